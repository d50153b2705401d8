/** The job through the browser build in Chromium: the owner and the technician on phones, the agent at the wide desk, on one local cloud. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expectInOrder, kept, ticketOf } from '../flow/support/repair'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { launchBrowser } from './browser'
import { choose, press, seen, takePhotos, windowOf as openWindow, write } from './windows'

const root = join(__dirname, '../..')
const longestWait = 30_000

let company: Company
let browser: Browser
let ticketId = ''
let callsBefore = 0
const broken: string[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30', { h5Dir: join(root, 'dist/h5') })
  callsBefore = company.cloud.host.callsByPeople()
  browser = await launchBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await company.stop()
})

type Who = 'customer-sun' | 'staff-agent' | 'staff-technician'

const windowOf = (who: Who, route: string, shape: 'phone' | 'desk' = 'phone') =>
  openWindow({ browser, company, broken, longestWait }, `o-flow-${who}`, route, shape)

/** Until the ticket stands there: the answer of the tap has come. */
async function arrives(state: string): Promise<void> {
  const giveUpAt = Date.now() + longestWait
  while (ticketOf(company, ticketId).state !== state && Date.now() < giveUpAt)
    await new Promise(go => setTimeout(go, 50))
  expect(ticketOf(company, ticketId).state).toBe(state)
}

const ownersPage = (): string => `/pages/repair/detail?ticketId=${ticketId}`
const staffPage = (): string => `/packages/staff/ticket?ticketId=${ticketId}`

test('Monday 09:12: the owner reports a leak in four steps, with a photo', async () => {
  await company.moveTo('2026-09-21T09:12')
  const page = await windowOf('customer-sun', '/pages/home/index')
  await page.locator('.home-tile:visible').filter({ hasText: '拍照说一句就行' }).click()
  await choose(page, '主卫')
  await choose(page, '渗水漏水')
  await write(page, '例：主卫天花板滴水', '主卫天花板滴水，地上放了盆')
  await takePhotos(page, ['ceiling-drip'])
  await press(page, '下一步')
  await seen(page, '在保修期内')
  await choose(page, '工作日白天')
  await press(page, '提交报修')
  await seen(page, '收到了，正在安排师傅')
  const [ticket] = kept(company, 'tickets')
  ticketId = ticket?._id ?? ''
  expect(ticket).toMatchObject({ room: 'masterBathroom', part: 'leak', state: 'submitted' })
  expect(ticket?.photos).toHaveLength(1)
  await press(page, '看进展')
  await seen(page, '主卫天花板滴水，地上放了盆')
  await page.context().close()
}, 120_000)

test('09:20: the agent registers and dispatches it at the wide desk', async () => {
  await company.moveTo('2026-09-21T09:20')
  const page = await windowOf('staff-agent', '/packages/staff/workbench', 'desk')
  await page.locator('.bench-row:visible').filter({ hasText: '1号楼1单元 101' }).click()
  await press(page, '登记')
  await arrives('registered')
  await choose(page, '李建国')
  await press(page, '派单')
  await arrives('dispatched')
  expect(ticketOf(company, ticketId).technicianId).toBe(company.staffIds.technician)
  await page.context().close()
}, 120_000)

test('from 09:40 to Wednesday 11:30: the technician calls, agrees a time, looks, plans and repairs on the phone', async () => {
  await company.moveTo('2026-09-21T09:40')
  const calling = await windowOf('staff-technician', '/packages/staff/workbench')
  await calling.locator('.bench-row:visible').filter({ hasText: '1号楼1单元 101' }).click()
  await press(calling, '已联系业主')
  await press(calling, '确认已联系')
  await arrives('responded')
  await press(calling, '约上门时间')
  await choose(calling, '明天')
  await choose(calling, '9:00–10:00')
  await press(calling, '约这个时间')
  await arrives('appointed')
  await calling.context().close()

  await company.moveTo('2026-09-22T09:20')
  const onSite = await windowOf('staff-technician', staffPage())
  await press(onSite, '填查看结果')
  await write(onSite, '例：楼上地漏防水开裂', '楼上地漏周边防水失效')
  await takePhotos(onSite, ['ceiling-drip'])
  await press(onSite, '提交结果')
  await arrives('surveyed')
  await press(onSite, '定维修方案')
  await choose(onSite, '明天')
  await choose(onSite, '上午')
  await write(onSite, '例：聚氨酯防水涂料', '聚氨酯防水涂料两桶')
  await write(onSite, '例：李建国等', '李建国等两人')
  await press(onSite, '把方案告诉业主')
  await arrives('planned')
  await onSite.context().close()

  await company.moveTo('2026-09-23T09:05')
  const atWork = await windowOf('staff-technician', staffPage())
  await press(atWork, '开工')
  await atWork.locator('.sheet:visible').waitFor()
  await press(atWork, '开工')
  await arrives('repairing')
  await company.moveTo('2026-09-23T11:30')
  await press(atWork, '修好了')
  await write(atWork, '例：重做地漏防水', '重做地漏防水，闭水试验不漏')
  await takePhotos(atWork, ['ceiling-fixed'])
  await press(atWork, '提交完工')
  await arrives('done')
  await atWork.context().close()
}, 120_000)

test('Wednesday 19:00: the owner says it is fixed', async () => {
  await company.moveTo('2026-09-23T19:00')
  const page = await windowOf('customer-sun', ownersPage())
  await seen(page, '李建国')
  await press(page, '修好了')
  await arrives('accepted')
  await page.context().close()
}, 120_000)

test('Monday 2026-09-28 10:01: asked on the home page, five stars, closed', async () => {
  await company.moveTo('2026-09-28T10:01')
  const page = await windowOf('customer-sun', '/pages/home/index')
  await press(page, '去评价')
  await page.locator('.stars__one:visible').nth(4).click()
  await press(page, '解决了')
  await press(page, '提交')
  await seen(page, '谢谢您的评价')
  expect(ticketOf(company, ticketId)).toMatchObject({ state: 'closed', answer: { stars: 5, isSolved: true } })
  expect(expectInOrder(company, ticketId).at(-1)).toBe('closed')
  await page.context().close()
}, 120_000)

test('the server saw the browsers’ calls, and no page broke', () => {
  expect(company.cloud.host.callsByPeople() - callsBefore).toBeGreaterThan(20)
  expect(broken).toEqual([])
})
