import { refuse } from '~/types/kernel/result'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { Handlers } from '../_kernel/entry'
import { act, actWithPhotos, recordCall } from './act'
import { candidatesFor } from './candidates'
import { coverageOf, submitRepair } from './intake'
import { detailOf } from './detail'
import { myCalls, myTickets, staffQueue } from './lists'
import { serves } from '../_kernel/colleagues'
import { isAssignable } from './team'

/** Repairs, from the tap to the stars: one story an action; what is decided stands in domain/. */
export const ticketHandlers: Handlers<TicketContract> = {
  submitRepair: (said, context) => submitRepair(context, said),
  coverage: ({ unitId }, context) => coverageOf(context, unitId),

  register: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'register', ...said })),

  dispatch: ({ ticketId, technicianId: id, words }, context) =>
    act(context, ticketId, ({ estateId }, staff) => {
      const found = staff.find(({ _id, positions }) => _id === id && positions.includes('technician'))
      const isAvailable = found !== undefined && serves(found, estateId) && isAssignable(found)
      return { action: 'dispatch', technician: { id, name: found?.name ?? '', isAvailable }, words }
    }),

  respond: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'respond', ...said })),
  appoint: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'appoint', ...said })),
  reschedule: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'reschedule', ...said })),
  survey: ({ ticketId, ...said }, context) => actWithPhotos(context, ticketId, { action: 'survey', ...said }),
  plan: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'plan', ...said })),
  startRepair: ({ ticketId }, context) => act(context, ticketId, () => ({ action: 'startRepair' })),
  finish: ({ ticketId, ...said }, context) => actWithPhotos(context, ticketId, { action: 'finish', ...said }),

  accept: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'accept', ...said })),
  sendBack: ({ ticketId, ...said }, context) => actWithPhotos(context, ticketId, { action: 'sendBack', ...said }),
  cancel: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'cancel', ...said })),
  rate: ({ ticketId, ...said }, context) => actWithPhotos(context, ticketId, { action: 'rate', ...said }),

  addNote: ({ ticketId, ...said }, context) => actWithPhotos(context, ticketId, { action: 'addNote', ...said }),
  reply: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'reply', ...said })),
  recordContactTry: ({ ticketId, ...said }, context) =>
    act(context, ticketId, () => ({ action: 'recordContactTry', ...said })),
  changeSeverity: ({ ticketId, ...said }, context) =>
    act(context, ticketId, () => ({ action: 'changeSeverity', ...said })),

  pause: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'pause', ...said })),
  resume: ({ ticketId }, context) => act(context, ticketId, () => ({ action: 'resume' })),
  contestPause: ({ ticketId, ...said }, context) => act(context, ticketId, () => ({ action: 'contestPause', ...said })),
  upholdObjection: ({ ticketId, ...said }, context) =>
    act(context, ticketId, () => ({ action: 'upholdObjection', ...said })),
  dismissObjection: ({ ticketId, ...said }, context) =>
    act(context, ticketId, () => ({ action: 'dismissObjection', ...said })),

  recordCall: ({ taskId, ...said }, context) => recordCall(context, taskId, said),

  async detail({ ticketId }, context) {
    const ticket = await context.deps.database.get('tickets', ticketId)
    return (ticket && (await detailOf(context, ticket))) ?? refuse('NOT_FOUND')
  },
  mine: (asked, context) => myTickets(context, asked),
  queue: (asked, context) => staffQueue(context, asked),
  calls: ({ after }, context) => myCalls(context, after),
  candidates: ({ ticketId }, context) => candidatesFor(context, ticketId),
}
