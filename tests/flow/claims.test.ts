/** Claims to a flat that no number and no second fact shows (R2.4): made, decided, told; over the gateway on the real store. */
import { phoneCode } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import type { ClaimRelation } from '~/types/account/linking.views'
import { estateIdOf } from '~/types/estate/estate'
import { customers, type CustomerKey } from './support/cast'
import { kept } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
}, 60_000)
afterAll(() => company.stop())

const doorOf = (key: CustomerKey) => {
  const found = customers.find(([each]) => each === key)
  if (!found) throw new Error(key)
  const [estate, building, entrance, room] = found[1].unit
  return { estateId: estateIdOf(estate), building, entrance, room }
}
const said = (key: CustomerKey, name: string, relation: ClaimRelation = 'newPhone') => ({
  ...doorOf(key),
  ...{ name, relation, words: '原来的号码停用了', photos: [] as string[] },
})
async function proven(name: string, phone: string): Promise<Actor> {
  const hands = await actor(company.cloud.url, `o-flow-${name}`)
  await hands.account.link({ phoneCode: await phoneCode(hands.session, phone) })
  return hands
}
const personOf = (maskedPhone: string) => kept(company, 'persons').find(each => each.maskedPhone === maskedPhone)
const waiting = async () => (await done('queue', company.staff.agent.account.claimQueue({ face: 'open' }))).rows

test('a claim needs a proven number and a door that is there; one open a flat and WeChat user', async () => {
  const visitor = await actor(company.cloud.url, 'o-flow-unproven')
  expect(await visitor.account.claim(said('sun', '孙佳怡'))).toMatchObject({ code: 'PHONE_NOT_PROVEN' })
  const hands = await proven('sun-new', '13300000001')
  expect(await hands.account.claim({ ...said('sun', '孙佳怡'), room: '9999' })).toMatchObject({
    code: 'DOOR_NOT_FOUND',
  })
  const both = await Promise.all([1, 2].map(() => hands.account.claim(said('sun', '孙佳怡'))))
  expect(both.map(answer => (answer.ok ? 'made' : answer.code)).sort()).toEqual(['CLAIM_IS_OPEN', 'made'])
  const { rows } = await done('mine', hands.account.myClaims({}))
  expect(rows).toMatchObject([{ unitName: '云栖里 1号楼1单元 101', state: 'submitted' }])
  expect((rows[0]?.dueBy ?? 0) - (rows[0]?.submittedAt ?? 0)).toBe(24 * 3_600_000)
})

test('the desk of its estate sees it and what it would change, masked; another estate’s desk sees nothing', async () => {
  const [row] = await waiting()
  const claimId = row?.claimId ?? ''
  const detail = await done('detail', company.staff.agent.account.claimDetail({ claimId }))
  expect(detail).toMatchObject({ name: '孙佳怡', maskedPhone: '133****0001', moves: ['approveClaim', 'refuseClaim'] })
  expect(detail.owners).toMatchObject([{ name: '孙**', maskedPhone: '131****0001', isLinked: true, isSameName: true }])
  expect(await company.staff.agentLin.account.claimDetail({ claimId })).toMatchObject({ code: 'NOT_FOUND' })
  expect((await done('queue', company.staff.agentLin.account.claimQueue({ face: 'open' }))).rows).toEqual([])
})

test('the claimant’s number in the clear is the decider’s, for a reason, on the record; another desk’s never (R13.1)', async () => {
  const [row] = await waiting()
  const ask = { claimId: row?.claimId ?? '', reason: '打电话核实是不是本人' }
  expect(await done('reveal', company.staff.agent.account.revealClaimant(ask))).toEqual({ phone: '13300000001' })
  expect(await company.staff.agentLin.account.revealClaimant(ask)).toMatchObject({ code: 'NOT_FOUND' })
  const audited = kept(company, 'audit').filter(({ action }) => action === 'revealClaimant')
  expect(audited).toMatchObject([{ _id: expect.stringContaining(`${ask.claimId}:phone:`) }])
  expect(kept(company, 'phoneViews')).toMatchObject([{ staffName: '周敏', reason: ask.reason, personId: ask.claimId }])
  expect(JSON.stringify(kept(company, 'requests'))).not.toContain('13300000001')
})

test('so many claims of one WeChat user may wait at once, even when they come together; one taken back makes room', async () => {
  const hands = await proven('tryer', '13300000009')
  const doors: CustomerKey[] = ['liang', 'han', 'feng', 'wang', 'tang']
  const answers = await Promise.all(doors.map(key => hands.account.claim(said(key, '试门人'))))
  const made = answers.flatMap(answer => (answer.ok ? [answer.data.claimId] : []))
  expect(made).toHaveLength(3)
  expect(answers.flatMap(answer => (answer.ok ? [] : [answer.code]))).toEqual(['TOO_MANY_CLAIMS', 'TOO_MANY_CLAIMS'])
  for (const claimId of made) await done('withdraw', hands.account.withdrawClaim({ claimId }))
  const { claimId } = await done('claim', hands.account.claim(said('tang', '试门人')))
  const asked = { claimId, reason: '打电话核实是不是本人' }
  await done('withdraw', hands.account.withdrawClaim({ claimId }))
  expect(await company.staff.agentLin.account.revealClaimant(asked)).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
})

