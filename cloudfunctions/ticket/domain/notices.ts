import { repairTitle } from '~/types/ticket/parts.copy'
import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'
import type { CallbackPolicy } from '~/types/ticket/callback.policy'
import { toPerson, toStaff, type Notice } from '../../_kernel/outbox'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import { reporterChangedWords } from '../owner-changed.copy'
import { customerWords, staffWords, type Words } from '../ticket.copy'
import type { By } from './command'
import type { Circle } from './escalation'

/** What the words of a change depend on. */
export interface Scene {
  before: Repair
  after: Repair
  by: By
  now: number
  circle: Circle
  callback: CallbackPolicy
}

/** `0921-K7M2Q`: what people read out on the phone; the id without its year. */
export const numberOf = (ticketId: string): string => ticketId.slice(4)

export const titleOf = ({ room, part }: Pick<Repair, 'room' | 'part'>): string => repairTitle(room, part)

/** The messages that follow from events: everyone who has to act or is waiting, never the one who did it (R6.3, R9.1). */
export function noticesOf(events: readonly RepairEvent[], scene: Scene): Notice[] {
  const notices = events.flatMap(event => [...customerNotices(event, scene), ...staffNotices(event, scene)])
  return notices.filter(({ to }) => to !== (scene.by.id === undefined ? '' : toStaff(scene.by.id)))
}

/** Who reported it, and the owner for whom they did (R2.4); nobody twice. */
const customersOf = ({ reporterId, ownerId = '' }: Repair): string[] =>
  [...new Set([reporterId, ownerId])].filter(id => id !== '')

function toCustomer(kind: string, words: Words, { after, now }: Pick<Scene, 'after' | 'now'>): Notice[] {
  const fields = {
    character_string1: numberOf(after._id),
    thing2: titleOf(after),
    phrase3: words.phrase,
    time4: sayTemplateTime(now),
    thing5: words.title,
  }
  return customersOf(after).map(personId => ({
    to: toPerson(personId),
    kind,
    title: words.title,
    body: words.body,
    ticketId: after._id,
    push: { template: 'repairProgress', fields },
    isUrgent: after.severity === 'emergency',
  }))
}

function visitNotice(words: Words, ticket: Repair, from: number): Notice[] {
  const fields = { thing1: titleOf(ticket), time2: sayTemplateTime(from), thing3: ticket.technicianName ?? '' }
  return toCustomer('appointed', words, { after: ticket, now: from }).map(notice => ({
    ...notice,
    push: { template: 'visitAppointed', fields },
  }))
}

export function toStaffMembers(
  staffIds: readonly (string | undefined)[],
  kind: string,
  words: Words,
  matter: Pick<Repair, '_id' | 'unitName'> & { severity?: Repair['severity'] },
  now: number,
): Notice[] {
  const fields = { thing1: words.title, phrase2: words.phrase, time3: sayTemplateTime(now), thing4: matter.unitName }
  const ids = [...new Set(staffIds.filter(id => id !== undefined && id !== ''))] as string[]
  return ids.map(id => ({
    to: toStaff(id),
    kind,
    title: words.title,
    body: words.body,
    ticketId: matter._id,
    push: { template: 'staffTask', fields },
    isUrgent: matter.severity === 'emergency',
  }))
}

type EventOf<T extends RepairEvent['type']> = Extract<RepairEvent, { type: T }>
/** A row for every event: the compiler finds a forgotten one. */
type Table<Value> = { [T in RepairEvent['type']]: (event: EventOf<T>, scene: Scene) => Value }

/** The row of the event; TypeScript does not follow the link between an event and its own row. */
function answerOf<Value>(table: Table<Value>, event: RepairEvent, scene: Scene): Value {
  const row = table[event.type] as (event: RepairEvent, scene: Scene) => Value
  return row(event, scene)
}

/** Both posts may change hands in one save: two messages, not one over the other. */
const kindOf = (event: RepairEvent): string => (event.type === 'handedOn' ? `handedOn.${event.post}` : event.type)

function customerNotices(event: RepairEvent, scene: Scene): Notice[] {
  const { after } = scene
  const words = answerOf(forCustomer, event, scene)
  if (!words) return []
  return event.type === 'appointed'
    ? visitNotice(words, after, event.appointment.from)
    : toCustomer(kindOf(event), words, scene)
}

const isTheirs = ({ by }: Scene): boolean => by.roles.includes('owner') || by.roles.includes('member')
const nothing = (): undefined => undefined

