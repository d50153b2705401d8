/** R4.4 in the browser: a buyer signs two persons up on the phone, staff at the desk lets them in by their code. */
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { expectPlacesInOrder, openDay, signUpsOf } from '../flow/activity.company'
import { foundCompany, instantAt, type Company } from '../flow/support/smallCompany'
import { launchBrowser } from './browser'
import { choose, press, seen, windowOf as openWindow, write } from './windows'

const root = join(__dirname, '../..')
let company: Company
let browser: Browser
let activityId = ''
const broken: string[] = []

beforeAll(async () => {
  company = await foundCompany('2026-10-16T09:00', { h5Dir: join(root, 'dist/h5') })
  const from = instantAt('2026-10-17T09:30')
  activityId = await openDay(company, { capacity: 23, from, to: from + 7_200_000, signUpUntil: from - 3_600_000 })
  browser = await launchBrowser()
}, 90_000)
afterAll(async () => {
  await browser.close()
  await company.stop()
})

const windowOf = (openid: string, route: string, shape: 'phone' | 'desk') =>
  openWindow({ browser, company, broken, longestWait: 30_000 }, openid, route, shape)
const signUp = () => signUpsOf(company, activityId)[0]

test('the buyer sees how many places are left, signs two up, and holds a code', async () => {
  const page = await windowOf('o-flow-customer-tang', `/packages/estate/activity?id=${activityId}`, 'phone')
  await seen(page, '还剩 23 个名额')
  await press(page, '报名')
  await choose(page, '2 人')
  await press(page, '确认报名')
  await seen(page, '签到码')
  expect(signUp()).toMatchObject({ state: 'signedUp', persons: 2 })
  await seen(page, signUp()?.code ?? 'no code')
  await seen(page, '还剩 21 个名额')
  expect(expectPlacesInOrder(company, activityId)).toEqual({ taken: 2, free: 21 })
  await page.context().close()
}, 60_000)

test('on the day staff types the code at the desk: the flat and its two persons stand there large; a wrong one is named', async () => {
  await company.moveTo('2026-10-17T09:20')
  const page = await windowOf('o-flow-staff-sales', '/packages/desk/activities', 'desk')
  await page.locator('.list-row:visible').filter({ hasText: '工地开放日' }).click()
  const enter = async (code: string) => {
    await write(page, '签到码', code)
    await press(page, '签到')
  }
  await enter('ZZZZZZ')
  await seen(page, '没有这个签到码')
  await enter((signUp()?.code ?? '').toLowerCase())
  await seen(page, '听澜府 1号楼1单元 301')
  await seen(page, '2 人，请进')
  expect(signUp()).toMatchObject({ state: 'checkedIn' })
  expect(broken).toEqual([])
  await page.context().close()
}, 60_000)