test('an owner’s new phone: the old WeChat is out with the approval, the new one in, and later messages ring there', async () => {
  const [row] = await waiting()
  const owner = personOf('131****0001')
  const liang = personOf('131****0002')?._id ?? ''
  const { agent } = company.staff
  const approval = { claimId: row?.claimId ?? '', words: '打登记号码核实过' }
  const ofNeighbour = { ...approval, as: { kind: 'newPhone' as const, personId: liang } }
  expect(await agent.account.approveClaim(ofNeighbour)).toMatchObject({ code: 'OWNER_NOT_OF_THIS_UNIT' })
  await company.customers.sun.allowMessages(1)
  const as = { kind: 'newPhone' as const, personId: owner?._id ?? '' }
  await done('approve', agent.account.approveClaim({ ...approval, as }))
  expect(await agent.account.approveClaim({ ...approval, as })).toMatchObject({ code: 'NOT_POSSIBLE_NOW' })
  expect(await done('me', company.customers.sun.account.me({}))).toMatchObject({ units: [], name: null })
  const hands = await actor(company.cloud.url, 'o-flow-sun-new')
  expect(await done('me', hands.account.me({}))).toMatchObject({
    name: '孙佳怡',
    maskedPhone: '133****0001',
    units: [{ name: '云栖里 1号楼1单元 101' }],
  })
  expect(kept(company, 'grants').filter(({ _id }) => _id.startsWith('o-flow-customer-sun:'))).toEqual([])
  const told = (await done('inbox', hands.message.inbox({}))).rows.find(({ kind }) => kind === 'claim.approved')
  expect(told).toMatchObject({ title: '关联申请通过了' })
  const ofUnit = kept(company, 'timeline').filter(({ subject }) => subject === `unit:${company.unitIds.sun}`)
  expect(ofUnit.map(({ title }) => title)).toContain('业主更换了联系电话')
  expect(JSON.stringify(ofUnit)).not.toContain('孙佳怡')
})

test('one owner more: both have the flat, and the other one is told', async () => {
  const hands = await proven('liang-spouse', '13300000002')
  await done('claim', hands.account.claim(said('liang', '赵明', 'coOwner')))
  const [row] = await waiting()
  const approval = { claimId: row?.claimId ?? '', as: { kind: 'coOwner' as const }, words: '产权证已核对' }
  await done('approve', company.staff.supervisor.account.approveClaim(approval))
  for (const each of [hands, company.customers.liang])
    expect((await done('me', each.account.me({}))).units.map(({ unitId }) => unitId)).toContain(company.unitIds.liang)
  const { rows } = await done('inbox', company.customers.liang.message.inbox({}))
  expect(rows.map(({ title }) => title)).toContain('您的房子增加了共有人')
})

test('a buyer of the flat: the former owner is out at once and hears why', async () => {
  const { han, feng } = company.customers
  // Known already, by another flat: it becomes a second one of the same file.
  await done('claim', feng.account.claim(said('han', '冯一诺', 'bought')))
  const [row] = await waiting()
  const approval = { claimId: row?.claimId ?? '', as: { kind: 'newOwner' as const }, words: '过户合同已核对' }
  await done('approve', company.staff.agent.account.approveClaim(approval))
  expect((await done('me', han.account.me({}))).units).toEqual([])
  expect((await done('me', feng.account.me({}))).units).toHaveLength(2)
  const { rows } = await done('inbox', han.message.inbox({}))
  expect(rows.map(({ title }) => title)).toContain('您的房子已登记给新业主')
})

test('refused with a reason that the claimant reads; withdrawn by whoever made it, and by nobody else', async () => {
  const hands = await proven('stranger', '13300000003')
  const first = await done('claim', hands.account.claim(said('wang', '王某')))
  const other = await actor(company.cloud.url, 'o-flow-unproven')
  expect(await other.account.withdrawClaim({ claimId: first.claimId })).toMatchObject({ code: 'NOT_FOUND' })
  const no = { claimId: first.claimId, reason: '姓名与登记不符，请带产权证来服务中心' }
  await done('refuse', company.staff.agent.account.refuseClaim(no))
  const mine = (await done('mine', hands.account.myClaims({}))).rows
  expect(mine).toMatchObject([{ state: 'refused', reason: no.reason }])
  const { claimId } = await done('claim', hands.account.claim(said('wang', '王浩然')))
  expect(await done('withdraw', hands.account.withdrawClaim({ claimId }))).toEqual({ state: 'withdrawn' })
})

test('nobody decided within a consult’s 24 hours: the supervisors of the estate hear of it, once', async () => {
  const hands = await proven('patient', '13300000004')
  const { claimId } = await done('claim', hands.account.claim(said('wang', '王浩然')))
  const late = () =>
    kept(company, 'messages').filter(({ kind, subject }) => kind === 'claim.late' && subject?.id === claimId)
  await company.cloud.timers.leapTo(company.cloud.clock.now() + 23 * 3_600_000)
  await company.cloud.timers.fire()
  expect(late()).toEqual([])
  await company.cloud.timers.leapTo(company.cloud.clock.now() + 3_600_000)
  await company.cloud.timers.fire()
  await company.cloud.timers.fire()
  expect(late().map(({ to }) => to)).toEqual([`staff:${company.staffIds.supervisor}`])
  expect((await waiting()).find(row => row.claimId === claimId)).toMatchObject({ isLate: true })
})

test('nobody decides a claim of their own', async () => {
  const { agentWu } = company.staff
  await agentWu.account.link({ phoneCode: await phoneCode(agentWu.session, '13300000005') })
  const { claimId } = await done('claim', agentWu.account.claim(said('wang', '吴晓', 'coOwner')))
  const approval = { claimId, as: { kind: 'coOwner' as const }, words: '我自己核实的' }
  expect(await agentWu.account.approveClaim(approval)).toMatchObject({ code: 'NOT_YOURS_TO_DO' })
  const look = { claimId, reason: '看看自己的号码' }
  expect(await agentWu.account.revealClaimant(look)).toMatchObject({ code: 'NOT_YOURS_TO_DO' })
  expect((await done('detail', agentWu.account.claimDetail({ claimId }))).moves).toEqual([])
})
