import { ok } from '~/types/kernel/result'
import type { InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { moveDue } from '../../_kernel/due'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitHandover } from '../../_schema/handover.schema'
import { confirmed, decideCall, opened } from './domain/decide-notice'
import { noticeDueKinds } from './dues'
import { noticeLines } from './notice.copy'
import { changeUnit, staffName } from './unit.change'

const personOf = ({ caller }: Context): string => caller.account?.personId ?? ''

/** Whoever reads needs no call: the row that waits for it goes. */
const noUnreadRow = (tx: Tx, { _id: entityId }: UnitHandover): Promise<void> =>
  moveDue(tx, [{ entityId, kind: noticeDueKinds.unread, at: 0 }], [])

/** R5.3: read is the first time that somebody of the flat opens the letter. */
export const noticeOpened = (context: Context, unitId: string) =>
  changeUnit<never>(context, unitId, {
    decide: unit => ok(opened(unit, personOf(context), context.now)),
    also: async (tx, after) => {
      await noUnreadRow(tx, after)
      return { fact: { kind: 'noticeRead', ...noticeLines.read }, personIds: [personOf(context)] }
    },
  })

export const confirmNotice = (context: Context, unitId: string) =>
  changeUnit<never>(context, unitId, {
    decide: unit => ok(confirmed(unit, personOf(context), context.now)),
    also: async (tx, after) => {
      await noUnreadRow(tx, after)
      return { fact: { kind: 'noticeConfirmed', ...noticeLines.confirmed }, personIds: [personOf(context)] }
    },
  })

export const recordNoticeCall = (
  context: Context,
  { unitId, isReached, words }: InputOf<HandoverContract, 'recordNoticeCall'>,
) =>
  changeUnit(context, unitId, {
    decide: unit => decideCall(unit, { isReached, words, byName: staffName(context), now: context.now }),
    also: async (_tx, _after, { file }) => ({
      fact: { kind: 'noticeCall', ...noticeLines.called(isReached, words) },
      personIds: file.personIds,
    }),
  })
