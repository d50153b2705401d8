import { nobodyElse } from './marks'

export const ticketRows: Record<string, string> = {
  // For the flat of the repair; a buyer's own flat has tests of its own.
  'ticket.submitRepair': '. . R . . .   R R . . .   . . .   . .   . .',
  'ticket.coverage': '. . R . . .   R R . . .   . . .   . .   . .',
  'ticket.register': nobodyElse.desk,
  'ticket.dispatch': nobodyElse.desk,
  'ticket.respond': nobodyElse.assigned,
  'ticket.appoint': nobodyElse.assigned,
  'ticket.reschedule': nobodyElse.owner,
  'ticket.survey': nobodyElse.assigned,
  'ticket.plan': nobodyElse.assigned,
  'ticket.startRepair': nobodyElse.assigned,
  'ticket.finish': nobodyElse.assigned,
  'ticket.accept': nobodyElse.owner,
  'ticket.sendBack': nobodyElse.owner,
  'ticket.cancel': nobodyElse.owner,
  'ticket.addNote': '. . R . . .   R R . R .   . . .   R .   . .',
  'ticket.reply': nobodyElse.deskAndCraft,
  'ticket.pause': nobodyElse.deskAndCraft,
  'ticket.resume': nobodyElse.deskAndCraft,
  'ticket.contestPause': nobodyElse.owner,
  'ticket.upholdObjection': nobodyElse.lead,
  'ticket.dismissObjection': nobodyElse.lead,
  'ticket.changeSeverity': nobodyElse.desk,
  'ticket.recordContactTry': nobodyElse.deskAndCraft,
  'ticket.rate': nobodyElse.owner,
  // The call is one person's task: R8.1 gives it to an agent who is not the handler.
  'ticket.recordCall': '. . . . . .   . R . . .   . . .   . .   . .',
  'ticket.detail': '. . R . . .   R R . R .   R . R   R .   . .',
  // Lists of what is mine: whoever may have one reaches it, and finds it empty when nothing is theirs.
  'ticket.mine': '. . R R R .   . . . . .   . . .   . .   . .',
  'ticket.queue': '. . . . . .   R R R R R   R R R   R R   . .',
  'ticket.calls': '. . . . . .   R R R R R   . . .   . .   . .',
  'ticket.candidates': nobodyElse.desk,
}
