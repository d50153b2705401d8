/** The job through the compiled mini-program, with taps, against a running local cloud: owner, agent and technician each on a phone of their own. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectInOrder, kept, noticesOf, ticketOf } from '../flow/support/repair'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, Phone, type Found } from './harness'

const results = join(__dirname, '../.results')
/** WeChat takes 1 MB; what is above a quarter of it is felt as a stutter. */
const largestSetData = 256 * 1024

let company: Company
let ticketId = ''
let callsBefore = 0
const phones: Phone[] = []
const taps: { page: string; tap: string; bytes: number }[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30')
  callsBefore = company.cloud.host.callsByPeople()
}, 60_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

type Who = 'customer-sun' | 'staff-agent' | 'staff-technician'

async function phoneOf(who: Who, page: string): Promise<Phone> {
  const phone = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid: `o-flow-${who}` }) })
  phones.push(phone)
  await phone.start(page)
  return phone
}

/** One tap, and what it made the page send to WeChat's view. */
async function tap(phone: Phone, words: string, found?: Found): Promise<void> {
  const before = phone.setDataCalls.length
  const page = phone.page.route
  await phone.tap(found ?? words)
  const bytes = phone.setDataCalls.slice(before).reduce((sum, call) => sum + call.bytes, 0)
  taps.push({ page, tap: words, bytes })
}

/** The button that says so; of several the topmost layer's: a sheet lies over the page. */
async function press(phone: Phone, words: string): Promise<void> {
  const buttons = phone.view.byTag('button').filter(({ node }) => phone.view.text(node) === words)
  const inSheet = buttons.find(({ ancestors }) => ancestors.some(({ cl = '' }) => cl.includes('sheet')))
  const button = inSheet ?? buttons[0]
  if (!button) throw new Error(`no button says "${words}" on ${phone.page.route}:\n${phone.view.print()}`)
  await tap(phone, words, button)
}

const onRepair = (who: 'owner' | 'staff'): string =>
  who === 'owner' ? `/pages/repair/detail?ticketId=${ticketId}` : `/packages/staff/ticket?ticketId=${ticketId}`

test('Monday 09:12: the owner reports a leak in four steps, with a photo', async () => {
  await company.moveTo('2026-09-21T09:12')
  const owner = await phoneOf('customer-sun', '/pages/home/index')
  expect(owner.words()).toContain('家里一切正常')
  await tap(owner, '报修')
  await tap(owner, '主卫')
  await tap(owner, '渗水漏水')
  await owner.type('例：主卫天花板滴水', '主卫天花板滴水，地上放了盆')
  await tap(owner, '拍照')
  await press(owner, '下一步')
  expect(owner.words()).toContain('在保修期内')
  await tap(owner, '工作日白天')
  await press(owner, '提交报修')
  expect(owner.words()).toContain('收到了，正在安排师傅')
  const [ticket] = kept(company, 'tickets')
  ticketId = ticket?._id ?? ''
  expect(ticket).toMatchObject({ room: 'masterBathroom', part: 'leak', convenient: '工作日白天', state: 'submitted' })
  expect(ticket?.photos).toHaveLength(1)
  expect(owner.network.uploads).toHaveLength(1)
  await press(owner, '看进展')
  expect(owner.page.route).toBe('pages/repair/detail')
  expect(owner.words()).toContain('主卫天花板滴水，地上放了盆')
})

test('09:20: the agent finds it first in the queue, registers and dispatches it', async () => {
  await company.moveTo('2026-09-21T09:20')
  const agent = await phoneOf('staff-agent', '/packages/staff/workbench')
  await tap(agent, '1号楼1单元 101')
  expect(agent.page.route).toBe('packages/staff/ticket')
  await press(agent, '登记')
  await press(agent, '登记')
  expect(ticketOf(company, ticketId).state).toBe('registered')
  await press(agent, '派单')
  // Two have the trade and nothing to do: which of them is suggested is a matter of ids.
  await tap(agent, '李建国')
  await press(agent, '派单')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'dispatched', agentId: company.staffIds.agent })
})

