/** From the letter to the taking over by taps, in the compiled mini-program (R5.3, R5.4, R5.7). */
import { done } from '~/local/demo/stage'
import { bookingOf, onDuty, openHandover, saturday, slotAt } from '../flow/support/booking'
import type { FoundHandover } from '../flow/support/handover'
import { leap } from '../flow/support/progress'
import { kept } from '../flow/support/repair'
import { inspected } from '../flow/support/signing'
import { foundCompany, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, Phone } from './harness'

let company: Company
let found: FoundHandover
const phones: Phone[] = []
const unitId = () => company.unitIds.tang
const flat = () => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId())

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  found = await openHandover(company, { buildings: [], unitIds: [unitId()] })
  for (const { staffId } of found.technicians)
    await done('duty', onDuty(company, found, staffId, { from: '09:00', until: '12:00' }))
}, 240_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

/** 唐先生 opens the app. */
async function home(): Promise<Phone> {
  const phone = new Phone({ door: await enterLocalCloud(company.cloud.url, { openid: 'o-flow-customer-tang' }) })
  phones.push(phone)
  await phone.start('/pages/home/index')
  return phone
}

/** A finger on the canvas, from place to place; the pad is 100 × 50. */
async function sign(phone: Phone): Promise<void> {
  const [pad] = phone.view.byClass('signature-pad__canvas')
  if (!pad) throw new Error(`nowhere to sign:\n${phone.view.print()}`)
  const at = (x: number, y: number) => ({ touches: [{ identifier: 0, x, y }] })
  await phone.fire(pad, 'touchstart', {}, at(10, 10))
  for (const [x, y] of [
    [30, 40],
    [50, 10],
    [70, 40],
    [90, 10],
  ] as const)
    await phone.fire(pad, 'touchmove', {}, at(x, y))
  await phone.press('签好了')
}

test('the letter is opened, which is reading it; then it is confirmed', async () => {
  const phone = await home()
  expect(phone.words()).toContain('交付通知书到了，请看一看')
  await phone.press('看通知书')
  expect(phone.page.route).toBe('packages/handover/notice')
  expect(phone.words()).toContain('12月5日')
  expect(flat()?.notice.readAt).not.toBeNull()
  await phone.press('我已知晓')
  expect(flat()?.notice.confirmedAt).not.toBeNull()
})

test('a time is chosen and booked, and the code of the entrance is there', async () => {
  const phone = await home()
  await phone.press('约时间')
  expect(phone.page.route).toBe('packages/handover/booking')
  await phone.tap('9:00–9:40')
  await phone.press('约定 12月5日 周六 9:00')
  expect(bookingOf(company, unitId())).toMatchObject({ state: 'booked', slotId: slotAt(found.batchId, '09:00') })
  expect(phone.words()).toContain(bookingOf(company, unitId())?.code ?? 'no code')
})

test('after the inspection: the record is signed with a finger, the second fact asked for once, then the flat taken over', async () => {
  await leap(company, `${saturday}T08:55`)
  const { batchId, technicians } = found
  const checkIn = { batchId, code: bookingOf(company, unitId())?.code ?? '' }
  await done('checkIn', company.staff.agentLin.handover.checkIn(checkIn))
  const technician = technicians.find(({ staffId }) => bookingOf(company, unitId())?.staffId === staffId)
  if (!technician) throw new Error('nobody accompanies')
  await inspected(company, technician.hands, 1)

  const phone = await home()
  await phone.press('去签字')
  expect(phone.page.route).toBe('packages/handover/sign')
  expect(phone.words()).toContain('我的签名只表示')
  await sign(phone)
  await phone.type('末位可以是 X', '1234')
  await phone.press('核对')
  expect(flat()?.state).toBe('inspected')
  await sign(phone)
  expect(flat()?.state).toBe('takenOver')
  const strokes = kept(company, 'signatures').map(each => each.strokes)
  const drawn = [[100, 200], [300, 800], [500, 200], [700, 800], [900, 200]] // prettier-ignore
  expect(strokes).toEqual([[drawn], [drawn]])
})

test('what was signed is among the papers, and opens as a document', async () => {
  const phone = await home()
  await phone.go('/packages/handover/papers')
  await phone.tap('房屋查验记录')
  for (let round = 0; round < 500 && phone.calls.named('openDocument').length === 0; round += 1) await phone.settle()
  const filePath = phone.calls.named('openDocument')[0]?.options['filePath']
  expect(filePath).toMatch(/房屋查验记录.*\.pdf$/)
  expect(phone.files.read(filePath).subarray(0, 5).toString()).toBe('%PDF-')
  expect(kept(company, 'paperReads').map(({ paperId }) => paperId)).toContain(`${unitId()}:inspectionRecord:i1`)
})
