/**
 * An inspection in a basement, in the compiled mini-program against a running local cloud (R5.6): without signal, killed in the middle, sent
 * when the signal is back. The server has everything once; a photo leaves the phone only after its hash was confirmed.
 */
import { minuteMs } from '~/types/kernel/time'
import { kept } from '../flow/support/repair'
import { arrivedFlat } from '../flow/support/signing'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, newMemory, Phone, type Found, type PhoneMemory } from './harness'

let company: Company
let unitId = ''
const phones: Phone[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  await arrivedFlat(company)
  unitId = company.unitIds.tang
  await company.cloud.clock.advance(10 * minuteMs)
}, 240_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

const luo = 'o-flow-staff-13000000041'
const he = 'o-flow-staff-13000000042'

/** A life of the app on a technician's phone, on the page of the flat. */
async function phoneOf(openid: string, memory: PhoneMemory, hasSignal = true): Promise<Phone> {
  const phone = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid }), memory })
  phones.push(phone)
  if (!hasSignal) phone.turnSignal(false)
  await phone.start(`/packages/site/inspect?id=${unitId}`)
  return phone
}

/** What was tapped is measured, written to the disk and shown: each takes its turn. */
async function shown(phone: Phone, words: string): Promise<void> {
  for (let round = 0; round < 100 && !phone.words().includes(words); round += 1) {
    await new Promise(resolve => setTimeout(resolve, 20))
    await phone.settle()
  }
}

async function tile(phone: Phone, words: string): Promise<void> {
  const isTile = ({ ancestors }: Found) => ancestors.some(({ cl = '' }) => cl.includes('choice__tile'))
  const found = phone.view.saying(words).find(isTile)
  if (!found) throw new Error(`no tile says "${words}":\n${phone.view.print()}`)
  await phone.tap(found)
}

/** Fills the form of a snag as far as its words. */
async function begin(phone: Phone, words: string, photos: number): Promise<void> {
  await phone.press('记问题')
  await phone.tap('拍照')
  for (let more = 1; more < photos; more += 1) await phone.tap('再加')
  await phone.type('例如：窗扇关不严', words)
}
async function finish(phone: Phone, room: string, part: string): Promise<void> {
  await tile(phone, room)
  await tile(phone, part)
  await phone.press('记下这一处')
}
async function note(phone: Phone, words: string, photos: number): Promise<void> {
  await begin(phone, words, photos)
  await finish(phone, '客厅', '墙面')
}

const snags = () =>
  kept(company, 'snags')
    .filter(each => each.unitId === unitId)
    .sort((one, other) => one.number - other.number)
const inspections = () => kept(company, 'inspections').filter(each => each.unitId === unitId)
const words = () => snags().map(each => each.words)
const photosOnPhone = ({ folder }: PhoneMemory) => folder.names.length

const first = newMemory()

test('with signal the flat is downloaded; without it the inspection begins, and the screen says what waits', async () => {
  const phone = await phoneOf(luo, first)
  expect(phone.words()).toContain('都已上传')
  expect(first.texts.keys).toContain(`inspect-flat:${unitId}`)
  phone.turnSignal(false)
  await phone.press('开始验房')
  await phone.tap('合格')
  expect(phone.words()).toContain('待上传 2 条')
  expect(phone.words()).toContain('没有信号，有信号后自动上传')
  expect(phone.words()).toMatch(/已看 1\/\d+ 项/)
  expect([inspections(), phone.errors]).toEqual([[], []])
})

test('a flat with several snags and photos is captured; killed in the middle of a form nothing is lost', async () => {
  phones.at(-1)?.kill()
  const phone = await phoneOf(luo, first, false)
  expect(phone.words()).toContain('待上传 2 条')
  await note(phone, '客厅东墙空鼓，约半平方米', 2)
  await note(phone, '客厅西墙有裂缝，长一米', 1)
  await begin(phone, '阳台推拉门关不严', 3)
  expect([photosOnPhone(first), snags()]).toEqual([6, []])
  phone.kill()
})

test('restarted without signal: all is there, the form too, as it was', async () => {
  const phone = await phoneOf(luo, first, false)
  expect(phone.words()).toContain('待上传 4 条')
  const field = phone.view.byTag('textarea')[0]
  expect(field && phone.view.attribute(field.node, 'value')).toBe('阳台推拉门关不严')
  expect(phone.view.byClass('photo-picker__image')).toHaveLength(3)
  const [plan] = phone.view.byId('snag-plan')
  if (!plan) throw new Error('no plan in the form')
  // Near the lower left corner: the balcony.
  await phone.tapAt(plan, 30, 45)
  await shown(phone, '阳台!')
  await tile(phone, '窗')
  await phone.press('记下这一处')
  await shown(phone, '待上传 5 条')
  expect(phone.words()).toContain('待上传 5 条')
  expect([photosOnPhone(first), phone.errors]).toEqual([6, []])
  phone.kill()
})

