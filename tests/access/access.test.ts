/** Who may do what (R13.2): every action by every caller, really called, against a table written by hand. */
import { randomUUID } from 'node:crypto'
import { callFunction } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import type { Answer } from '~/types/kernel/contract'
import { actions } from '../architecture/tables'
import { rosterRow } from '../flow/support/cast'
import { contractorHands } from '../flow/support/contractor'
import { submitted, tasksOf, workedOn } from '../flow/support/repair'
import { foundCompany, importUnits, type Company } from '../flow/support/smallCompany'
import { absent, type About } from './about'
import { inputs } from './inputs'
import { prepareAccount } from './things/account'
import { prepareActivity } from './things/activity'
import { prepareArchive } from './things/archive'
import { memberHands } from './things/linking'
import { prepareEstate } from './things/estate'
import { prepareHandover } from './things/handover'
import { prepareProgress } from './things/progress'
import { prepareStaff } from './things/staff'
import { accessTable, callers, type CallerName } from './table'

let company: Company
let about: About
let hands: Record<CallerName, Actor>

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  about = await prepared()
}, 180_000)
afterAll(() => company.stop())

/** One repair of 云栖里 1-1-101: done, nobody's word on it, its callback's call with the agent who is not the handler. */
async function prepared(): Promise<About> {
  const { customers, staff, staffIds, unitIds, cloud } = company
  hands = {
    visitor: company.visitor,
    buyer: customers.tang,
    owner: customers.sun,
    neighbour: customers.liang,
    otherBuilding: customers.feng,
    formerOwner: customers.wang,
    agent: staff.agent,
    agentCalling: staff.agentWu,
    otherAgent: staff.agentLin,
    supervisor: staff.supervisor,
    otherSupervisor: staff.supervisorHe,
    manager: staff.manager,
    otherManager: staff.managerMa,
    director: staff.director,
    technician: staff.technician,
    otherTechnician: staff.technicianWang,
    sales: staff.sales,
    admin: staff.admin,
    member: await memberHands(cloud.url),
    contractor: await contractorHands(cloud.url),
  }
  const soldOn = rosterRow(['云栖里', '2号楼', '1单元', '102'], 5, { name: '陈一鸣', phone: '13100000009' })
  await importUnits(staff.admin, [soldOn])
  await (await actor(cloud.url, 'o-flow-customer-chen')).link('13100000009')
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'done')
  await company.moveTo('2026-09-07T10:01')
  const call = tasksOf(company, ticketId).find(({ kind }) => kind === 'callback')
  expect(call).toMatchObject({ state: 'calling', assigneeId: staffIds.agentWu })
  const { customer } = await done('detail', staff.agent.ticket.detail({ ticketId }))
  const photo = { hash: 'c'.repeat(64), bytes: 1, format: 'jpg' }
  const begun = (await say('owner', 'photo.begin', photo)) as Answer<{ photoId: string }>
  return {
    ticketId,
    taskId: call?._id ?? '',
    unitId: unitIds.sun,
    personId: customer?.personId ?? '',
    estateId: estateIdOf('云栖里'),
    photoId: begun.ok ? begun.data.photoId : '',
    technicianId: staffIds.technician,
    now: cloud.clock.now(),
    ...(await prepareAccount(company)),
    ...(await prepareActivity(company)),
    ...(await prepareArchive(company)),
    ...(await prepareEstate(company)),
    ...(await prepareHandover(company)),
    ...(await prepareProgress(company)),
    ...(await prepareStaff(company)),
  }
}

async function say(caller: CallerName, named: string, input: object): Promise<Answer<unknown>> {
  const [feature = '', action = ''] = named.split('.')
  const event = { action, requestId: randomUUID(), input }
  return (await callFunction(hands[caller].session, feature, event)) as Answer<unknown>
}

/** A refusal by the matter's state is reached; an input that is not valid or a bug is a fault of this test, and shown as such. */
function outcomeOf(answer: Answer<unknown>): string {
  if (answer.ok) return 'reached'
  const isTold = answer.kind === 'refusal' && answer.code !== 'INPUT_NOT_VALID' && answer.code !== 'UNKNOWN_ACTION'
  return isTold && answer.code !== 'NOT_FOUND' ? 'reached' : answer.code
}
const inputOf = (named: string, of: About): object => {
  const make = inputs[named]
  if (!make) throw new Error(`${named} has no input in tests/access/inputs.ts`)
  return make(of)
}
/** Everything of an answer that a caller could tell another one from. */
const withoutReference = (answer: Answer<unknown>): string => JSON.stringify({ ...answer, reference: '', now: 0 })

