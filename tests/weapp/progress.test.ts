/** A buyer's honest progress (R4.1, R4.2, R4.4, R4.5, R3.4) through the compiled mini-program, against a running local cloud. */
import { done, type Actor } from '~/local/demo/stage'
import { openDay } from '../flow/activity.company'
import { kept } from '../flow/support/repair'
import { addSpot, buildingId, day, estateId, moveMilestone, setMilestones } from '../flow/support/progress'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, Phone } from './harness'

/** More is felt as a stutter when a page first shows itself. */
const largestFirstPage = 48 * 1024
/** More at a tap, or while a finger moves, is seen as a delay. */
const largestTap = 2 * 1024
const reason = '八月连续降雨十一天'
const text = '外墙涂料施工到十五层，电梯设备进场。'

let company: Company
let reportId = ''
let activityId = ''
const phones: Phone[] = []

async function buyer(page = '/pages/home/index'): Promise<Phone> {
  const phone = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid: 'o-flow-customer-tang' }) })
  phones.push(phone)
  await phone.start(page)
  return phone
}

/** The same spot on three days. */
async function picturesBy(hands: Actor, spotId: string) {
  const days = { 'site-2026-04': '2026-04-28', 'site-2026-06': '2026-06-28', 'site-2026-09': '2026-09-18' }
  const taken = Object.entries(days).map(async ([name, on]) => {
    const photoId = await hands.photo(name)
    return { photoId, buildingId, spotId, takenOn: day(on), caption: '' }
  })
  return Promise.all(taken)
}

/** Written and sent by 林悦, reviewed and published by 宋佳. */
async function publishReport(spotId: string): Promise<string> {
  const { sales, salesSong } = company.staff
  const begun = await done('start', sales.progress.startReport({ estateId }))
  const photos = await picturesBy(sales, spotId)
  const period = { from: day('2026-06-01'), to: day('2026-09-18') }
  const buildings = [{ buildingId, percent: 62, note: '' }]
  const content = { ...period, buildings, photos, text, next: '下个月完成外立面。', changed: '' }
  const saved = await done('save', sales.progress.saveReport({ ...begun, content }))
  const ready = await done('send', sales.progress.sendReport(saved))
  return (await done('publish', salesSong.progress.publishReport(ready))).reportId
}

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30')
  const { sales } = company.staff
  await done('set', setMilestones(company))
  await done('reached', moveMilestone(sales, 'facade', { actualOn: '2026-08-09', reason: '外墙石材供货晚了九天' }))
  await done('late', moveMilestone(sales, 'landscape', { forecastOn: '2026-09-28', reason }))
  reportId = await publishReport(await addSpot(company))
  activityId = await openDay(company)
  await company.moveTo('2026-09-21T09:00')
}, 90_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

const readers = () => done('readers', company.staff.salesSong.progress.readers({ reportId }))
const olderShare = (phone: Phone): string => String(phone.view.byClass('compare__older')[0]?.node['st'])
/** The picture is measured before the line moves: it comes a little after the finger. */
async function expectShare(phone: Phone, percent: number): Promise<void> {
  const until = Date.now() + 5_000
  while (!olderShare(phone).includes(`width: ${percent}%`) && Date.now() < until) await phone.settle()
  expect(olderShare(phone)).toBe(`width: ${percent}%;`)
}

test('home says how many days it is to the contract’s handover, what is late and why, and has the report', async () => {
  const phone = await buyer()
  expect(phone.words()).toContain('距合同交付 101 天')
  expect(phone.words()).toContain('原定 9月12日 完成，现预计 9月28日')
  expect(phone.words()).toContain(`原因：${reason}。交付日期不变。`)
  expect(phone.words()).toContain('第 1 期进展报告')
  expect(phone.words()).toContain(text)
  await phone.tap('距合同交付 101 天')
  expect(phone.page.route).toBe('packages/estate/progress')
  expect(phone.words()).toContain('晚 16 天')
  expect(phone.words()).toContain('合同约定2026-12-31 前')
})

