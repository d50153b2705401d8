import type { EntryRefusal, OutputOf } from '~/types/kernel/contract'
import { totalOf, type FeeView } from '~/types/handover/fees'
import type { Fee } from '~/types/handover/handover'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { NoticeLetter } from '~/types/handover/notice-letter'
import type { MyHandover, NoticeFacts, NoticePage } from '~/types/handover/notice.views'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { numberOf } from '../../_kernel/consult/consult.store'
import type { Database } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { reachedUnit } from '../unit.store'
import { batchOf } from './unit.change'

export const factsOf = ({ notice }: Pick<UnitHandover, 'notice'>): NoticeFacts => ({
  sentAt: notice.sentAt,
  deliveredAt: notice.deliveredAt,
  readAt: notice.readAt,
  confirmedAt: notice.confirmedAt,
})

/** What is next for the people of the flat. */
function nextOf({ state, notice }: UnitHandover, batch: HandoverBatch): MyHandover['next'] {
  if (state !== 'noticed') return 'none'
  if (notice.readAt === null) return 'readNotice'
  if (notice.confirmedAt === null) return 'confirmNotice'
  return batch.state === 'open' ? 'book' : 'waitForOpening'
}

function mineOf(unit: UnitHandover, batch: HandoverBatch): MyHandover {
  const { _id: unitId, unitName, estateName, state, batchId, posting, handedOverAt } = unit
  return {
    ...{ unitId, unitName, estateName, state, batchId, posting, handedOverAt },
    ...{ batchState: batch.state, hours: batch.hours, place: batch.place },
    days: unit.days ?? batch.days,
    notice: factsOf(unit),
    feesTotalFen: totalOf(unit.fees),
    feesPaidFen: totalOf(unit.fees.filter(({ paid }) => paid !== null)),
    next: nextOf(unit, batch),
  }
}

/** The handover of my flat; null when there is nothing to say of it yet. Whose flat it is not, finds nothing. */
export async function myHandover(
  context: Context,
  unitId: string,
): Promise<Result<OutputOf<HandoverContract, 'myHandover'>, EntryRefusal>> {
  const { database } = context.deps
  if (context.rolesTowards({ unitId }).length === 0) return refuse('NOT_FOUND')
  const reached = await reachedUnit(database, context, unitId)
  if (!reached.ok || reached.value.handover.notice.sentAt === null) return ok({ handover: null })
  const { handover } = reached.value
  return ok({ handover: mineOf(handover, await batchOf(database, handover)) })
}

/** The letter as it left, and what became of its fees since. */
export async function noticePage(context: Context, unitId: string): Promise<Result<NoticePage, EntryRefusal>> {
  const { database } = context.deps
  const reached = await reachedUnit(database, context, unitId)
  if (!reached.ok) return reached
  const { handover: unit } = reached.value
  const paper = unit.notice.letterId === undefined ? null : await database.get('papers', unit.notice.letterId)
  if (!paper) return refuse('NOT_FOUND')
  const [batch, fees] = [await batchOf(database, unit), await feeViews(database, unit.fees)]
  const corrections = unit.feeCorrections ?? []
  // Written by letter.ts and never changed since: its hash stands in the evidence.
  const letter = paper.content as NoticeLetter
  return ok({ ...mineOf(unit, batch), letter, paperId: paper._id, fees, corrections })
}

/** Fees with what was asked about them, and the latest answer. */
export async function feeViews(database: Database, fees: readonly Fee[]): Promise<FeeView[]> {
  const ids = fees.flatMap(({ consultId }) => (consultId === null ? [] : [consultId]))
  const questions = new Map(await Promise.all(ids.map(async id => [id, await questionOf(database, id)] as const)))
  return fees.map(fee => ({ ...fee, question: questions.get(fee.consultId ?? '') ?? null }))
}

async function questionOf(database: Database, consultId: string): Promise<FeeView['question']> {
  const [consult, steps] = await Promise.all([
    database.get('consults', consultId),
    database.find('consultJournal', {
      where: { consultId },
      orderBy: [['version', 'desc']],
      limit: 100,
    }),
  ])
  if (!consult) return null
  const answer = steps.find(({ what }) => what === 'answered')?.words ?? null
  return { consultId, number: numberOf(consultId), answer, isOpen: consult.state !== 'closed' }
}
