// R6.3: who may do what with a repair, when, and what it becomes.
import type { RepairCommand } from '~/cloudfunctions/ticket/domain/command'
import { movesOf } from '~/cloudfunctions/ticket/domain/moves'
import { waitingFor } from '~/cloudfunctions/ticket/domain/waiting'
import type { RepairEvent } from '~/types/ticket/journal'
import { repairLifecycle, type RepairAction, type RepairState } from '~/types/ticket/repair.lifecycle'
import {
  agent,
  ask,
  at,
  broughtTo,
  li,
  manager,
  owner,
  play,
  rules,
  said,
  steps,
  submit,
  supervisor,
  toTechnician,
  type Story,
} from './repair.story'

const accept: RepairCommand = { action: 'accept', words: '' }
const sendBack: RepairCommand = { action: 'sendBack', words: '还在滴水', photos: [] }
const cancel: RepairCommand = { action: 'cancel', words: '' }
const unhappy: RepairCommand = { action: 'rate', stars: 2, isSolved: false, words: '又漏了', photos: [] }
const reopened = (): Story => play(broughtTo('finish'), '09-24 09:00', owner, unhappy)

describe('R6.3 from the tap to done', () => {
  test.each([
    ['submit', 'submitted'],
    ['register', 'registered'],
    ['dispatch', 'dispatched'],
    ['respond', 'responded'],
    ['appoint', 'appointed'],
    ['survey', 'surveyed'],
    ['plan', 'planned'],
    ['startRepair', 'repairing'],
    ['finish', 'done'],
  ] as const)('after %s it is %s', (step, state) => {
    expect(broughtTo(step).ticket).toMatchObject({ state, isOpen: true })
  })

  test('who registered it stays answerable, who was sent is known by name', () => {
    expect(broughtTo('dispatch').ticket).toMatchObject({
      agentId: 's-agent',
      agentName: '周敏',
      technicianId: 's-li',
      technicianName: '李工',
    })
  })

  test('every journal is a legal path through the table (I5)', () => {
    const story = play(broughtTo('finish'), '09-24 09:00', owner, accept)
    const actionOf: Partial<Record<RepairEvent['type'], RepairAction>> = {
      registered: 'register',
      dispatched: 'dispatch',
      responded: 'respond',
      appointed: 'appoint',
      surveyed: 'survey',
      planned: 'plan',
      repairStarted: 'startRepair',
      finished: 'finish',
      accepted: 'accept',
    }
    let state: RepairState = repairLifecycle.initial
    for (const { type } of story.events) {
      const action = actionOf[type]
      if (!action) continue
      const step = repairLifecycle.step(state, action, repairLifecycle.roles)
      if (!step.ok) throw new Error(`${action} is not possible in ${state}`)
      state = step.value
    }
    expect(story.ticket.state).toBe(state)
  })
})

describe('refusals of moves', () => {
  test.each([
    ['a technician does not register', 'submit', li, steps.register, 'NOT_YOURS_TO_DO'],
    ['an agent does not accept for the customer', 'finish', agent, accept, 'NOT_YOURS_TO_DO'],
    ['the customer does not finish', 'startRepair', owner, steps.finish, 'NOT_YOURS_TO_DO'],
    ['a manager only looks', 'submit', manager, steps.register, 'NOT_YOURS_TO_DO'],
    ['nothing is dispatched before it is registered', 'submit', agent, steps.dispatch, 'NOT_POSSIBLE_NOW'],
    ['no repair before a plan', 'survey', li, steps.startRepair, 'NOT_POSSIBLE_NOW'],
    ['registered once', 'register', agent, steps.register, 'NOT_POSSIBLE_NOW'],
    ['no cancelling once the repair began', 'startRepair', owner, cancel, 'NOT_POSSIBLE_NOW'],
    ['no acceptance before it is done', 'startRepair', owner, accept, 'NOT_POSSIBLE_NOW'],
    ['no stars before it is done', 'plan', owner, unhappy, 'NOT_POSSIBLE_NOW'],
  ] as const)('%s', (_title, state, by, command, code) => {
    expect(ask(broughtTo(state), '09-23 16:30', by, command)).toBe(code)
  })

  test('a quality matter needs a finding before a plan; a matter of the facilities does not', () => {
    expect(ask(broughtTo('appoint'), '09-21 11:00', li, steps.plan)).toBe('SURVEY_FIRST')
    const light = play(submit('09-21 09:00'), '09-21 09:10', agent, { ...steps.register, matterClass: 'facility' })
    const responded = play(play(light, '09-21 09:30', agent, steps.dispatch), '09-21 10:00', li, steps.respond)
    expect(ask(responded, '09-21 11:00', li, steps.plan)).toBe('ok')
  })

  test('no appointment and no plan in the past', () => {
    expect(ask(broughtTo('respond'), '09-22 09:00', li, steps.appoint)).toBe('APPOINTMENT_IN_THE_PAST')
    expect(ask(broughtTo('respond'), '09-22 08:59', li, steps.appoint)).toBe('ok')
    expect(ask(broughtTo('survey'), '09-23 17:00', li, steps.plan)).toBe('APPOINTMENT_IN_THE_PAST')
  })

  test('somebody who does not serve the estate, or is no technician, is not sent', () => {
    expect(ask(broughtTo('register'), '09-21 09:25', agent, toTechnician('s-zhao', '', false))).toBe(
      'TECHNICIAN_NOT_AVAILABLE',
    )
  })
})