test('the report is opened by a tap, and has been read as the desk sees it', async () => {
  expect(await readers()).toMatchObject({ told: 1, read: 0 })
  const phone = await buyer()
  await phone.tap('第 1 期进展报告')
  expect(phone.page.route).toBe('packages/estate/report')
  expect(phone.words()).toContain('听澜府 第 1 期进展报告')
  expect(phone.words()).toContain('62%')
  expect(phone.words()).toContain(reason)
  expect(phone.words()).toContain(text)
  expect(phone.view.byClass('report__image')).toHaveLength(3)
  expect(await readers()).toMatchObject({ told: 1, read: 1 })
})

test('the same spot then and now: a finger moves the line, and stays inside the picture', async () => {
  const phone = await buyer(`/packages/estate/report?id=${reportId}`)
  const box = () => {
    const [found] = phone.view.byClass('compare__box')
    if (!found) throw new Error(`nothing to compare:\n${phone.view.print()}`)
    return found
  }
  expect(phone.words()).toContain('4月 主入口')
  expect(phone.words()).toContain('9月 主入口')
  await expectShare(phone, 50)
  const before = phone.setDataCalls.length
  await phone.drag(box(), [30])
  await expectShare(phone, 30)
  await phone.drag(box(), [40, 60, 82])
  await expectShare(phone, 82)
  await phone.drag(box(), [500])
  await expectShare(phone, 96)
  const moves = phone.setDataCalls.slice(before).map(({ bytes }) => bytes)
  expect(Math.max(...moves)).toBeLessThanOrEqual(largestTap)
})

test('an open day: signed up for with two persons, and the code is there to be shown', async () => {
  const phone = await buyer()
  await phone.press('报名')
  expect(phone.page.route).toBe('packages/estate/activity')
  expect(phone.words()).toContain('听澜府主入口接待处')
  expect(phone.words()).toContain('还剩 40 个名额')
  await phone.press('报名')
  expect(phone.words()).toContain('几个人来？')
  await phone.tap('2 人')
  await phone.press('确认报名')
  const signUp = kept(company, 'signUps').find(each => each.activityId === activityId)
  expect(signUp).toMatchObject({ state: 'signedUp', persons: 2 })
  expect(phone.words()).toContain('已报名')
  expect(phone.view.text(phone.view.byClass('pass__code')[0]?.node)).toBe(signUp?.code)
  expect(signUp?.code).toHaveLength(6)
  const again = await buyer()
  expect(again.words()).toContain('还剩 38 个名额')
  expect(again.words()).toContain('看报名')
})

test('a question: asked from the answers, it shows until when it is answered', async () => {
  const phone = await buyer()
  await phone.tap('常见问题')
  await phone.press('问我们')
  expect(phone.words()).toContain('提交后就开始计时')
  await phone.press('提交问题')
  expect(phone.page.route).toBe('packages/estate/question')
  await phone.type('首付款交到哪个账户', '首付款交到哪个监管账户？')
  await phone.press('提交问题')
  expect(phone.words()).toContain('首付款交到哪个监管账户？')
  expect(phone.words()).toContain('等答复')
  expect(phone.words()).toContain('答复时限 明天 周二 9:00')
  const [asked] = kept(company, 'consults')
  expect(asked).toMatchObject({ state: 'submitted', words: '首付款交到哪个监管账户？' })
})

test('nothing was printed as an error, and no page’s first picture is heavy', () => {
  expect(phones.flatMap(({ errors }) => errors)).toEqual([])
  const heaviest = new Map<string, number>()
  for (const { route, bytes } of phones.flatMap(({ setDataCalls }) => setDataCalls))
    heaviest.set(route, Math.max(bytes, heaviest.get(route) ?? 0))
  expect(heaviest.size).toBe(6)
  expect([...heaviest].filter(([, bytes]) => bytes > largestFirstPage)).toEqual([])
})
