import type { HandoverContract } from '~/types/handover/handover.contract'
import type { dayActions } from '~/types/handover/day.actions'
import type { Handlers } from '../../_kernel/entry'
import { checkIn, checkInDoor } from './arriving'
import { dayBatches, dayBoard, dayFigures, visitWork, wall } from './board'
import { findDoors } from './doors'
import { finishVisit, leave, putBack, sendOn, tickPapers } from './moves'
import { myQueue } from './queue'
import { callNext, closeWindow, openWindow } from './windows'

/** The handover day (R5.5, R5.10); what is decided stands in domain/. */
export const dayHandlers: Pick<Handlers<HandoverContract>, keyof typeof dayActions> = {
  checkIn: (said, context) => checkIn(context, said),
  checkInDoor: (said, context) => checkInDoor(context, said),

  openWindow: (said, context) => openWindow(context, said),
  closeWindow: (said, context) => closeWindow(context, said),
  callNext: (said, context) => callNext(context, said),

  putBack: (said, context) => putBack(context, said),
  sendOn: (said, context) => sendOn(context, said),
  finishVisit: (said, context) => finishVisit(context, said),
  leave: (said, context) => leave(context, said),
  tickPapers: (said, context) => tickPapers(context, said),

  dayBatches: (_said, context) => dayBatches(context),
  dayBoard: ({ batchId }, context) => dayBoard(context, batchId),
  visitWork: (said, context) => visitWork(context, said),
  findDoors: (said, context) => findDoors(context, said),
  wall: ({ batchId }, context) => wall(context, batchId),
  dayFigures: (said, context) => dayFigures(context, said),
  myQueue: ({ unitId }, context) => myQueue(context, unitId),
}