const named = actions().map(([name]) => name)
const isAboutSomething = (name: string): boolean =>
  JSON.stringify(inputOf(name, about)) !== JSON.stringify(inputOf(name, absent(about)))

test('every action has its row, and every row its action', () => {
  expect(Object.keys(accessTable).sort()).toEqual([...named].sort())
})

/** What each was told of the matter itself, by `action caller`. */
const told = new Map<string, Answer<unknown>>()

test.each(named)('%s', async name => {
  const got: Partial<Record<CallerName, string>> = {}
  // One after the other: those who may change the matter would otherwise only show who was first.
  for (const caller of callers) {
    const answer = await say(caller, name, inputOf(name, about))
    told.set(`${name} ${caller}`, answer)
    got[caller] = outcomeOf(answer)
  }
  expect(got).toEqual(accessTable[name])
})

test('what is forbidden and what is absent are answered alike, byte for byte but the reference', async () => {
  const nothing = withoutReference({
    ok: false,
    kind: 'refusal',
    code: 'NOT_FOUND',
    details: {},
    reference: '',
    now: 0,
  })
  const different: string[] = []
  for (const name of named)
    await Promise.all(
      callers.map(async caller => {
        const isForbidden = accessTable[name]?.[caller] === 'NOT_FOUND'
        if (!isForbidden && !isAboutSomething(name)) return
        // Completion of an estate that has no flats yet is answered with their number: none.
        if (name === 'archive.recordCompletion' && !isForbidden) return
        const answers = [await say(caller, name, inputOf(name, absent(about)))]
        const ofTheMatter = told.get(`${name} ${caller}`)
        if (isForbidden) answers.push(ofTheMatter ?? (await say(caller, name, inputOf(name, about))))
        if (answers.some(answer => withoutReference(answer) !== nothing))
          different.push(`${name} by ${caller}: ${answers.map(withoutReference).join(' | ')}`)
      }),
    )
  expect(different).toEqual([])
}, 120_000)

test.each([
  ['an operator', { $ne: '' }],
  ['a dotted path', '../tickets'],
  ['nothing', ''],
  ['a number', 7],
])(
  'a ticket id that is %s: not valid for those who have the role, NOT_FOUND for the others',
  async (_what, ticketId) => {
    for (const caller of callers) {
      const { code } = (await say(caller, 'ticket.detail', { ticketId })) as { code: string }
      const hasRole = !['visitor', 'buyer', 'formerOwner', 'sales', 'admin', 'contractor'].includes(caller)
      expect({ caller, code }).toEqual({ caller, code: hasRole ? 'INPUT_NOT_VALID' : 'NOT_FOUND' })
    }
  },
)

test('a buyer reaches the own flat: what it will be covered for, and by name that it is not handed over yet', async () => {
  const own = { ...about, unitId: company.unitIds.tang }
  expect(await say('buyer', 'ticket.coverage', inputOf('ticket.coverage', own))).toMatchObject({
    ok: true,
    data: { handedOverOn: null },
  })
  expect(await say('buyer', 'ticket.submitRepair', inputOf('ticket.submitRepair', own))).toMatchObject({
    ok: false,
    code: 'UNIT_NOT_HANDED_OVER',
  })
})

test('an agent of another estate finds no flat of this one, and this one’s queue is not theirs', async () => {
  const found = (await say('otherAgent', 'archive.findUnits', { words: '云栖里' })) as Answer<{ rows: unknown[] }>
  const queue = (await say('otherAgent', 'ticket.queue', { face: 'all' })) as Answer<{ rows: unknown[] }>
  expect([found.ok && found.data.rows, queue.ok && queue.data.rows]).toEqual([[], []])
})

test('nobody calls the timers', async () => {
  for (const caller of callers)
    await expect(callFunction(hands[caller].session, 'timers', { Type: 'Timer' })).rejects.toThrow(/-50\d+/)
})
