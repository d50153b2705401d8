/** Who comes in by which door, with what: photos by their bytes, one key an intent, strangers, a phone opened with a reason, staff. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatewayClient, phoneCode, uploadFile } from '~/local/client/typed'
import { actor, done, type Actor } from '~/local/demo/stage'
import { photoContract } from '~/types/photo/photo.contract'
import { rosterRow } from './support/cast'
import { kept, leak, submitted, ticketOf, workedOn } from './support/repair'
import { foundCompany, importUnits, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => void (company = await foundCompany('2026-09-01T09:00')), 60_000)
afterAll(() => company.stop())

const picture = readFileSync(join(__dirname, '../../local/demo/photos/ceiling-drip.jpg'))
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('photos (R13.5)', () => {
  const begun = async ({ session }: Actor) => {
    const photo = gatewayClient(session, 'photo', photoContract)
    const said = { hash: hashOf(picture), bytes: picture.length, format: 'jpg' as const }
    return { photo, ...(await done('begin', photo.begin(said))) }
  }

  test('one changed byte on the way is refused, and the picture cannot be used', async () => {
    const { sun } = company.customers
    const { photo, photoId, cloudPath } = await begun(sun)
    const corrupted = Buffer.from(picture)
    corrupted[1_000] = (corrupted[1_000] ?? 0) ^ 1
    const fileId = await uploadFile(sun.session, cloudPath, corrupted)
    expect(await photo.confirm({ photoId, fileId })).toMatchObject({ ok: false, code: 'PHOTO_CORRUPTED' })
    const report = { ...leak, unitId: company.unitIds.sun, photos: [photoId] }
    expect(await sun.ticket.submitRepair(report)).toMatchObject({ ok: false, code: 'PHOTO_NOT_USABLE' })
    expect(kept(company, 'tickets')).toEqual([])
  })

  test('never uploaded, somebody else’s, or used before: not usable, one answer for all', async () => {
    const { sun, liang } = company.customers
    const { photo, photoId, cloudPath } = await begun(sun)
    const fileId = await uploadFile(sun.session, `photos/2026-09-01/other.jpg`, picture)
    expect(await photo.confirm({ photoId, fileId })).toMatchObject({ ok: false, code: 'PHOTO_NOT_UPLOADED' })
    const real = await uploadFile(sun.session, cloudPath, picture)
    const theirs = gatewayClient(liang.session, 'photo', photoContract)
    expect(await theirs.confirm({ photoId, fileId: real })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    await done('confirm', photo.confirm({ photoId, fileId: real }))
    const report = { ...leak, photos: [photoId] }
    expect(await liang.ticket.submitRepair({ ...report, unitId: company.unitIds.liang })).toMatchObject({
      code: 'PHOTO_NOT_USABLE',
    })
    await done('submit', sun.ticket.submitRepair({ ...report, unitId: company.unitIds.sun }))
    expect(await sun.ticket.submitRepair({ ...report, unitId: company.unitIds.sun })).toMatchObject({
      code: 'PHOTO_NOT_USABLE',
    })
  })
})

test('the same request key three times, once all together: one ticket, one answer; another body under it is refused', async () => {
  const before = kept(company, 'tickets').length
  const { liang } = company.customers
  const report = { ...leak, unitId: company.unitIds.liang }
  const requestId = 'liang-reports-once-0001'
  const answers = await Promise.all([1, 2, 3].map(() => liang.ticket.submitRepair(report, { requestId })))
  answers.push(await liang.ticket.submitRepair(report, { requestId }))
  const ids = answers.map(answer => (answer.ok ? answer.data.ticketId : answer.code))
  expect(new Set(ids).size).toBe(1)
  expect(kept(company, 'tickets')).toHaveLength(before + 1)
  expect(kept(company, 'journal').filter(({ ticketId }) => ticketId === ids[0])).toHaveLength(1)
  const other = { ...report, words: '换一句话再报一次' }
  expect(await liang.ticket.submitRepair(other, { requestId })).toMatchObject({ code: 'REQUEST_KEY_REUSED' })
})

test('a stranger, another owner, staff of another estate and an id that never was: the same answer, byte for byte but the reference', async () => {
  const ticketId = await submitted(company, 'sun')
  const { visitor, customers, staff } = company
  const said = await Promise.all([
    customers.sun.ticket.detail({ ticketId: '20260901-NEVER' }),
    visitor.ticket.detail({ ticketId }),
    customers.liang.ticket.detail({ ticketId }),
    staff.agentLin.ticket.detail({ ticketId }),
    staff.technicianWang.ticket.detail({ ticketId }),
  ])
  const withoutReference = said.map(answer => JSON.stringify({ ...answer, reference: '', now: 0 }))
  expect(withoutReference[0]).toBe(
    JSON.stringify({ ok: false, kind: 'refusal', code: 'NOT_FOUND', details: {}, reference: '', now: 0 }),
  )
  expect(new Set(withoutReference).size).toBe(1)
})

test('a phone number opened with a reason: in the clear for staff, logged, and seen by the owner (R13.1, R2.6)', async () => {
  const { sun, liang } = company.customers
  const ticketId = await submitted(company, 'sun')
  await workedOn(company, ticketId, 'dispatched')
  const { technician, technicianWang } = company.staff
  const { customer } = await done('detail', technician.ticket.detail({ ticketId }))
  expect(customer).toMatchObject({ maskedPhone: '131****0001', name: '孙**' })
  const asked = { personId: customer?.personId ?? '', ticketId, reason: '约上门时间' }
  expect(await technicianWang.archive.revealPhone(asked)).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  expect(await technician.archive.revealPhone({ ...asked, reason: '' })).toMatchObject({ code: 'INPUT_NOT_VALID' })
  expect(await done('revealPhone', technician.archive.revealPhone(asked))).toEqual({ phone: '13100000001' })
  const { rows } = await done('phoneViews', sun.account.phoneViews({}))
  expect(rows).toMatchObject([{ by: '李建国', reason: '约上门时间' }])
  expect((await done('phoneViews', liang.account.phoneViews({}))).rows).toEqual([])
  expect(JSON.stringify(kept(company, 'phoneViews')) + JSON.stringify(kept(company, 'requests'))).not.toContain(
    '13100000001',
  )
})

describe('staff', () => {
  test('the administrator enrols; a number twice is refused; the new technician links and has the role at once', async () => {
    const { admin } = company.staff
    const enrolment = {
      name: '赵永福',
      phone: '13000000041',
      department: 'engineering',
      positions: ['technician'],
      estateIds: [],
      trades: ['general'],
    } as const
    const asInput = { ...enrolment, positions: [...enrolment.positions], estateIds: [], trades: [...enrolment.trades] }
    const { staffId } = await done('enrol', admin.staff.enrol(asInput))
    expect(await admin.staff.enrol(asInput)).toMatchObject({ ok: false, code: 'PHONE_ALREADY_ENROLLED' })
    const zhao = await actor(company.cloud.url, 'o-flow-staff-zhao')
    expect(await zhao.ticket.queue({ face: 'all' })).toMatchObject({ code: 'NOT_FOUND' })
    await zhao.link('13000000041')
    expect(await done('me', zhao.account.me({}))).toMatchObject({ staff: { staffId, positions: ['technician'] } })
    expect(await zhao.ticket.queue({ face: 'all' })).toMatchObject({ ok: true, data: { rows: [] } })
    const listed = (await done('list', admin.staff.list({}))).rows.find(row => row.staffId === staffId)
    expect(listed).toMatchObject({ maskedPhone: '130****0041', isLinked: true })
  })

  test('a second company cannot be started, nor by anybody else', async () => {
    expect(await company.visitor.staff.startCompany({ name: '甲' })).toMatchObject({
      code: 'NOT_THE_FIRST_ADMINISTRATOR',
    })
  })
})

describe('linking by the phone code (R2.4)', () => {
  test('an unknown number, a used code and a file that is linked already are refused by name', async () => {
    const { visitor } = company
    const codeFor = (phone: string) => phoneCode(visitor.session, phone)
    expect(await visitor.account.link({ phoneCode: await codeFor('13899999999') })).toMatchObject({
      code: 'PHONE_UNKNOWN',
    })
    expect(await visitor.account.link({ phoneCode: 'made-up' })).toMatchObject({ code: 'PHONE_CODE_NOT_VALID' })
    expect(await visitor.account.link({ phoneCode: await codeFor('13100000001') })).toMatchObject({
      code: 'PHONE_LINKED_ELSEWHERE',
    })
  })

  test('a flat sold on: the former owner loses access with the import, the new one gains it', async () => {
    const { wang } = company.customers
    const ticketId = await submitted(company, 'wang')
    const row = rosterRow(['云栖里', '2号楼', '1单元', '102'], 5, { name: '陈一鸣', phone: '13100000009' })
    expect(await importUnits(company.staff.admin, [row])).toMatchObject({
      state: 'applied',
      verdict: { changedUnits: 1 },
    })
    expect(await wang.ticket.detail({ ticketId })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
    expect((await done('me', wang.account.me({}))).units).toEqual([])
    const chen = await actor(company.cloud.url, 'o-flow-customer-chen')
    await chen.link('13100000009')
    expect((await done('me', chen.account.me({}))).units).toMatchObject([{ unitId: company.unitIds.wang }])
    expect(ticketOf(company, ticketId).isOpen).toBe(true)
  })
})
