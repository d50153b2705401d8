import type { StoryAction } from '~/types/handover/rectification'
import type { Circle, Telling } from '~/types/sla/levels'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import { toStaff, type Notice } from '../../_kernel/outbox'
import type { Snag } from '../../_schema/inspection.schema'
import { snagTitle } from '../inspection/inspection.copy'
import { noticesToPeople, type MessageWords } from '../notices'
import { menderIds, type Around } from './around'
import { customerWords, onSite, staffWords, type Said } from './rectification.copy'

/** What a change was, and who is around. */
export interface Scene {
  before: Snag
  after: Snag
  /** Ids of the flat's people who hear of it. */
  hearers: readonly string[]
  circle: Circle
  around: Around
  /** Moved by the flat's own people. */
  isByCustomer: boolean
  now: number
}

const subjectOf = ({ _id: id }: Snag) => ({ kind: 'snag' as const, id })

const toCustomers = ({ hearers, after, now }: Scene, kind: string, words: MessageWords): Notice[] =>
  noticesToPeople(hearers, {
    ...{ kind: `snag.${kind}`, words, unitName: after.unitName },
    ...{ time: sayTemplateTime(now), place: onSite, subject: subjectOf(after) },
  })

export function toColleagues(staffIds: readonly string[], kind: string, said: Said, snag: Snag, now: number): Notice[] {
  const { title, body, phrase } = said
  const fields = { thing1: title, phrase2: phrase, time3: sayTemplateTime(now), thing4: snag.unitName }
  return [...new Set(staffIds)].map(staffId => ({
    ...{ to: toStaff(staffId), kind: `snag.${kind}`, title, body, topic: 'work', subject: subjectOf(snag) },
    push: { template: 'staffTask', fields },
  }))
}

type Tell = (scene: Scene, to: To) => Notice[]
interface To {
  what: string
  place: string
  menders: readonly string[]
  /** Whoever mends it, and the lead. */
  desk: readonly string[]
  staff: (ids: readonly string[], said: Said) => Notice[]
  customers: (words: MessageWords) => Notice[]
}

const nobody: Tell = () => []

/** Who hears of what, by the line that it leaves in the story: the compiler finds a forgotten one. */
const tells: Record<StoryAction, Tell> = {
  assignSnag: ({ before, after, around, now }, { what, place, menders, staff, customers }) => {
    const taken = menderIds(before, around).filter(id => !menders.includes(id))
    const mender = after.contractorName ?? after.assigneeName ?? ''
    return [
      ...customers(customerWords.assigned(what, mender, after.dueAt)),
      ...staff(menders, staffWords.assigned(what, place, after.words, after.dueAt)),
      ...toColleagues(taken, 'takenAway', staffWords.takenAway(what, place), after, now),
    ]
  },
  // That the work begins is seen on the page.
  startFix: nobody,
  finishFix: ({ after, circle }, { what, place, staff, customers }) => [
    ...customers(customerWords.fixed(what, lastOf(after.fixes)?.words ?? '', (after.windows ?? []).length > 0)),
    ...staff(circle.lead, staffWords.fixed(what, place)),
  ],
  offerLook: (_scene, { what, customers }) => customers(customerWords.look(what)),
  bookReinspection: ({ after, isByCustomer }, { what, place, desk, staff, customers }) => {
    const { reinspection } = after
    if (!reinspection) return []
    const { on, from } = reinspection
    const told = isByCustomer ? [] : customers(customerWords.booked(what, on, from))
    return [...told, ...staff(desk, staffWords.booked(what, place, on, from))]
  },
  confirmFix: (_scene, { what, place, menders, staff }) => staff(menders, staffWords.confirmed(what, place)),
  rejectFix: ({ after }, { what, place, desk, staff }) =>
    staff(desk, staffWords.rejected(what, place, lastOf(after.rejections)?.words ?? '', after.dueAt)),
  withdrawSnag: ({ after, isByCustomer }, { what, place, menders, staff, customers }) => {
    const { words, ownerWords } = after.withdrawn ?? { words: '', ownerWords: '' }
    const told = isByCustomer ? [] : customers(customerWords.withdrawn(what, words, ownerWords))
    return [...told, ...staff(menders, staffWords.withdrawn(what, place))]
  },
  proposeNewDate: ({ after, now }, { what, customers }) => {
    const { proposed, dueAt } = after
    if (!proposed) return []
    const { on, reason } = proposed
    const isLate = now >= dueAt
    return customers(
      isLate ? customerWords.proposedLate(what, on, reason) : customerWords.proposed(what, on, reason, dueAt),
    )
  },
  acceptNewDate: ({ before, after }, { what, place, desk, staff }) => {
    const late = after.agreed === before.agreed ? after.agreedLate : null
    return staff(desk, late ? staffWords.agreedLate(what, place, late.on) : staffWords.agreed(what, place, after.dueAt))
  },
  refuseNewDate: ({ after }, { what, place, desk, staff }) => staff(desk, staffWords.refused(what, place, after.dueAt)),
  handOn: ({ before }, { what, place, menders, staff }) =>
    staff(menders, staffWords.handedOn(what, place, before.assigneeName ?? '')),
  chargeContractor: ({ after: { charge }, around }, { what, place, staff }) => {
    if (charge.state === 'none') return []
    const { contractorId, words, amountFen, contestUntil } = charge
    return staff(around.people[contractorId] ?? [], staffWords.charged(what, place, words, amountFen, contestUntil))
  },
  contestCharge: ({ after: { charge }, circle }, { what, place, staff }) =>
    charge.state === 'none' ? [] : staff(circle.supervisor, staffWords.contested(what, place, charge.contractorName)),
  upholdContest: (scene, to) => decided(scene, to, true),
  dismissContest: (scene, to) => decided(scene, to, false),
  letStand: ({ after: { charge }, around, circle }, { what, staff }) => {
    if (charge.state === 'none') return []
    const ids = [...(around.people[charge.contractorId] ?? []), ...circle.supervisor]
    return staff(ids, staffWords.stands(what, charge.contractorName))
  },
}

function decided({ after: { charge }, around }: Scene, { what, staff }: To, isLifted: boolean): Notice[] {
  if (charge.state === 'none') return []
  const said = staffWords.decided(what, isLifted, charge.decision?.words ?? '')
  return staff(around.people[charge.contractorId] ?? [], said)
}

const lastOf = <Row>(rows: readonly Row[]): Row | undefined => rows[rows.length - 1]

/** What a change tells, by the last line of its story. */
export function noticesOf(scene: Scene): Notice[] {
  const { after, around, circle, now } = scene
  const action = lastOf(after.story ?? [])?.action
  if (action === undefined) return []
  const menders = menderIds(after, around)
  return tells[action](scene, {
    what: snagTitle(after),
    place: after.unitName,
    menders,
    desk: [...menders, ...circle.lead],
    staff: (ids, said) => toColleagues(ids, action, said, after, now),
    customers: words => toCustomers(scene, action, words),
  })
}

/** Levels of the clock (R7.3): one message a person, for the highest; its words say how it stands now, not how it stood then. */
export const levelNotices = (told: readonly Telling[], snag: Snag, isBreached: boolean, now: number): Notice[] =>
  told.flatMap(({ staffId, level }) => {
    const said = staffWords.clock(snagTitle(snag), snag.unitName, level, isBreached)
    return toColleagues([staffId], 'clock', said, snag, now)
  })
