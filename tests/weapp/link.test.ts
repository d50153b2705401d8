/** Linking by the platform's phone number (R2.4) in the compiled mini-program: refused, unknown, an owner, a colleague. */
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { estateIdOf } from '~/types/estate/estate'
import { rosterRow } from '../flow/support/cast'
import { foundCompany, importUnits, type Company } from '../flow/support/smallCompany'
import { enterLocalCloud, Phone } from './harness'

const linkButton = '用微信手机号关联'
let company: Company
const phones: Phone[] = []

beforeAll(async () => {
  company = await foundCompany('2026-09-21T08:30')
  const { admin } = company.staff
  const flat = rosterRow(['云栖里', '3号楼', '1单元', '101'], 7, { name: '许知远', phone: '13100000077' })
  await importUnits(admin, [flat])
  const estateId = estateIdOf('云栖里')
  await done('completion', admin.archive.recordCompletion({ estateId, acceptedOn: calendarDay('2026-06-10') }))
  const keys = { estateId, building: '3号楼', handedOverOn: calendarDay('2026-06-28') }
  await done('handover', admin.archive.recordHandover(keys))
  const colleague = { name: '赵永福', phone: '13000000077', department: 'engineering' as const }
  const enrolment = { ...colleague, positions: ['technician' as const], estateIds: [], trades: ['general' as const] }
  await done('enrol', admin.staff.enrol(enrolment))
}, 60_000)
afterAll(async () => {
  for (const phone of phones) phone.close()
  await company.stop()
})

async function visitorWith(number: string): Promise<Phone> {
  const door = await enterLocalCloud(company.cloud.url, { openid: `o-flow-new-${number}`, phone: number })
  const phone = new Phone({ door })
  phones.push(phone)
  await phone.start('/pages/home/index')
  expect(phone.words()).toContain('先找到您的房子')
  await phone.tap('用手机号找我的房子')
  return phone
}

test('the phone is asked for by a button, and refusing it is no dead end', async () => {
  const visitor = await visitorWith('13100000077')
  await visitor.givePhone(linkButton, false)
  expect(visitor.words()).toContain('您没有给手机号，没关系')
  await visitor.tap('暂时不关联')
  expect(visitor.page.route).toBe('pages/home/index')
  expect(visitor.errors).toEqual([])
})

test('a number in no file is refused in words that say what to do', async () => {
  const stranger = await visitorWith('13999999999')
  await stranger.givePhone(linkButton)
  expect(stranger.words()).toContain('这个号码没有登记在任何一套房子上')
})

test('the number of the contract finds the flat, and home is the owner’s', async () => {
  const owner = await visitorWith('13100000077')
  await owner.givePhone(linkButton)
  expect(owner.words()).toContain('云栖里 3号楼1单元 101')
  await owner.tap('回首页')
  await owner.settle()
  expect(owner.words()).toContain('家里一切正常')
  expect(owner.errors).toEqual([])
})

test('a colleague’s number opens the workbench', async () => {
  const colleague = await visitorWith('13000000077')
  await colleague.givePhone(linkButton)
  expect(colleague.words()).toContain('工程部 赵永福，可以进工作台了')
  await colleague.tap('进工作台')
  await colleague.settle()
  expect(colleague.words()).toContain('今天要做')
})