/** undefined: the customer did it, knows it, or sees it on the timeline. */
const forCustomer: Table<Words | undefined> = {
  submitted: (_event, { after }) => customerWords.submitted(titleOf(after)),
  registered: nothing,
  dispatched: ({ technicianName }, { after }) => customerWords.dispatched(titleOf(after), technicianName),
  handedOn: ({ post, name }, { after }) => customerWords.handedOn(titleOf(after), post, name),
  reporterChanged: ({ cause }, { after }) => reporterChangedWords.customer(titleOf(after), after.unitName, cause),
  responded: nothing,
  appointed: ({ appointment }, { after, now }) =>
    customerWords.appointed(titleOf(after), after.technicianName ?? '', appointment, now),
  rescheduled: nothing,
  surveyed: ({ finding }, { after }) => customerWords.surveyed(titleOf(after), finding),
  planned: ({ plan: { window, materials, people, words } }, { after }) =>
    customerWords.planned(titleOf(after), window, materials, people, words),
  repairStarted: (_event, { after }) => customerWords.repairStarted(titleOf(after)),
  finished: ({ words }, { after }) => customerWords.finished(titleOf(after), words),
  accepted: ({ enteredByStaffId }, { after }) =>
    enteredByStaffId === undefined ? undefined : customerWords.acceptedByPhone(titleOf(after)),
  sentBack: ({ enteredByStaffId }, { after }) =>
    enteredByStaffId === undefined ? undefined : customerWords.sentBackByPhone(titleOf(after)),
  cancelled: nothing,
  paused: ({ reason, until, words }, { after }) => customerWords.paused(titleOf(after), reason, until, words),
  // With work that begins or ends the news is that, not the pause.
  resumed: (_event, { after, before }) =>
    after.state === before.state ? customerWords.resumed(titleOf(after)) : undefined,
  pauseEnded: (_event, { after }) => customerWords.resumed(titleOf(after)),
  pauseContested: nothing,
  objectionUpheld: ({ words }, { after }) => customerWords.objectionUpheld(titleOf(after), words),
  objectionDismissed: ({ words }, { after }) => customerWords.objectionDismissed(titleOf(after), words),
  severityChanged: ({ to, words }, { after }) => customerWords.severityChanged(titleOf(after), to, words),
  noted: ({ words }, scene) => (isTheirs(scene) ? undefined : customerWords.noted(titleOf(scene.after), words)),
  replied: ({ words }, { after }) => customerWords.replied(titleOf(after), words),
  contactTried: nothing,
  callTried: nothing,
  called: nothing,
  calledBack: nothing,
  reopened: (_event, { after, callback }) =>
    customerWords.reopened(titleOf(after), callback.secondHandlingCallWithinHours),
  closed: ({ callback }, { after }) =>
    callback === 'answered'
      ? customerWords.closedAnswered(titleOf(after))
      : customerWords.closedNotReached(titleOf(after)),
  closedUnconfirmed: (_event, { after }) => customerWords.closedUnconfirmed(titleOf(after)),
  acceptanceReminded: (_event, { after }) => customerWords.acceptanceReminded(titleOf(after)),
  acceptanceCallHanded: nothing,
  clockPassed: nothing,
}

interface ForStaff {
  to: readonly (string | undefined)[]
  words: Words
}

function staffNotices(event: RepairEvent, scene: Scene): Notice[] {
  return answerOf(forStaff, event, scene).flatMap(({ to, words }) =>
    toStaffMembers(to, kindOf(event), words, scene.after, scene.now),
  )
}

const nobody = (): ForStaff[] => []

/** Whoever has to act on it. Levels of clocks and calls have words of their own (call-notices.ts). */
const forStaff: Table<ForStaff[]> = {
  submitted: (_event, { after, circle }) => [
    { to: circle.handler, words: staffWords.submitted(titleOf(after), after.unitName, after.severity) },
  ],
  registered: nobody,
  dispatched: ({ technicianId, words }, { before, after }) => {
    const { unitName, severity } = after
    const taken = before.technicianId === technicianId ? undefined : before.technicianId
    return [
      { to: [technicianId], words: staffWords.dispatched(titleOf(after), unitName, severity, words) },
      { to: [taken], words: staffWords.takenAway(titleOf(after), unitName) },
    ]
  },
  handedOn: ({ post, from, staffId }, { after }) => [
    { to: [staffId], words: staffWords.handedOn(titleOf(after), after.unitName, post, from) },
  ],
  reporterChanged: ({ cause }, { after, circle }) => [
    { to: circle.handler, words: reporterChangedWords.staff(titleOf(after), after.unitName, cause) },
  ],
  responded: nobody,
  appointed: nobody,
  rescheduled: ({ appointment }, { after, now }) => [
    { to: [after.technicianId], words: staffWords.rescheduled(titleOf(after), after.unitName, appointment, now) },
  ],
  surveyed: nobody,
  planned: nobody,
  repairStarted: nobody,
  finished: nobody,
  accepted: nobody,
  sentBack: ({ words }, { after }) => [
    { to: [after.technicianId, after.agentId], words: staffWords.sentBack(titleOf(after), after.unitName, words) },
  ],
  cancelled: (_event, { after, circle }) => [
    { to: circle.handler, words: staffWords.cancelled(titleOf(after), after.unitName) },
  ],
  paused: nobody,
  resumed: nobody,
  pauseEnded: (_event, { after, circle }) => [
    { to: circle.handler, words: staffWords.pauseEnded(titleOf(after), after.unitName) },
  ],
  pauseContested: ({ words }, { after, circle }) => [
    { to: circle.supervisor, words: staffWords.pauseContested(titleOf(after), after.unitName, words) },
  ],
  objectionUpheld: (_event, { after, circle }) => [
    { to: circle.handler, words: staffWords.pauseDecided(titleOf(after), after.unitName, true) },
  ],
  objectionDismissed: (_event, { after, circle }) => [
    { to: circle.handler, words: staffWords.pauseDecided(titleOf(after), after.unitName, false) },
  ],
  severityChanged: ({ to }, { after, circle }) => [
    { to: circle.handler, words: staffWords.severityChanged(titleOf(after), after.unitName, to) },
  ],
  noted: ({ words }, scene) => [
    {
      to: isTheirs(scene) ? scene.circle.handler : [],
      words: staffWords.noted(titleOf(scene.after), scene.after.unitName, words),
    },
  ],
  replied: nobody,
  contactTried: nobody,
  callTried: nobody,
  called: nobody,
  calledBack: ({ answer }, { after }) => [
    { to: [after.technicianId, after.agentId], words: staffWords.rated(titleOf(after), after.unitName, answer.stars) },
  ],
  reopened: (_event, { after }) => [
    { to: [after.agentId], words: staffWords.reopened(titleOf(after), after.unitName) },
  ],
  closed: nobody,
  closedUnconfirmed: nobody,
  acceptanceReminded: nobody,
  acceptanceCallHanded: nobody,
  clockPassed: nobody,
}
