/**
 * The access table, written by hand from product.md section 1 and R13.2: who gets to what. One row an action, one column a caller:
 * `R` reached (whatever is then answered), `.` NOT_FOUND. All rows are about one repair of 云栖里 1-1-101, or the thing named beside it.
 */
import { accountRows } from './rows/account'
import { activityRows } from './rows/activity'
import { archiveRows } from './rows/archive'
import { contractorReaches } from './rows/contractor'
import { estateRows } from './rows/estate'
import { handoverRows } from './rows/handover'
import { memberReaches } from './rows/member'
import { messageRows } from './rows/message'
import { paperRows } from './rows/paper'
import { photoRows } from './rows/photo'
import { progressRows } from './rows/progress'
import { staffRows } from './rows/staff'
import { ticketRows } from './rows/ticket'

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
  // Sales of the other estate (听澜府), which is being built.
  'sales',
  'admin',
  // Invited into the flat of the repair, to read and report.
  'member',
  // A contractor's person: the snag of 1-1-101 is with their company.
  'contractor',
] as const
export type CallerName = (typeof callers)[number]

const rows: Record<string, string> = {
  ...accountRows,
  ...activityRows,
  ...archiveRows,
  ...estateRows,
  ...handoverRows,
  ...messageRows,
  ...paperRows,
  ...photoRows,
  ...progressRows,
  ...staffRows,
  ...ticketRows,
}

export type Outcome = 'reached' | 'NOT_FOUND'

/** `ticket.register` → what each caller gets. A row that is not one mark a caller is a slip of the pen. */
export const accessTable: Record<string, Record<CallerName, Outcome>> = Object.fromEntries(
  Object.entries(rows).map(([action, row]) => {
    const marks = row.trim().split(/\s+/)
    marks.push(memberReaches.includes(action) ? 'R' : '.', contractorReaches.includes(action) ? 'R' : '.')
    if (marks.length !== callers.length) throw new Error(`${action}: ${marks.length} marks, ${callers.length} callers`)
    const outcomes = callers.map((caller, column) => [caller, marks[column] === 'R' ? 'reached' : 'NOT_FOUND'] as const)
    return [action, Object.fromEntries(outcomes) as Record<CallerName, Outcome>]
  }),
)
