// A repair told as a story: absolute times, who, what. Pure: decide → evolve → call tasks, as a save does, without a store.
import type { By, RepairCommand, Situation } from '~/cloudfunctions/ticket/domain/command'
import { callDues, handed, taskAfterCall, taskMoved } from '~/cloudfunctions/ticket/domain/callback'
import { tasksAfter } from '~/cloudfunctions/ticket/domain/call-tasks'
import { repairClocks } from '~/cloudfunctions/ticket/domain/clocks'
import { decide } from '~/cloudfunctions/ticket/domain/decide'
import { openedRepair, type Submitted } from '~/cloudfunctions/ticket/domain/decide-intake'
import { ticketDues } from '~/cloudfunctions/ticket/domain/dues'
import { breachesToTell, levelsToTell, type Circle } from '~/cloudfunctions/ticket/domain/escalation'
import { evolveAll } from '~/cloudfunctions/ticket/domain/evolve'
import { noticesOf } from '~/cloudfunctions/ticket/domain/notices'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy, viewOf, type ClockName, type ClockView } from '~/types/sla/sla'
import { defaultCallbackPolicy } from '~/types/ticket/callback.policy'
import type { RepairEvent } from '~/types/ticket/journal'
import { defaultPausePolicy } from '~/types/ticket/pause.policy'
import type { CallTask, Repair } from '~/types/ticket/ticket'

export const rules = {
  sla: defaultSlaPolicy,
  callback: defaultCallbackPolicy,
  pause: defaultPausePolicy,
  calendar: makeCalendar(publishedYears),
}

export const owner: By = { roles: ['owner'], id: 'p-owner' }
export const agent: By = { roles: ['agent'], id: 's-agent', name: '周敏' }
export const supervisor: By = { roles: ['supervisor'], id: 's-super', name: '何主管' }
export const li: By = { roles: ['technician'], id: 's-li', name: '李工' }
export const manager: By = { roles: ['manager'], id: 's-manager', name: '孙经理' }
export const clock: By = { roles: ['clock'] }

export const circle: Circle = {
  handler: ['s-li'],
  lead: ['s-agent'],
  supervisor: ['s-super'],
  manager: ['s-manager'],
  director: ['s-director'],
}

/** `at('09-21 09:00')` in 2026, Beijing. */
export const at = (text: string): number => parseInstant(`2026-${text.replace(' ', 'T')}+08:00`)
export const said = (instant: number | undefined | null): string | undefined =>
  instant === undefined || instant === null ? undefined : formatInstant(instant).slice(5, 16).replace('T', ' ')

export const submitted: Submitted = {
  type: 'submitted',
  unitId: 'u-1',
  room: 'masterBathroom',
  part: 'leak',
  matterClass: 'quality',
  severity: 'routine',
  words: '主卫天花板滴水',
  photos: ['f-1'],
  convenient: '周末都在',
  cover: { isCovered: true, coveredUntil: null, warrantyPart: 'wetRoomWaterproofing' },
}

const head = {
  _id: '20260921-K7M2Q',
  estateId: 'e-1',
  unitName: '云栖里 3号楼1单元 1202',
  reporterId: 'p-owner',
  policyId: 'default',
}

export interface Story {
  ticket: Repair
  tasks: Map<string, CallTask>
  now: number
  events: RepairEvent[]
  /** Titles of the messages of the last step, with who gets them. */
  messages: string[]
}

const titled = (events: readonly RepairEvent[], before: Repair, after: Repair, by: By, now: number): string[] =>
  noticesOf(events, { before, after, by, now, circle, callback: rules.callback }).map(
    ({ to, title }) => `${to} ${title}`,
  )

export function submit(when: string, change: Partial<Submitted> = {}): Story {
  const now = at(when)
  const event = { ...submitted, ...change }
  const ticket = openedRepair(head, event, now)
  return { ticket, tasks: new Map(), now, events: [event], messages: titled([event], ticket, ticket, owner, now) }
}

export const situation = (when: string, by: By): Situation => ({ ...rules, now: at(when), by })

/** What the rules answer, without doing it. */
export function ask(story: Story, when: string, by: By, command: RepairCommand): string {
  const decided = decide<typeof command.action>(command as never, story.ticket, situation(when, by))
  return decided.ok ? 'ok' : decided.refusal.code
}

/** Does it; throws when it is refused. */
export function play(story: Story, when: string, by: By, command: RepairCommand): Story {
  const decided = decide<typeof command.action>(command as never, story.ticket, situation(when, by))
  if (!decided.ok) throw new Error(`${command.action} at ${when}: ${decided.refusal.code}`)
  return saved(story, at(when), by, decided.value)
}

