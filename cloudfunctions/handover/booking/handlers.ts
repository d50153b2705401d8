import type { bookingActions } from '~/types/handover/booking.actions'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { Handlers } from '../../_kernel/entry'
import { blockPlace, unblockPlace } from './blocking'
import { dutyPlan, findBookable, slotBoard, waitingList } from './desk'
import { clearDuty, setDuty } from './duty'
import { cancelBooking, setProxy, wait } from './giving-up'
import { moveSlot } from './slot-moves'
import { book, moveBooking } from './taking'
import { myBooking, slotsOf } from './views'

/** Booking an inspection slot (R5.4); what is decided stands in domain/. */
export const bookingHandlers: Pick<Handlers<HandoverContract>, keyof typeof bookingActions> = {
  setDuty: (said, context) => setDuty(context, said),
  clearDuty: (said, context) => clearDuty(context, said),
  blockPlace: (said, context) => blockPlace(context, said),
  unblockPlace: (said, context) => unblockPlace(context, said),
  moveSlot: (said, context) => moveSlot(context, said),

  book: (said, context) => book(context, said),
  wait: (said, context) => wait(context, said),
  moveBooking: (said, context) => moveBooking(context, said),
  cancelBooking: (said, context) => cancelBooking(context, said),
  setProxy: (said, context) => setProxy(context, said),

  slotsOf: (said, context) => slotsOf(context, said),
  myBooking: ({ unitId }, context) => myBooking(context, unitId),

  dutyPlan: (said, context) => dutyPlan(context, said),
  slotBoard: (said, context) => slotBoard(context, said),
  waitingList: (said, context) => waitingList(context, said),
  findBookable: (said, context) => findBookable(context, said),
}
