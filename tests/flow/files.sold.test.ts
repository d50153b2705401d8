/** A unit sold on while a repair is open (R2.4): the former owner is out at once, the history stays with the unit and names nobody. */
import { actor, done, type Actor } from '~/local/demo/stage'
import type { Answer } from '~/types/kernel/contract'
import { calendarDay } from '~/types/kernel/time'
import { kept, submitted, workedOn } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let buyer: Actor
let ticketId: string
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'planned')
  const { agent } = company.staff
  const seller = personOf('孙佳怡')
  const now = company.cloud.clock.now()
  const contact = { kind: 'call' as const, direction: 'theirs' as const, at: now, words: '孙女士说房子要卖了' }
  await done('contact', agent.archive.recordContact({ personId: seller._id, unitId: company.unitIds.sun, ...contact }))
}, 60_000)
afterAll(() => company.stop())

const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
function personOf(name: string) {
  const found = kept(company, 'persons').find(file => file.name === name)
  if (!found) throw new Error(`no file of ${name}`)
  return found
}
const sale = () => ({
  unitId: company.unitIds.sun,
  name: '顾清和',
  phone: '13200000009',
  idCardTail: '5678',
  soldOn: calendarDay('2026-09-01'),
  reason: '二手转让，已看过户登记',
})

test('before: the owner sees the repair; nobody but the estate’s agents may transfer', async () => {
  const { customers, staff } = company
  expect(await codeOf(customers.sun.ticket.detail({ ticketId }))).toBe('ok')
  for (const hands of [customers.sun, staff.agentLin, staff.supervisor, staff.sales])
    expect(await codeOf(hands.archive.transferUnit(sale()))).toBe('NOT_FOUND')
  const tomorrow = { ...sale(), soldOn: calendarDay('2026-09-02') }
  expect(await codeOf(staff.agent.archive.transferUnit(tomorrow))).toBe('SOLD_IN_THE_FUTURE')
})

test('when it is sold on, then the former owner finds neither flat nor repair, from this very moment', async () => {
  const { customers, staff, unitIds } = company
  await done('transfer', staff.agent.archive.transferUnit(sale()))
  const { sun } = customers
  expect(await codeOf(sun.ticket.detail({ ticketId }))).toBe('NOT_FOUND')
  expect(await codeOf(sun.ticket.coverage({ unitId: unitIds.sun }))).toBe('NOT_FOUND')
  expect(await codeOf(sun.ticket.addNote({ ticketId, words: '我还想说一句', photos: [] }))).toBe('NOT_FOUND')
  expect((await done('me', sun.account.me({}))).units).toEqual([])
  expect(personOf('孙佳怡')).toMatchObject({ kind: 'former', unitIds: [] })
  expect(await codeOf(staff.agent.archive.transferUnit(sale()))).toBe('OWNER_ALREADY')
})

test('the new owner links and sees the flat with the repair under way', async () => {
  await company.moveTo('2026-09-01T09:00')
  buyer = await actor(company.cloud.url, 'o-flow-customer-gu')
  await buyer.link('13200000009')
  const { units } = await done('me', buyer.account.me({}))
  expect(units.map(({ unitId }) => unitId)).toEqual([company.unitIds.sun])
  const { rows } = await done('mine', buyer.ticket.mine({}))
  expect(rows.map(row => row.ticketId)).toEqual([ticketId])
  expect(await codeOf(buyer.ticket.detail({ ticketId }))).toBe('ok')
})

test('the unit’s timeline has the repair, the contact and the sale, and neither a name nor a message of the former owner', async () => {
  const { staff, unitIds } = company
  const { rows } = await done('timeline', staff.agent.archive.unitTimeline({ unitId: unitIds.sun }))
  const titles = rows.flatMap(row => (row.from === 'ticket' ? row.events.map(({ type }) => type) : [row.title]))
  expect(titles).toEqual(expect.arrayContaining(['submitted', 'planned', '客户来电', '房屋转让，业主变更']))
  expect(rows.filter(({ from }) => from === 'message')).toEqual([])
  const seller = personOf('孙佳怡')
  const told = JSON.stringify(rows)
  for (const trace of ['孙佳怡', '孙女士', '顾清和', seller._id, '131****0001']) expect(told).not.toContain(trace)
})

test('the former owner’s own file keeps what was theirs, and says that the flat was sold', async () => {
  const { agent } = company.staff
  const personId = personOf('孙佳怡')._id
  const { rows } = await done('timeline', agent.archive.personTimeline({ personId, face: 'all' }))
  const titles = rows.flatMap(row => (row.from === 'ticket' ? row.events.map(({ type }) => type) : [row.title]))
  expect(titles).toEqual(expect.arrayContaining(['转让房屋：云栖里 1号楼1单元 101', '客户来电', 'submitted']))
  const board = await done('board', agent.archive.filesBoard({}))
  expect(board.estates[0]).toMatchObject({ customers: 5, withFile: 5 })
})

test('a member of the household who buys the flat loses the invitation and is its owner', async () => {
  const { agent } = company.staff
  const unitId = company.unitIds.liang
  const member = { name: '梁小北', phone: '13200000010' }
  const bought = await done('transfer', agent.archive.transferUnit({ ...sale(), ...member, unitId }))
  expect(kept(company, 'units').find(({ _id }) => _id === unitId)).toMatchObject({
    personIds: [bought.personId],
    memberPersonIds: [],
    coOwners: [],
  })
  expect(personOf('梁小北')).toMatchObject({ kind: 'customer', unitIds: [unitId], memberships: [] })
})
