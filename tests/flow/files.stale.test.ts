/** Files that nobody has confirmed for 12 months (R2.7): by day, the agents once, the people in shares, never all at once. */
import { done } from '~/local/demo/stage'
import { kept } from './support/repair'
import { foundCompany, minuteOf, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-07-01T08:30')
}, 60_000)
afterAll(() => company.stop())

const messages = (kind: string) => kept(company, 'messages').filter(message => message.kind === kind)
/** Leaps there, then lets the timers look once. */
async function leapTo(wallTime: string): Promise<void> {
  await company.cloud.timers.leapTo(Date.parse(`${wallTime}:00+08:00`))
  await company.cloud.timers.fire()
}
const personIdOf = (name: string): string => kept(company, 'persons').find(file => file.name === name)?._id ?? ''

test('a day short of twelve months nobody is asked, and nothing is stale', async () => {
  await leapTo('2027-06-30T12:00')
  expect(messages('filesStale')).toEqual([])
  const { estates } = await done('board', company.staff.agent.archive.filesBoard({}))
  expect(estates[0]?.stale).toBe(0)
})

test('given that one was confirmed meanwhile, when the day has come, then the others are stale, each agent hears once, each linked person is asked once', async () => {
  await done('confirm', company.customers.sun.archive.confirmMyFile({}))
  await company.cloud.timers.leapTo(Date.parse('2027-07-01T00:30:00+08:00'))
  await company.cloud.timers.fire()
  expect(messages('filesStale')).toEqual([])
  await leapTo('2027-07-01T10:05')
  const agents = messages('filesStale')
  expect(agents.map(({ to }) => to).sort()).toEqual(
    [company.staffIds.agent, company.staffIds.agentWu, company.staffIds.agentLin].map(id => `staff:${id}`).sort(),
  )
  const asked = messages('confirmFile').map(({ to }) => to)
  expect(asked).not.toContain(`person:${personIdOf('孙佳怡')}`)
  expect(asked).toContain(`person:${personIdOf('梁思雨')}`)
  expect(new Set(asked).size).toBe(asked.length)
  expect(asked).toHaveLength(5)
  expect(messages('confirmFile')[0]).toMatchObject({ topic: 'account', push: { state: 'none' } })
})

test('the days after, nobody is asked again', async () => {
  await leapTo('2027-07-02T10:05')
  await leapTo('2027-07-03T10:05')
  expect(messages('filesStale')).toHaveLength(3)
  expect(messages('confirmFile')).toHaveLength(5)
})

test('stale files are on the board; confirmed by an agent they are not, and the timeline says by whom', async () => {
  const { agent } = company.staff
  const board = await done('board', agent.archive.filesBoard({}))
  expect(board.estates[0]).toMatchObject({ withFile: 5, stale: 4 })
  const personId = personIdOf('梁思雨')
  const before = await done('file', agent.archive.personFile({ personId }))
  expect([before.isStale, minuteOf(before.staleFrom)]).toEqual([true, '2027-07-01T00:00'])
  await done('confirm', agent.archive.confirmFile({ personId }))
  const after = await done('file', agent.archive.personFile({ personId }))
  expect([after.isStale, minuteOf(after.staleFrom)]).toEqual([false, '2028-07-03T00:00'])
  const { rows } = await done('timeline', agent.archive.personTimeline({ personId, face: 'all' }))
  expect(rows[0]).toMatchObject({ title: '核对了档案，确认无误', by: { name: '周敏' } })
  const lacking = await done(
    'stale',
    agent.archive.filesLacking({ estateId: board.estates[0]?.estateId ?? '', fact: 'confirmed' }),
  )
  expect(lacking.rows).toHaveLength(3)
})
