import type { HandoverContract } from '~/types/handover/handover.contract'
import type { rectificationActions } from '~/types/handover/rectification.actions'
import { ok, refuse } from '~/types/kernel/result'
import type { Handlers } from '../../_kernel/entry'
import { usePhotosAsEvidence } from '../photo-evidence'
import { actOnSnag } from './act'
import { assignSnag } from './assign'
import { chargeHandlers } from './charges'
import { confirmFix } from './confirm'
import { contractorHandlers } from './contractors'
import {
  decideAnswer,
  decideBooking,
  decideFinish,
  decideOffer,
  decideProposal,
  decideRejection,
  decideStart,
  decideWithdrawal,
} from './domain/decide-snag'
import { mendersFor, mySnags, snagCounts, snagQueue, unitSnags } from './lists'
import { reachedSnag } from './reach'
import { snagPage } from './views'

type Room = Pick<Handlers<HandoverContract>, keyof typeof rectificationActions>

/** A snag's life after it was recorded (R5.8). */
export const rectificationHandlers: Room = {
  ...contractorHandlers,
  ...chargeHandlers,

  assignSnag: (said, context) => assignSnag(context, said),
  startFix: ({ snagId }, context) => actOnSnag(context, snagId, ({ snag, by }) => decideStart(snag, by)),
  finishFix: ({ snagId, ...fixed }, context) =>
    actOnSnag(context, snagId, async ({ tx, snag, by }) => {
      const decided = decideFinish(snag, fixed, by)
      if (!decided.ok) return decided
      const used = await usePhotosAsEvidence(tx, context.caller.openid, snag, fixed.photos, context.now)
      return used.ok ? decided : used
    }),
  offerLook: ({ snagId, windows }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideOffer(snag, windows, by)),
  bookReinspection: ({ snagId, ...window }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideBooking(snag, window, by)),
  confirmFix: ({ snagId, ...signed }, context) =>
    actOnSnag(context, snagId, acting => confirmFix(context, acting, signed)),
  rejectFix: ({ snagId, words, photos }, context) =>
    actOnSnag(context, snagId, async ({ tx, snag, by }) => {
      const decided = decideRejection(snag, words, photos, by)
      if (!decided.ok) return decided
      const used = await usePhotosAsEvidence(tx, context.caller.openid, snag, photos, context.now)
      return used.ok ? decided : used
    }),
  withdrawSnag: ({ snagId, words, ownerWords }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideWithdrawal(snag, words, ownerWords, by)),
  proposeNewDate: ({ snagId, on, reason }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideProposal(snag, on, reason, by)),
  answerProposal: ({ snagId, isAccepted, words }, context) =>
    actOnSnag(context, snagId, ({ snag, by }) => decideAnswer(snag, isAccepted, words, by)),

  snagQueue: async (asked, context) => ok(await snagQueue(context, asked)),
  snagCounts: async (_input, context) => ok(await snagCounts(context)),
  mySnags: async ({ after }, context) => ok(await mySnags(context, after)),
  async unitSnags({ unitId }, context) {
    const unit = await context.deps.database.get('units', unitId)
    const isTheirs = unit?.isVisible && context.rolesTowards({ unitId, estateId: unit.estateId }).length > 0
    return isTheirs ? ok({ unitName: unit.name, rows: await unitSnags(context, unitId) }) : refuse('NOT_FOUND')
  },
  async snag({ snagId }, context) {
    const reached = await reachedSnag(context.deps.database, context, snagId, ['menders', 'charged'])
    return reached.ok ? ok(await snagPage(context, reached.value.snag, reached.value.by)) : reached
  },
  async menders({ snagId }, context) {
    const reached = await reachedSnag(context.deps.database, context, snagId)
    return reached.ok ? ok(await mendersFor(context, reached.value.snag)) : reached
  },
}
