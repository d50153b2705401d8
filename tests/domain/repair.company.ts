// The repair feature behind the real entry on a small company: one estate, its people, two flats; the clock is ours.
import { serve } from '~/cloudfunctions/_kernel/entry'
import { ticketHandlers } from '~/cloudfunctions/ticket/handlers'
import { tick, type Tick } from '~/cloudfunctions/timers/tick'
import type { Account, StaffFile, UnitFile } from '~/cloudfunctions/_schema/documents'
import type { Answer, InputOf } from '~/types/kernel/contract'
import { calendarDay, parseInstant } from '~/types/kernel/time'
import type { Trade } from '~/types/ticket/parts'
import type { Position } from '~/types/staff/staff.contract'
import { ticketContract, type TicketContract } from '~/types/ticket/ticket.contract'
import { comeAs } from '../kernel/door'
import { openKernel, type Kernel } from '../kernel/support'

const staff = (
  _id: string,
  name: string,
  position: Position,
  trades: Trade[] = [],
  estateIds = ['e-1'],
): StaffFile => ({
  _id,
  name,
  phone: null,
  phoneIndex: _id,
  maskedPhone: '',
  department: 'serviceCentre',
  positions: [position],
  estateIds,
  trades,
  isActive: true,
  linkedOpenid: `o-${_id}`,
})

export const people: readonly StaffFile[] = [
  staff('agent', '周敏', 'agent'),
  staff('other', '吴静', 'agent'),
  staff('far', '郑远', 'agent', [], ['e-2']),
  staff('super', '何主管', 'supervisor'),
  staff('manager', '孙经理', 'manager'),
  staff('director', '钱总', 'director', [], []),
  staff('li', '李工', 'technician', ['waterproofing']),
  staff('zhao', '赵工', 'technician', ['electrical']),
]

const unit = (_id: string, personId: string, handedOverOn?: string): UnitFile => ({
  _id,
  estateId: 'e-1',
  estateName: '云栖里',
  building: '3号楼',
  entrance: '1单元',
  room: _id,
  name: `云栖里 3号楼1单元 ${_id}`,
  houseType: 'A',
  areaSquareMetres: 98,
  contractNumber: _id,
  signedOn: calendarDay('2024-05-01'),
  contractHandoverOn: calendarDay('2026-06-30'),
  completionAcceptedOn: calendarDay('2026-06-01'),
  ...(handedOverOn && { handedOverOn: calendarDay(handedOverOn) }),
  personIds: [personId],
  memberPersonIds: [],
  coOwners: [],
  isVisible: true,
  importId: 'i-1',
})

const units = [unit('u-1', 'p-1', '2026-06-20'), unit('u-2', 'p-1'), unit('u-3', 'p-2', '2026-06-20')]

function accountOf(openid: string, part: Partial<Account>): Account {
  const nothing = { personId: null, staffId: null, name: null, maskedPhone: null, units: [], staff: null }
  return { _id: openid, ...nothing, isElderMode: false, linkedAt: 0, ...part }
}

const ownerOf = (openid: string, personId: string): Account =>
  accountOf(openid, {
    personId,
    units: units
      .filter(({ personIds }) => personIds.includes(personId))
      .map(({ _id: unitId, estateId, name, houseType, handedOverOn, contractHandoverOn }) => ({
        ...{ unitId, estateId, name, houseType, contractHandoverOn },
        handedOverOn: handedOverOn ?? null,
        ...{ as: 'owner' as const, scopes: [], until: null },
      })),
  })

const staffAccount = ({ _id: staffId, name, department, positions, estateIds }: StaffFile): Account =>
  accountOf(`o-${staffId}`, { staffId, staff: { staffId, name, department, positions, estateIds } })