test('killed between a photo’s upload and its confirmation: the photo is still on the phone', async () => {
  const phone = await phoneOf(luo, first, false)
  phone.network.stuckAt = 'photo.confirm'
  phone.turnSignal(true)
  await phone.settle()
  expect(phone.network.uploads).toHaveLength(1)
  expect([photosOnPhone(first), snags()]).toEqual([6, []])
  phone.kill()
})

test('the signal is back, and answers get lost: in the end the server has each once, and the phone no photo more', async () => {
  const phone = await phoneOf(luo, first, false)
  phone.turnSignal(true)
  phone.network.broken = 'no way back'
  await phone.settle()
  expect(photosOnPhone(first)).toBe(6)
  phone.turnSignal(true)
  await phone.settle()
  expect(phone.words()).toContain('都已上传')
  expect(words()).toEqual(['客厅东墙空鼓，约半平方米', '客厅西墙有裂缝，长一米', '阳台推拉门关不严'])
  expect(snags().map(({ photos }) => photos.length)).toEqual([2, 1, 3])
  expect(snags()[2]).toMatchObject({ room: 'balcony', component: 'window', pin: { x: 0.3, y: 0.9 } })
  expect(inspections()).toMatchObject([{ state: 'started', technicianName: '罗志强', snagCount: 3 }])
  expect(Object.values(inspections()[0]?.checks ?? {})).toMatchObject([{ result: 'ok' }])
  const used = kept(company, 'photos').filter(({ usedBy }) => usedBy?.startsWith('snag:'))
  expect([used.length, photosOnPhone(first), phone.errors]).toEqual([6, 0, []])
})

test('sent once more, nothing changes', async () => {
  const before = [snags(), inspections(), kept(company, 'evidence').length]
  const phone = phones.at(-1)
  await phone?.tap('都已上传')
  await phone?.press('立即上传')
  const sent = phone?.network.calls.filter(({ action }) => action === 'syncInspection') ?? []
  // The very calls that arrived, from the same phone once more.
  const door = await enterLocalCloud(company.cloud.url, { openid: luo })
  for (const { name, data } of sent)
    await door.call(name, { ...(data as object), requestId: `again${Math.random().toString(36).slice(2, 12)}` })
  expect(sent.length).toBeGreaterThan(0)
  expect([snags(), inspections(), kept(company, 'evidence').length]).toEqual(before)
})

test('a second phone in the same flat joins: both see all, and each snag stands once', async () => {
  const second = newMemory()
  const phone = await phoneOf(he, second)
  expect(phone.words()).toContain('客厅东墙空鼓，约半平方米')
  phone.turnSignal(false)
  await note(phone, '主卧门套有磕碰', 1)
  const other = phones.at(-2)
  other?.turnSignal(false)
  await other?.press('记问题')
  await other?.tap('拍照')
  await other?.type('例如：窗扇关不严', '厨房地砖空鼓两块')
  if (other) await finish(other, '厨房', '地面瓷砖')
  for (const each of [phone, other]) each?.turnSignal(true)
  for (const each of [phone, other]) await each?.settle()
  expect(words().sort()).toEqual(
    [
      ...['客厅东墙空鼓，约半平方米', '客厅西墙有裂缝，长一米', '阳台推拉门关不严'],
      ...['主卧门套有磕碰', '厨房地砖空鼓两块'],
    ].sort(),
  )
  expect(
    snags()
      .map(({ number }) => number)
      .sort(),
  ).toEqual([1, 2, 3, 4, 5])
  await phone.refresh()
  expect([photosOnPhone(first), photosOnPhone(second)]).toEqual([0, 0])
})

test('ended before its time only with the owner’s word', async () => {
  const phone = phones.at(-1)
  if (!phone) throw new Error('no phone')
  await phone.press('结束验房')
  expect(phone.words()).toContain('提前结束要有业主的意见')
  await phone.type('例如：已经都看过了', '都看过了，可以了')
  await phone.press('按业主意见结束')
  await phone.settle()
  expect(inspections()).toMatchObject([{ state: 'ended', shortWords: '都看过了，可以了' }])
  expect(phone.words()).toContain('验房已结束')
  expect(phone.view.size().nodes).toBeLessThan(700)
})

test('the list of today is there without signal, with what waits for each flat', async () => {
  const memory = newMemory()
  const phone = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid: luo }), memory })
  phones.push(phone)
  await phone.start('/packages/site/inspect')
  expect(phone.words()).toContain('听澜府 1号楼1单元 301')
  expect(phone.words()).toContain('资料已下载')
  phone.kill()
  const again = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid: luo }), memory })
  phones.push(again)
  again.turnSignal(false)
  await again.start('/packages/site/inspect')
  expect(again.words()).toContain('没有信号：下面是上次下载的资料')
  expect(again.words()).toContain('听澜府 1号楼1单元 301')
  expect(again.words()).toContain('已结束，待签字')
})
