import type { HandoverContract } from '~/types/handover/handover.contract'
import type { Handlers } from '../_kernel/entry'
import { bookingHandlers } from './booking/handlers'
import { dayHandlers } from './day/handlers'
import { figuresHandlers } from './figures/handlers'
import { inspectionHandlers } from './inspection/handlers'
import { keysHandlers } from './keys/handlers'
import { noticeHandlers } from './notice/handlers'
import { planHandlers } from './plan/handlers'
import { rectificationHandlers } from './rectification/handlers'
import { signingHandlers } from './signing/handlers'

/** The handover from the batch to the keys (R5); each room answers for its own actions. */
export const handoverHandlers: Handlers<HandoverContract> = {
  ...planHandlers,
  ...noticeHandlers,
  ...bookingHandlers,
  ...dayHandlers,
  ...inspectionHandlers,
  ...rectificationHandlers,
  ...signingHandlers,
  ...keysHandlers,
  ...figuresHandlers,
}