export function saved(story: Story, now: number, by: By, decided: readonly RepairEvent[]): Story {
  const moved = evolveAll(story.ticket, decided, now)
  const late = breachesToTell(moved, rules, now)
  const ticket = evolveAll(moved, late, now)
  const events = [...decided, ...late]
  const open = [...story.tasks.values()].filter(({ isOpen }) => isOpen)
  const changed = tasksAfter(open, ticket, decided, { now, callback: rules.callback }, { supervisorId: 's-super' })
  const tasks = new Map([...story.tasks, ...changed.map(task => [task._id, task] as const)])
  const messages = titled(events, story.ticket, ticket, by, now)
  return { ticket, tasks, now, events: [...story.events, ...events], messages }
}

export const taskOf = (story: Story, kind: string, number = 1): CallTask => {
  const task = story.tasks.get(`${head._id}:${kind}:${number}`)
  if (!task) throw new Error(`no ${kind} ${number}`)
  return task
}

export function withTask(story: Story, task: CallTask): Story {
  return { ...story, tasks: new Map([...story.tasks, [task._id, task]]) }
}

/** The clock hands the callback to an agent. */
export const handedTo = (story: Story, assigneeId: string, number = 1): Story =>
  withTask(story, handed(taskOf(story, 'callback', number), assigneeId))

/** A call, as the handler does it: the task first, then what follows for the ticket. */
export function call(
  story: Story,
  when: string,
  by: By,
  command: Omit<Extract<RepairCommand, { action: 'recordCall' }>, 'action'>,
  number = 1,
): Story | string {
  const whole = { action: 'recordCall', ...command } as const
  const after = taskAfterCall(taskOf(story, command.kind, number), whole, situation(when, by))
  if (!after.ok) return after.refusal.code
  const decided = decide<'recordCall'>(whole, story.ticket, situation(when, by))
  if (!decided.ok) return decided.refusal.code
  return saved(withTask(story, after.value), at(when), by, decided.value)
}

export const clockView = (story: Story, name: ClockName, when: string): ClockView | undefined =>
  repairClocks(story.ticket, rules)
    .map(each => viewOf(each, at(when)))
    .find(view => view.name === name)

export const levels = (story: Story, when: string): string[] =>
  levelsToTell(story.ticket, rules, at(when)).map(each => `${each.clock} ${each.level}`)

export const dues = ({ ticket, tasks }: Story): string[] => [
  ...ticketDues(ticket, rules).map(due => `${due.kind} ${said(due.at)}`),
  ...[...tasks.values()].flatMap(task => callDues(task)).map(due => `${due.kind} ${said(due.at)}`),
]

export { taskMoved }

const toLi = { id: 's-li', name: '李工', isAvailable: true }
export const toTechnician = (id: string, words = '', isAvailable = true): RepairCommand => ({
  action: 'dispatch',
  technician: { ...toLi, id, name: id === 's-li' ? '李工' : '赵工', isAvailable },
  words,
})

const window = { from: at('09-22 09:00'), to: at('09-22 10:00') }
export const steps = {
  register: { action: 'register', matterClass: 'quality', part: 'leak', words: '' },
  dispatch: toTechnician('s-li'),
  respond: { action: 'respond', words: '' },
  appoint: { action: 'appoint', window, words: '' },
  survey: { action: 'survey', finding: '楼上地漏渗水', photos: [] },
  plan: {
    action: 'plan',
    window: { from: at('09-23 14:00'), to: at('09-23 17:00') },
    materials: '防水涂料',
    people: '李工、小王',
    words: '',
  },
  startRepair: { action: 'startRepair' },
  finish: { action: 'finish', words: '防水重做,闭水合格', photos: ['f-9'] },
} as const satisfies Record<string, RepairCommand>

const road: readonly [keyof typeof steps, string, By][] = [
  ['register', '09-21 09:20', agent],
  ['dispatch', '09-21 09:30', agent],
  ['respond', '09-21 10:00', li],
  ['appoint', '09-21 10:05', li],
  ['survey', '09-22 09:40', li],
  ['plan', '09-22 10:00', li],
  ['startRepair', '09-23 14:00', li],
  ['finish', '09-23 16:20', li],
]

/** A repair submitted at 09:00 on Monday 2026-09-21 and brought as far as `last`; done on Wednesday 09-23, 16:20. */
export function broughtTo(last: keyof typeof steps | 'submit', change: Partial<Submitted> = {}): Story {
  let story = submit('09-21 09:00', change)
  if (last === 'submit') return story
  for (const [step, when, by] of road) {
    story = play(story, when, by, steps[step])
    if (step === last) break
  }
  return story
}