export interface Company {
  kernel: Kernel
  /** An empty company at nine in the morning of 2026-09-21. */
  fresh(): Promise<void>
  /** `ask('09-21 09:20', 'agent', 'register', {…})`: as that person, at that time. */
  ask<A extends keyof TicketContract & string>(
    when: string,
    who: string,
    action: A,
    input: InputOf<TicketContract, A>,
    requestId?: string,
  ): Promise<Answer<Record<string, unknown>>>
  /** As `ask`; throws when it is refused. */
  does: Company['ask'] extends (...given: infer Given) => unknown
    ? (...given: Given) => Promise<Record<string, unknown>>
    : never
  tickAt(when: string): Promise<Tick>
  /** `staff:li clock …` of every message so far, oldest first. */
  messages(): string[]
}

export const at = (text: string): number => parseInstant(`2026-${text.replace(' ', 'T')}+08:00`)

export async function openCompany(): Promise<Company> {
  const kernel = await openKernel()
  const main = serve('ticket', ticketContract, ticketHandlers, () => kernel.deps)
  let requests = 0
  const ask: Company['ask'] = (when, who, action, input, requestId = `request-${(requests += 1)}`) => {
    kernel.setNow(at(when))
    comeAs(`o-${who}`)
    return main({ action, requestId, input }) as Promise<Answer<Record<string, unknown>>>
  }
  return {
    kernel,
    ask,
    async fresh() {
      kernel.fresh()
      const { database } = kernel.deps
      await database.create('staff', people)
      await database.create('units', units)
      await database.create('accounts', [ownerOf('o-owner', 'p-1'), ownerOf('o-neighbour', 'p-2')])
      await database.create('accounts', people.map(staffAccount))
    },
    does: (async (...given: Parameters<Company['ask']>) => {
      const answer = await ask(...given)
      if (!answer.ok)
        throw new Error(`${given.slice(0, 3).join(' ')}: ${answer.code} ${JSON.stringify(answer.details)}`)
      return answer.data
    }) as Company['does'],
    tickAt(when) {
      kernel.setNow(at(when))
      return tick(kernel.deps)
    },
    messages: () => kernel.rows('messages').map(({ to, title }) => `${to} ${title}`),
  }
}

export const leak: InputOf<TicketContract, 'submitRepair'> = {
  unitId: 'u-1',
  room: 'masterBathroom',
  part: 'leak',
  words: '主卫天花板滴水',
  photos: [],
  convenient: '',
  severity: 'routine',
}

/** Submitted at 09:00, and as far as the technician's: his id is on it from 09:30. */
export async function dispatched({ does }: Company): Promise<string> {
  const { ticketId } = (await does('09-21 09:00', 'owner', 'submitRepair', leak)) as { ticketId: string }
  await does('09-21 09:20', 'agent', 'register', { ticketId, matterClass: 'quality', part: 'leak', words: '' })
  await does('09-21 09:30', 'agent', 'dispatch', { ticketId, technicianId: 'li', words: '' })
  return ticketId
}

/** Done on Wednesday 2026-09-23, 16:20. */
export async function done(company: Company): Promise<string> {
  const { does, kernel } = company
  const ticketId = await dispatched(company)
  await does('09-21 10:00', 'li', 'respond', { ticketId, words: '' })
  const window = { from: at('09-22 09:00'), to: at('09-22 10:00') }
  await does('09-21 10:05', 'li', 'appoint', { ticketId, window, words: '' })
  await does('09-22 09:40', 'li', 'survey', { ticketId, finding: '楼上地漏渗水', photos: [] })
  const work = { from: at('09-23 14:00'), to: at('09-23 17:00') }
  await does('09-22 10:00', 'li', 'plan', { ticketId, window: work, materials: '涂料', people: '两人', words: '' })
  await does('09-23 14:00', 'li', 'startRepair', { ticketId })
  const photo = { hash: '0', bytes: 1, path: 'p', fileId: null, usedBy: null, at: 0 }
  await kernel.deps.database.create('photos', [{ _id: 'f-1', ownerId: 'o-li', state: 'confirmed', ...photo }])
  await does('09-23 16:20', 'li', 'finish', { ticketId, words: '防水重做,闭水合格', photos: ['f-1'] })
  return ticketId
}
