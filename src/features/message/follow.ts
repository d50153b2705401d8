import { open } from '~/src/lib/paths'
import type { Subject, SubjectKind } from '~/types/message/subject'
import type { MessageRow } from '~/types/message/message.contract'

type Way = (id: string) => Promise<void>

/** The page of what a message is about; without one, the message itself says everything. */
const customerWays: Partial<Record<SubjectKind, Way>> = {
  progressReport: id => open('progressReport', { id }),
  milestone: () => open('progress'),
  activity: id => open('activity', { id }),
  household: id => open('household', { id }),
  claim: () => open('claim'),
  consult: id => open('question', { id }),
  person: () => open('myData'),
  promise: () => open('estateAbout', {}),
  handover: unitId => open('handover', { unitId }),
  snag: id => open('fixes', { id }),
  // `{unitId}:{kind}:{n}`
  paper: id => open('papers', { unitId: id.slice(0, id.indexOf(':')) }),
}
const staffWays: Partial<Record<SubjectKind, Way>> = {
  progressReport: id => open('reportDesk', { id }),
  milestone: () => open('progressDesk'),
  activity: id => open('activityDesk', { id }),
  claim: id => open('claims', { id }),
  unit: unitId => open('files', { unitId }),
  person: personId => open('files', { personId }),
  estate: estateId => open('estateDesk', { estateId }),
  promise: id => open('promises', { id }),
  consult: id => open('consults', { id }),
  talkingPoint: id => open('talkingPoints', { id }),
  companyDocument: id => open('companyDocuments', { id }),
  decision: id => open('decisions', { id }),
  training: id => open('training', { id }),
  recognition: id => open('recognition', { id }),
  snag: id => open('rectifications', { id }),
  staffRequest: () => open('organisation'),
  handover: id => open('keysDesk', { id }),
  paper: id => open('papersDesk', { id: id.slice(0, id.indexOf(':')) }),
  handoverBatch: id => open('handoverBatches', { id }),
}

/** Of a flat's handover: what these tell stands on the letter itself. */
const aboutLetter = ['handoverNotice', 'noticePosted', 'feesCorrected', 'feesPaid', 'feesPaidBack']

const followSubject = ({ kind, id }: Subject, isStaff: boolean): void =>
  void (isStaff ? staffWays : customerWays)[kind]?.(id)

/** Where a message leads: the stars it asks for, the ticket it is about, for staff the ticket or the calls on the workbench. */
export function follow({ kind, ticketId, taskId, subject }: MessageRow, isStaff: boolean): void {
  if (subject && aboutLetter.includes(kind)) return void open('handoverNotice', { id: subject.id })
  if (subject && kind === 'noticeCalls') return void open('noticesDesk', { id: subject.id, show: 'calls' })
  if (subject) return followSubject(subject, isStaff)
  if (isStaff) {
    if (taskId !== undefined && ticketId === undefined) void open('calls')
    else if (ticketId !== undefined) void open('staffTicket', { ticketId })
  } else if (ticketId !== undefined) {
    void open(kind === 'callbackAsked' ? 'stars' : 'repair', { ticketId })
  }
}
