/** One flat from the letter to the keys, in the browser (R5.3–5.9): 唐先生 on the phone, 林静 and her desk, in turn. */
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { done } from '~/local/demo/stage'
import { onDuty, openHandover } from '../flow/support/booking'
import { handoverDays, type FoundHandover } from '../flow/support/handover'
import { leap } from '../flow/support/progress'
import { kept } from '../flow/support/repair'
import { inspected } from '../flow/support/signing'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { launchBrowser } from './browser'
import { press, seen, takePhotos, topmost, windowOf as openWindow, write } from './windows'

const root = join(__dirname, '../..')
const longestWait = 30_000

let company: Company
let browser: Browser
let found: FoundHandover
const broken: string[] = []
const unitId = () => company.unitIds.tang
const flat = () => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId())

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30', { h5Dir: join(root, 'dist/h5') })
  found = await openHandover(company, { buildings: [], unitIds: [unitId()] })
  for (const day of handoverDays)
    for (const { staffId } of found.technicians)
      await done('duty', onDuty(company, found, staffId, { day, from: '09:00', until: '12:00' }))
  browser = await launchBrowser()
}, 600_000)
afterAll(async () => {
  await browser.close()
  await company.stop()
})

type Who = 'customer-tang' | 'staff-agentLin'

const windowOf = (who: Who, route: string, shape: 'phone' | 'desk') =>
  openWindow({ browser, company, broken, longestWait }, `o-flow-${who}`, route, shape)
const home = () => windowOf('customer-tang', '/pages/home/index', 'phone')
const keysDesk = () => windowOf('staff-agentLin', `/packages/site/keys?id=${encodeURIComponent(unitId())}`, 'desk')

/** Until it is kept so: the answer of the tap has come. */
async function comesTrue(what: string, isTrue: () => boolean): Promise<void> {
  const giveUpAt = Date.now() + longestWait
  while (!isTrue() && Date.now() < giveUpAt) await new Promise(go => setTimeout(go, 50))
  expect({ what, isTrue: isTrue() }).toEqual({ what, isTrue: true })
}

/** A name across the pad, by hand; `label` is the button that takes it. */
async function signOnPad(page: Page): Promise<void> {
  const pad = await topmost(page, '.signature-pad__canvas')
  await pad.scrollIntoViewIfNeeded()
  const rect = await pad.boundingBox()
  if (!rect) throw new Error('no pad')
  const at = (x: number, y: number): [number, number] => [rect.x + rect.width * x, rect.y + rect.height * y]
  await page.mouse.move(...at(0.15, 0.3))
  await page.mouse.down()
  for (const [x, y] of [
    [0.3, 0.7],
    [0.5, 0.35],
    [0.7, 0.7],
    [0.85, 0.3],
  ] as const)
    await page.mouse.move(...at(x, y), { steps: 6 })
  await page.mouse.up()
  await press(page, '签好了')
}

test('the letter is read and confirmed, and a time is booked: home says what is next each time', async () => {
  const page = await home()
  await seen(page, '交付通知书到了，请看一看')
  await press(page, '看通知书')
  await press(page, '我已知晓')
  await comesTrue('confirmed', () => flat()?.notice.confirmedAt != null)
  await page.context().close()

  const again = await home()
  await seen(again, '请约一个验房时间')
  await press(again, '约时间')
  await again.locator(':text("9:00–9:40"):visible').first().click()
  await press(again, /^约定/)
  await comesTrue('booked', () => kept(company, 'handoverBookings').some(({ state }) => state === 'booked'))
  await again.context().close()
}, 180_000)

test('on the day the code lets in; the technician looks through the flat and finds two snags', async () => {
  await leap(company, `${handoverDays[0]}T08:55`)
  const phone = await home()
  await seen(phone, '今天 9:00 验房')
  await phone.context().close()

  const code = kept(company, 'handoverBookings').find(({ _id }) => _id === unitId())?.code ?? ''
  const desk = await windowOf('staff-agentLin', `/packages/site/day?batchId=${found.batchId}`, 'desk')
  await write(desk, '签到码、房号或业主姓名', code)
  await press(desk, '签到')
  await seen(desk, '1 号，请进')
  await comesTrue('arrived', () => flat()?.state === 'arrived')
  await desk.context().close()

  // The phone of the technician, without signal too, has a test of its own (tests/components/handover.inspection*).
  const technician = found.technicians.find(({ staffId }) => kept(company, 'handoverBookings')[0]?.staffId === staffId)
  if (!technician) throw new Error('nobody accompanies')
  await inspected(company, technician.hands, 2)
}, 180_000)

test('the record and the taking over are two signatures; the second fact is asked for once', async () => {
  const page = await home()
  await seen(page, '请签查验记录')
  await press(page, '去签字')
  await signOnPad(page)
  await write(page, '末位可以是 X', '1234')
  await press(page, '核对')
  await comesTrue('the record is signed', () => flat()?.state === 'inspected')
  await seen(page, '还有保留意见吗？')
  await signOnPad(page)
  await comesTrue('taken over', () => flat()?.state === 'takenOver')
  await page.context().close()
}, 180_000)

test('an agent prepares, the owner signs, the agent hands out: in this order', async () => {
  const desk = await keysDesk()
  await desk.locator('.key-line:visible input[placeholder*="数量"]').first().fill('5')
  await write(desk, '读数（吨）', '12.5')
  await takePhotos(desk, ['faucet-leak'])
  await press(desk, '备好了，请业主签收')
  await comesTrue('prepared', () => flat()?.keys != null)

  const phone = await home()
  await seen(phone, '请点清钥匙并签收')
  await press(phone, '去签收')
  await seen(phone, '12.5 吨')
  await signOnPad(phone)
  await comesTrue('signed for', () => flat()?.keys?.signedAt != null)
  await phone.context().close()

  await press(desk, '业主签好了，刷新')
  await press(desk, '钥匙已交给业主')
  await seen(desk, '确认发放钥匙？')
  await press(desk, '钥匙已交给业主')
  await comesTrue('handed over', () => flat()?.state === 'handedOver')
  await desk.context().close()
}, 180_000)

test('the buyer is an owner: open snags first, then the warranty; all is on one page', async () => {
  const page = await home()
  await seen(page, '还有 2 项问题在整改')
  await seen(page, '我的保修')
  await page.context().close()
  const way = await windowOf(
    'customer-tang',
    `/packages/handover/index?unitId=${encodeURIComponent(unitId())}`,
    'phone',
  )
  await seen(way, '领钥匙，已交付')
  await way.context().close()
  expect(broken).toEqual([])
}, 120_000)
