/** A repair under way: the people's hands at their usual work, and what the stored ticket must be at any moment. */
import { repairLifecycle, type RepairAction } from '~/types/ticket/repair.lifecycle'
import { pauseLifecycle, type PauseAction } from '~/types/ticket/pause.lifecycle'
import type { Documents } from '~/cloudfunctions/_schema/documents'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import type { InputOf } from '~/types/kernel/contract'
import type { TicketContract } from '~/types/ticket/ticket.contract'
import type { RepairEvent } from '~/types/ticket/journal'
import { done } from '~/local/demo/stage'
import { hourMs } from '~/types/kernel/time'
import { minuteOf, type Company } from './smallCompany'
import type { ColleagueKey, CustomerKey } from './cast'

type Submission = InputOf<TicketContract, 'submitRepair'>

export const leak = {
  room: 'masterBathroom',
  part: 'leak',
  severity: 'routine',
  words: '主卫吊顶一直滴水，地上放了盆',
  convenient: '上午',
  photos: [] as string[],
} satisfies Omit<Submission, 'unitId'>

export async function submitted(company: Company, by: CustomerKey, said: Partial<Submission> = {}): Promise<string> {
  const input = { ...leak, unitId: company.unitIds[by], ...said }
  return (await done('submitRepair', company.customers[by].ticket.submitRepair(input))).ticketId
}

/** The usual way, in the order of the table. Each stage is what somebody does to get there. */
export const stages = [
  'registered',
  'dispatched',
  'responded',
  'appointed',
  'surveyed',
  'planned',
  'repairing',
  'done',
] as const
export type Stage = (typeof stages)[number]

/** Takes a repair from one stage (null: submitted) to another at this moment of the clock, by agent and technician. */
export async function workedOn(
  company: Company,
  ticketId: string,
  to: Stage,
  { after = null, by = 'technician' }: { after?: Stage | null; by?: ColleagueKey } = {},
): Promise<void> {
  const first = after === null ? 0 : stages.indexOf(after) + 1
  for (const stage of stages.slice(first, stages.indexOf(to) + 1)) await steps[stage](company, ticketId, by)
}

/** From `inHours` from now, for an hour. */
export const windowIn = (company: Company, inHours: number) => {
  const from = company.cloud.clock.now() + inHours * hourMs
  return { from, to: from + hourMs }
}

type Step = (company: Company, ticketId: string, technician: ColleagueKey) => Promise<unknown>
const steps: Record<Stage, Step> = {
  registered: ({ staff }, ticketId) =>
    done('register', staff.agent.ticket.register({ ticketId, matterClass: 'quality', part: 'leak', words: '' })),
  dispatched: ({ staff, staffIds }, ticketId, technician) =>
    done('dispatch', staff.agent.ticket.dispatch({ ticketId, technicianId: staffIds[technician], words: '' })),
  responded: ({ staff }, ticketId, technician) =>
    done('respond', staff[technician].ticket.respond({ ticketId, words: '已联系业主' })),
  appointed: (company, ticketId, technician) =>
    done('appoint', company.staff[technician].ticket.appoint({ ticketId, window: windowIn(company, 2), words: '' })),
  surveyed: ({ staff }, ticketId, technician) =>
    done('survey', staff[technician].ticket.survey({ ticketId, finding: '楼上地漏周边防水失效', photos: [] })),
  planned: (company, ticketId, technician) =>
    done(
      'plan',
      company.staff[technician].ticket.plan({
        ticketId,
        window: windowIn(company, 3),
        materials: '防水涂料一桶',
        people: '两人',
        words: '',
      }),
    ),
  repairing: ({ staff }, ticketId, technician) =>
    done('startRepair', staff[technician].ticket.startRepair({ ticketId })),
  done: async ({ staff }, ticketId, technician) => {
    const photos = [await staff[technician].photo('ceiling-fixed')]
    const words = '防水重做，闭水二十四小时不渗'
    return done('finish', staff[technician].ticket.finish({ ticketId, words, photos }))
  },
}

/** The documents of a collection, decoded: what is really kept. */
export const kept = <C extends CollectionName>({ cloud }: Company, collection: C): Documents[C][] =>
  cloud.engine.peek(collection) as Documents[C][]

export function ticketOf(company: Company, ticketId: string): Documents['tickets'] {
  const found = kept(company, 'tickets').find(({ _id }) => _id === ticketId)
  if (!found) throw new Error(`no ticket ${ticketId}`)
  return found
}