describe('R6.3 a second handling goes to somebody else', () => {
  test('the same technician only with a word of reason, another one without', () => {
    const story = reopened()
    expect(story.ticket).toMatchObject({ state: 'reopened', secondHandlings: 1 })
    expect(ask(story, '09-24 09:30', agent, toTechnician('s-li'))).toBe('ANOTHER_TECHNICIAN_NEEDED')
    expect(ask(story, '09-24 09:30', agent, toTechnician('s-li', '业主点名要李工'))).toBe('ok')
    expect(ask(story, '09-24 09:30', agent, toTechnician('s-zhao'))).toBe('ok')
  })

  test('a dispatch to the one who has it already is refused, a change of technician told to both', () => {
    const story = broughtTo('dispatch')
    expect(ask(story, '09-21 09:40', agent, toTechnician('s-li'))).toBe('ANOTHER_TECHNICIAN_NEEDED')
    const changed = play(story, '09-21 09:40', agent, toTechnician('s-zhao'))
    expect(changed.ticket.technicianIds).toEqual(['s-li', 's-zhao'])
    expect(changed.messages).toEqual([
      'person:p-owner 赵工负责您的维修',
      'staff:s-zhao 派给您：主卫漏水',
      'staff:s-li 不用去了：主卫漏水',
    ])
  })
})

describe('R6.3 the end', () => {
  test('sent back → rework → done again: the total clock never stopped, times done are counted', () => {
    const rework = play(broughtTo('finish'), '09-24 09:00', owner, sendBack)
    expect(rework.ticket.state).toBe('rework')
    const again = play(play(rework, '09-24 14:00', li, steps.startRepair), '09-24 15:00', li, steps.finish)
    expect(again.ticket).toMatchObject({ state: 'done', timesDone: 2 })
    expect(again.ticket.facts.finallyAcceptedAt).toBeUndefined()
    expect(said(again.ticket.facts.repairedAt)).toBe('09-23 16:20')
  })

  test.each(['submit', 'register', 'dispatch', 'respond', 'appoint', 'survey', 'plan'] as const)(
    'cancelled by the customer after %s: over, with nothing due any more',
    step => {
      const story = play(broughtTo(step), '09-22 11:00', owner, cancel)
      expect(story.ticket).toMatchObject({ state: 'cancelled', isOpen: false })
      expect(waitingFor(story.ticket, { ...rules, now: at('09-22 11:00') })).toEqual({ on: 'nobody' })
    },
  )

  test('a note and an answer are possible while it is open, and not after', () => {
    const note: RepairCommand = { action: 'addNote', words: '门禁密码变了', photos: [] }
    const reply = { action: 'reply', words: '已联系厂家,明天到货' } as const
    expect(ask(broughtTo('submit'), '09-21 09:10', owner, note)).toBe('ok')
    expect(ask(broughtTo('finish'), '09-23 17:00', agent, reply)).toBe('ok')
    const over = play(broughtTo('submit'), '09-21 09:10', owner, cancel)
    expect(ask(over, '09-21 09:20', owner, note)).toBe('NOT_POSSIBLE_NOW')
    expect(ask(over, '09-21 09:20', agent, reply)).toBe('NOT_POSSIBLE_NOW')
  })
})

describe('R6.3 now waiting for', () => {
  test.each([
    ['submit', { on: 'agent' }, '09-21 10:00'],
    ['register', { on: 'agent', name: '周敏' }, '09-21 10:00'],
    ['dispatch', { on: 'technician', name: '李工' }, '09-21 11:30'],
    ['appoint', { on: 'technician', name: '李工' }, '09-22 10:00'],
    ['plan', { on: 'technician', name: '李工' }, '09-23 17:00'],
    ['finish', { on: 'customer' }, '09-30 18:30'],
  ] as const)('after %s', (step, who, until) => {
    const waiting = waitingFor(broughtTo(step).ticket, { ...rules, now: at('09-21 09:30') })
    expect({ ...waiting, until: said(waiting.until) }).toMatchObject({ ...who, until })
  })

  test('a second handling waits for the supervisor, 24 h', () => {
    const waiting = waitingFor(reopened().ticket, { ...rules, now: at('09-24 09:00') })
    expect([waiting.on, said(waiting.until)]).toEqual(['supervisor', '09-25 09:00'])
  })
})

describe('the moves allowed to me now and nothing else', () => {
  test.each([
    ['submit', owner, ['cancel', 'addNote']],
    ['submit', agent, ['register', 'reply', 'changeSeverity', 'addNote']],
    ['appoint', owner, ['reschedule', 'cancel', 'addNote']],
    ['appoint', li, ['appoint', 'survey', 'pause', 'reply', 'recordContactTry', 'addNote']],
    ['survey', li, ['plan', 'pause', 'reply', 'recordContactTry', 'addNote']],
    ['finish', owner, ['accept', 'sendBack', 'rate', 'addNote']],
    ['finish', li, ['reply', 'addNote']],
    ['finish', manager, []],
  ] as const)('after %s', (step, by, moves) => {
    expect(movesOf(broughtTo(step).ticket, by)).toEqual(moves)
  })

  test('whatever is offered is not refused for its state or its role', () => {
    for (const step of ['submit', 'register', 'dispatch', 'respond', 'appoint', 'survey', 'plan', 'finish'] as const)
      for (const by of [owner, agent, supervisor, li]) {
        const offered = movesOf(broughtTo(step).ticket, by)
        for (const action of ['register', 'dispatch', 'respond', 'appoint', 'survey', 'plan', 'finish'] as const) {
          const answer = ask(broughtTo(step), '09-21 11:00', by, steps[action])
          const isRefused = answer === 'NOT_POSSIBLE_NOW' || answer === 'NOT_YOURS_TO_DO' || answer === 'SURVEY_FIRST'
          expect([step, action, offered.includes(action)]).toEqual([step, action, !isRefused])
        }
      }
  })
})
