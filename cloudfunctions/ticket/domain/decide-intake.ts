import { refuse } from '~/types/kernel/result'
import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'
import { evolve } from './evolve'
import type { CommandOf, Situation } from './command'
import { move, type Decision } from './steps'

export type Submitted = Extract<RepairEvent, { type: 'submitted' }>

/** What a new ticket has besides what was said: where it belongs and under which policy it runs. */
export type TicketHead = Pick<Repair, '_id' | 'estateId' | 'unitName' | 'reporterId' | 'ownerId' | 'policyId'>

/** The ticket as it is right after submission (R6.3). The severity that the customer named holds at once. */
export function openedRepair(head: TicketHead, said: Submitted, at: number): Repair {
  const { unitId, room, part, matterClass, severity, words, photos, convenient, cover } = said
  const ticket: Repair = {
    ...head,
    ...{ unitId, room, part, matterClass, severity, words, photos, convenient, cover },
    version: 0,
    state: 'submitted',
    stateSince: at,
    pauseState: 'running',
    technicianIds: [],
    facts: { submittedAt: at, appointments: [] },
    severities: [{ at, severity }],
    pauses: [],
    told: {},
    timesDone: 0,
    secondHandlings: 0,
    contactTries: 0,
    nextDueAt: at,
    nextActAt: at,
    isOpen: true,
  }
  return evolve(ticket, said, at)
}

/** Whoever registers it first stays answerable to its end. */
export function decideRegister(command: CommandOf<'register'>, ticket: Repair, { by }: Situation): Decision {
  const { matterClass, part, words } = command
  const { id: agentId = '', name: agentName = '' } = by
  return move(ticket, 'register', by, { type: 'registered', agentId, agentName, matterClass, part, words })
}

/** R6.3: a second handling goes to another technician, unless the words say why it is the same one. */
export function decideDispatch(
  { technician, words }: CommandOf<'dispatch'>,
  ticket: Repair,
  { by }: Situation,
): Decision<'TECHNICIAN_NOT_AVAILABLE' | 'ANOTHER_TECHNICIAN_NEEDED'> {
  const moved = move(ticket, 'dispatch', by, {
    type: 'dispatched',
    technicianId: technician.id,
    technicianName: technician.name,
    words,
  })
  if (!moved.ok) return moved
  if (!technician.isAvailable) return refuse('TECHNICIAN_NOT_AVAILABLE')
  const isSameAgain = ticket.technicianId === technician.id
  const mayBeSame = ticket.state === 'reopened' && words !== ''
  return isSameAgain && !mayBeSame ? refuse('ANOTHER_TECHNICIAN_NEEDED') : moved
}