export const journalOf = (company: Company, ticketId: string) =>
  kept(company, 'journal')
    .filter(row => row.ticketId === ticketId)
    .sort((one, other) => one.version - other.version)

export const eventsOf = (company: Company, ticketId: string): RepairEvent[] =>
  journalOf(company, ticketId).flatMap(({ events }) => events)

export const tasksOf = (company: Company, ticketId: string) =>
  kept(company, 'callTasks').filter(task => task.ticketId === ticketId)

export const duesOf = (company: Company, ticketId: string) =>
  kept(company, 'due').filter(({ entityId }) => entityId === ticketId || entityId.startsWith(`${ticketId}:`))

/** Messages about a ticket: to whom, of what kind, when (Beijing minute). In the order in which they were queued. */
export const noticesOf = (company: Company, ticketId: string, kind?: string) =>
  kept(company, 'messages')
    .filter(message => message.ticketId === ticketId && (kind === undefined || message.kind === kind))
    .sort((one, other) => one.at - other.at)
    .map(({ to, kind: what, at, title }) => ({ to, kind: what, at: minuteOf(at), title }))

export const toStaffOf = ({ staffIds }: Company, key: ColleagueKey): string => `staff:${staffIds[key]}`

const moveOf: Partial<Record<RepairEvent['type'], RepairAction>> = {
  registered: 'register',
  dispatched: 'dispatch',
  responded: 'respond',
  appointed: 'appoint',
  rescheduled: 'reschedule',
  surveyed: 'survey',
  planned: 'plan',
  repairStarted: 'startRepair',
  finished: 'finish',
  accepted: 'accept',
  sentBack: 'sendBack',
  cancelled: 'cancel',
  calledBack: 'callBack',
  reopened: 'reopen',
  closed: 'close',
  closedUnconfirmed: 'closeUnconfirmed',
}
const pauseMoveOf: Partial<Record<RepairEvent['type'], PauseAction>> = {
  paused: 'pause',
  resumed: 'resume',
  pauseEnded: 'expire',
  pauseContested: 'contestPause',
  objectionUpheld: 'upholdObjection',
  objectionDismissed: 'dismissObjection',
}

function moveNamed(event: RepairEvent): RepairAction | undefined {
  if (event.type === 'closed' && event.callback === 'notReached') return 'closeNotReached'
  if ((event.type === 'accepted' || event.type === 'sentBack') && event.enteredByStaffId !== undefined)
    return event.type === 'accepted' ? 'acceptByPhone' : 'sendBackByPhone'
  return moveOf[event.type]
}

/** The states that the journal leads through (I5); throws at the first event that no table allows to whoever did it. */
export function pathOf(company: Company, ticketId: string): string[] {
  const path: string[] = [repairLifecycle.initial]
  let state: (typeof repairLifecycle.states)[number] = repairLifecycle.initial
  let pause: (typeof pauseLifecycle.states)[number] = pauseLifecycle.initial
  for (const { by, events } of journalOf(company, ticketId)) {
    // What follows from an answer in the same save is the clock's to do.
    const roles = [by.role, 'clock'] as const
    for (const event of events) {
      const action = moveNamed(event)
      const pauseAction = pauseMoveOf[event.type]
      if (action) {
        const step = repairLifecycle.step(state, action, roles as never)
        if (!step.ok) throw new Error(`${event.type} by ${by.role} from ${state}: ${step.refusal.code}`)
        path.push((state = step.value))
      } else if (pauseAction) {
        const step = pauseLifecycle.step(pause, pauseAction, roles as never)
        if (!step.ok) throw new Error(`${event.type} by ${by.role} while ${pause}: ${step.refusal.code}`)
        pause = step.value
      }
    }
  }
  return path
}

/** I3, I5, I6: the path is legal and ends where the ticket stands, versions have no gap, every save has its audit row, a closed ticket wants nothing. */
export function expectInOrder(company: Company, ticketId: string): string[] {
  const ticket = ticketOf(company, ticketId)
  const path = pathOf(company, ticketId)
  expect(path.at(-1)).toBe(ticket.state)
  const versions = journalOf(company, ticketId).map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, index) => index + 1))
  const audited = new Set(kept(company, 'audit').map(({ _id }) => _id))
  expect(versions.filter(version => !audited.has(`${ticketId}:${version}`))).toEqual([])
  if (!ticket.isOpen) expect(duesOf(company, ticketId).filter(({ entityId }) => entityId === ticketId)).toEqual([])
  return path
}
