import { contract } from '../kernel/contract'
import { bookingActions } from './booking.actions'
import { dayActions } from './day.actions'
import { figuresActions } from './figures.actions'
import { inspectionActions } from './inspection.actions'
import { keysActions } from './keys.actions'
import { noticeActions } from './notice.actions'
import { planActions } from './plan.actions'
import { rectificationActions } from './rectification.actions'
import { signingActions } from './signing.actions'

/** The handover from the batch to the keys (R5); each room has its actions in a file of its own. */
export const handoverContract = contract({
  ...planActions,
  ...noticeActions,
  ...bookingActions,
  ...dayActions,
  ...inspectionActions,
  ...rectificationActions,
  ...signingActions,
  ...keysActions,
  ...figuresActions,
})
export type HandoverContract = typeof handoverContract
