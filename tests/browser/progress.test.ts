/** A report in the browser (R4.2, R4.5): 林悦 writes it at the desk, 宋佳 reviews and publishes it, 唐先生 reads it on the phone and drags the slider. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { done } from '~/local/demo/stage'
import { addSpot, estateId, leap, published, setMilestones } from '../flow/support/progress'
import { kept } from '../flow/support/repair'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { launchBrowser } from './browser'
import { press, seen, takePhotos, topmost, windowOf as openWindow, write } from './windows'

const root = join(__dirname, '../..')
const longestWait = 30_000

let company: Company
let browser: Browser
let reportId = ''
const broken: string[] = []

beforeAll(async () => {
  company = await foundCompany('2026-07-01T09:00', { h5Dir: join(root, 'dist/h5') })
  await done('set', setMilestones(company))
  // An earlier report, so that the spot has an older picture.
  const spotId = await addSpot(company)
  await published(company, spotId)
  await leap(company, '2026-07-20T10:00')
  browser = await launchBrowser()
}, 180_000)
afterAll(async () => {
  await browser.close()
  await company.stop()
})

type Who = 'customer-tang' | 'staff-sales' | 'staff-salesSong'

const windowOf = (who: Who, route: string, shape: 'phone' | 'desk') =>
  openWindow({ browser, company, broken, longestWait }, `o-flow-${who}`, route, shape)

/** Until the newest report stands there: the answer of the tap has come. */
async function arrives(state: string): Promise<void> {
  const newest = () => kept(company, 'progressReports').sort((one, other) => other.createdAt - one.createdAt)[0]
  const giveUpAt = Date.now() + longestWait
  while (newest()?.state !== state && Date.now() < giveUpAt) await new Promise(go => setTimeout(go, 50))
  expect(newest()?.state).toBe(state)
  reportId = newest()?._id ?? ''
}

test('sales writes a report with three pictures of the spot, and sends it to review', async () => {
  const page = await windowOf('staff-sales', `/packages/desk/progress?estateId=${estateId}`, 'desk')
  await press(page, '写一份报告')
  await write(page, '例：室内精装完成', '外立面涂料全部完成，室内精装开始，电梯进场安装。')
  await write(page, '例：竣工验收', '八月完成园林土方。')
  await takePhotos(page, ['site-2026-04', 'site-2026-06', 'site-2026-09'])
  await press(page, '提交审核')
  await seen(page, '您写过这份报告，要请另一位同事审核')
  await arrives('inReview')
  expect(kept(company, 'progressReports').find(({ _id }) => _id === reportId)?.content.photos).toHaveLength(3)
  await page.context().close()
}, 120_000)

test('another of sales reviews and publishes it', async () => {
  const page = await windowOf('staff-salesSong', `/packages/desk/report?id=${reportId}`, 'desk')
  await press(page, '审核通过并发布')
  await arrives('published')
  await seen(page, '谁看过了')
  await page.context().close()
}, 120_000)

test('after the next minute the buyer sees it at home, opens it and drags the slider', async () => {
  await company.moveTo('2026-07-20T10:02')
  const page = await windowOf('customer-tang', '/pages/home/index', 'phone')
  await seen(page, '距合同交付 164 天')
  await seen(page, '第 2 期进展报告')
  await page.locator('.report-card__text:visible').click()
  await seen(page, '八月完成园林土方。')
  // The card at home has a slider too, and is in sight while the report slides over it.
  const box = await topmost(page, '#compare-spot')
  await box.scrollIntoViewIfNeeded()
  const rect = await box.boundingBox()
  if (!rect) throw new Error('no slider')
  const line = box.locator('.compare__line')
  const leftOf = async () => Math.round((await line.boundingBox())?.x ?? 0)
  const before = await leftOf()
  const middle = rect.y + rect.height / 2
  await page.mouse.move(rect.x + rect.width / 2, middle)
  await page.mouse.down()
  await page.mouse.move(rect.x + rect.width * 0.8, middle, { steps: 4 })
  await page.mouse.up()
  await page.waitForTimeout(300)
  expect(await leftOf()).toBeGreaterThan(before + 60)
  await page.touchscreen.tap(rect.x + rect.width * 0.2, middle)
  await page.waitForTimeout(300)
  expect(await leftOf()).toBeLessThan(before - 60)
  await page.context().close()
}, 120_000)

test('the desk sees one of one read', async () => {
  const page = await windowOf('staff-sales', `/packages/desk/report?id=${reportId}`, 'desk')
  await seen(page, '1 人里有 1 人看过')
  await page.context().close()
  expect(broken).toEqual([])
}, 120_000)