test('from 09:40 to Wednesday 11:30: the technician calls, agrees a time, looks, plans and repairs, each by taps', async () => {
  const { technicianId } = ticketOf(company, ticketId)
  expect(technicianId).toBe(company.staffIds.technician)
  await company.moveTo('2026-09-21T09:40')
  const technician = await phoneOf('staff-technician', '/packages/staff/workbench')
  await tap(technician, '1号楼1单元 101')
  await press(technician, '已联系业主')
  await press(technician, '确认已联系')
  await press(technician, '约上门时间')
  await tap(technician, '明天')
  await tap(technician, '9:00–10:00')
  await press(technician, '约这个时间')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'appointed' })

  await company.moveTo('2026-09-22T09:20')
  const onSite = await phoneOf('staff-technician', onRepair('staff'))
  await press(onSite, '填查看结果')
  await onSite.type('例：楼上地漏防水开裂', '楼上地漏周边防水失效')
  await tap(onSite, '拍照')
  await press(onSite, '提交结果')
  await press(onSite, '定维修方案')
  await tap(onSite, '明天')
  await tap(onSite, '上午')
  await onSite.type('例：聚氨酯防水涂料', '聚氨酯防水涂料两桶')
  await onSite.type('例：李建国等', '李建国等两人')
  await press(onSite, '把方案告诉业主')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'planned', plan: { people: '李建国等两人' } })

  await company.moveTo('2026-09-23T09:05')
  const atWork = await phoneOf('staff-technician', onRepair('staff'))
  await press(atWork, '开工')
  await press(atWork, '开工')
  expect(ticketOf(company, ticketId).state).toBe('repairing')
  await press(atWork, '修好了')
  await atWork.type('例：重做地漏防水', '重做地漏防水，闭水试验不漏')
  await press(atWork, '提交完工')
  expect(atWork.words()).toContain('请至少拍一张照片')
  await tap(atWork, '拍照')
  await press(atWork, '提交完工')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'done', timesDone: 1 })
})

test('Wednesday 19:00: the owner says it is fixed', async () => {
  await company.moveTo('2026-09-23T19:00')
  const owner = await phoneOf('customer-sun', onRepair('owner'))
  expect(owner.words()).toContain('李建国')
  await press(owner, '修好了')
  expect(ticketOf(company, ticketId).state).toBe('accepted')
})

test('Monday 2026-09-28 10:01: asked on the home page, five stars, closed', async () => {
  await company.moveTo('2026-09-28T10:01')
  expect(noticesOf(company, ticketId, 'callbackAsked')).toHaveLength(1)
  const owner = await phoneOf('customer-sun', '/pages/home/index')
  await press(owner, '去评价')
  const fifth = owner.view.byClass('stars__one')[4]
  if (!fifth) throw new Error(`no five stars:\n${owner.view.print()}`)
  await tap(owner, 'fifth star', fifth)
  await press(owner, '解决了')
  await press(owner, '提交')
  expect(owner.words()).toContain('谢谢您的评价')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'closed', answer: { stars: 5, isSolved: true } })
  expect(expectInOrder(company, ticketId).at(-1)).toBe('closed')
})

test('the server saw these calls, every one was answered, and nothing was printed as an error', () => {
  const called = phones.flatMap(({ network }) => network.calls)
  expect(called.length).toBeGreaterThan(20)
  expect(company.cloud.host.callsByPeople() - callsBefore).toBeGreaterThanOrEqual(called.length)
  expect(called.filter(({ answer }) => (answer as { ok?: boolean } | undefined)?.ok !== true)).toEqual([])
  expect(phones.flatMap(({ errors }) => errors)).toEqual([])
})

test('setData: every call is recorded, and none is large', () => {
  const calls = phones.flatMap(({ setDataCalls }) => setDataCalls)
  const largest = Math.max(...calls.map(({ bytes }) => bytes))
  const largestTap = Math.max(...taps.map(({ bytes }) => bytes))
  mkdirSync(results, { recursive: true })
  writeFileSync(
    join(results, 'setdata.json'),
    `${JSON.stringify({ calls: calls.length, largest, largestTap, taps }, null, 1)}\n`,
  )
  expect(calls.length).toBeGreaterThan(taps.length)
  expect(largest).toBeLessThan(largestSetData)
})
