/**
 * The access table, written by hand from product.md section 1 and R13.2: who gets to what. One row an action, one column a caller:
 * `R` reached (whatever is then answered), `.` NOT_FOUND. All rows are about one repair of 云栖里 1-1-101, or the thing named beside it.
 */
export const callers = [
  // Linked to nothing; contract signed, not handed over, in the other estate.
  'visitor',
  'buyer',
  // The flat's owner; same building; other building; an owner whose flat was sold on.
  'owner',
  'neighbour',
  'otherBuilding',
  'formerOwner',
  // The desk of this estate: who took it in, and who has the callback's call; then the other estate's.
  'agent',
  'agentCalling',
  'otherAgent',
  'supervisor',
  'otherSupervisor',
  'manager',
  'otherManager',
  'director',
  // To whom it is dispatched; a colleague of the same estate.
  'technician',
  'otherTechnician',
  'admin',
] as const
export type CallerName = (typeof callers)[number]

//                customers | desk        | lead  | craft | admin
//                v b o n b f | a c o s o | m o d | t o   | a
const everybody = 'R R R R R R   R R R R R   R R R   R R     R'
const nobodyElse = {
  owner: '         . . R . . .   . . . . .   . . .   . .     .',
  desk: '          . . . . . .   R R . R .   . . .   . .     .',
  assigned: '      . . . . . .   . . . . .   . . .   R .     .',
  deskAndCraft: '  . . . . . .   R R . R .   . . .   R .     .',
  lead: '          . . . . . .   . . . R .   . . .   . .     .',
  admin: '         . . . . . .   . . . . .   . . .   . .     R',
}

const rows: Record<string, string> = {
  'account.me': everybody,
  'account.link': everybody,
  'account.setElderMode': everybody,
  // Whoever has a flat; somebody who has none any more has nothing to be called about.
  'account.phoneViews': '. R R R R .   . . . . .   . . .   . .     .',
  'archive.beginImport': nobodyElse.admin,
  'archive.stageRows': nobodyElse.admin,
  'archive.checkImport': nobodyElse.admin,
  'archive.applyImport': nobodyElse.admin,
  'archive.recordCompletion': nobodyElse.admin,
  'archive.recordHandover': '. . . . . .   R R . . .   . . .   . .     R',
  'archive.revealPhone': nobodyElse.deskAndCraft,
  // A search, answered with what the caller's estates have: empty for the others.
  'archive.findUnits': '. . . . . .   R R R R R   . . .   . .     R',
  'message.inbox': everybody,
  'message.markRead': everybody,
  'message.quota': everybody,
  'message.recordGrants': everybody,
  'photo.begin': '. . R R R .   R R R R R   . . .   R R     .',
  // A photo that the flat's owner began.
  'photo.confirm': nobodyElse.owner,
  // Answered by name to whoever is nobody yet; only the first administrator gets further.
  'staff.startCompany': 'R . . . . R   . . . . .   . . .   . .     .',
  'staff.enrol': nobodyElse.admin,
  'staff.list': '. . . . . .   . . . R R   R R R   . .     R',
  'staff.running': '. . . . . .   R R R R R   R R R   . .     R',
  // For the flat of the repair; a buyer's own flat has tests of its own.
  'ticket.submitRepair': '. . R . . .   R R . . .   . . .   . .     .',
  'ticket.coverage': '. . R . . .   R R . . .   . . .   . .     .',
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
  'ticket.addNote': '. . R . . .   R R . R .   . . .   R .     .',
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
  'ticket.recordCall': '. . . . . .   . R . . .   . . .   . .     .',
  'ticket.detail': '. . R . . .   R R . R .   R . R   R .     .',
  // Lists of what is mine: whoever may have one reaches it, and finds it empty when nothing is theirs.
  'ticket.mine': '. . R R R .   . . . . .   . . .   . .     .',
  'ticket.queue': '. . . . . .   R R R R R   R R R   R R     .',
  'ticket.calls': '. . . . . .   R R R R R   . . .   . .     .',
  'ticket.candidates': nobodyElse.desk,
}

export type Outcome = 'reached' | 'NOT_FOUND'

/** `ticket.register` → what each caller gets. A row that is not one mark a caller is a slip of the pen. */
export const accessTable: Record<string, Record<CallerName, Outcome>> = Object.fromEntries(
  Object.entries(rows).map(([action, row]) => {
    const marks = row.trim().split(/\s+/)
    if (marks.length !== callers.length) throw new Error(`${action}: ${marks.length} marks, ${callers.length} callers`)
    const outcomes = callers.map((caller, column) => [caller, marks[column] === 'R' ? 'reached' : 'NOT_FOUND'] as const)
    return [action, Object.fromEntries(outcomes) as Record<CallerName, Outcome>]
  }),
)
