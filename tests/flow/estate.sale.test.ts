/** Before the sale, on the real local cloud: certificates (R3.1), promises (R3.3), guides (R3.6). */
import { done } from '~/local/demo/stage'
import { calendarDay } from '~/types/kernel/time'
import { certified, certifiedAllBut, saleEstateId as estateId, toldOf } from './support/estate'
import { kept, toStaffOf } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
}, 60_000)
afterAll(() => company.stop())

const about = () => done('about', company.visitor.estate.about({ estateId }))

describe('R3.1: certificates', () => {
  test('given six of seven, on sale is refused by name, and a visitor reads why', async () => {
    await certifiedAllBut(company, 'presalePermit', 'developerQualification')
    await certified(company, 'developerQualification', { validUntil: '2026-11-20' })
    const refused = await company.staff.sales.estate.putOnSale({ estateId })
    expect(refused).toMatchObject({ code: 'CERTIFICATE_MISSING', details: { names: ['商品房预售许可证'] } })
    expect((await about()).sale).toMatchObject({ state: 'offSale', missing: ['presalePermit'], isAllowed: false })
  })

  test('a presale permit without buildings is refused; with all seven the estate is on sale for everybody', async () => {
    const { sales } = company.staff
    const permit = {
      estateId,
      kind: 'presalePermit' as const,
      number: '预许字 2025-018',
      issuedOn: calendarDay('2025-03-01'),
    }
    expect(await sales.estate.recordCertificate({ ...permit, buildings: [] })).toMatchObject({
      code: 'BUILDINGS_NEEDED',
    })
    const photoId = await sales.photo('ceiling-fixed')
    await done('permit', sales.estate.recordCertificate({ ...permit, buildings: ['1号楼'], photoId }))
    await done('putOnSale', sales.estate.putOnSale({ estateId }))
    const { rows } = await done('estates', company.visitor.estate.estates({}))
    expect(rows.filter(({ isOnSale }) => isOnSale).map(({ name }) => name)).toEqual(['听澜府'])
    const shown = (await about()).certificates.find(({ kind }) => kind === 'presalePermit')
    expect(shown).toMatchObject({ number: '预许字 2025-018', buildings: ['1号楼'], standing: 'valid' })
    expect(shown?.photoUrl).toMatch(/^http/)
  })

  test('60 days before the last day sales and the manager are told, once', async () => {
    await company.moveTo('2026-09-21T08:59')
    expect(toldOf(company, 'estate.certificateReminder')).toEqual([])
    await company.moveTo('2026-09-21T10:00')
    const told = toldOf(company, 'estate.certificateReminder', estateId)
    const keys = ['sales', 'salesSong', 'managerMa'] as const
    expect(told.map(({ to }) => to).sort()).toEqual(keys.map(key => toStaffOf(company, key)).sort())
    expect(told[0]).toMatchObject({ at: '2026-09-21T09:00' })
    expect(told[0]?.body).toContain('2026年11月20日')
    await company.moveTo('2026-09-21T12:00')
    expect(toldOf(company, 'estate.certificateReminder')).toHaveLength(3)
  })

  test('renewed while it counts: the history keeps the former one, and the estate stays on sale', async () => {
    await certified(company, 'landRight', { number: 'NEW-2', validUntil: '2026-10-10' })
    const { rows } = await done('history', company.staff.sales.estate.certificateHistory({ estateId }))
    expect(
      rows.filter(({ kind }) => kind === 'landRight').map(({ number, version, byName }) => [number, version, byName]),
    ).toEqual([
      ['NEW-2', 2, '林悦'],
      ['TEST-landRight', 1, '林悦'],
    ])
    expect((await about()).sale.state).toBe('onSale')
  })

  test('on the day after a last day the estate comes off sale by itself, says why, and sales is told once', async () => {
    await company.moveTo('2026-10-10T23:58')
    expect((await about()).sale.state).toBe('onSale')
    await company.moveTo('2026-10-11T00:05')
    expect((await about()).sale).toMatchObject({ state: 'offSale', endedByClock: true, expired: ['landRight'] })
    const [disclosure] = kept(company, 'disclosures').filter(each => each.estateId === estateId)
    expect(disclosure?.sale).toMatchObject({ state: 'offSale', endedByClock: true })
    const told = toldOf(company, 'estate.certificateExpiry', estateId)
    expect(told).toHaveLength(3)
    expect(told[0]?.body).toContain('国有土地使用权证／不动产权证')
    expect(await company.staff.sales.estate.putOnSale({ estateId })).toMatchObject({ code: 'CERTIFICATE_EXPIRED' })
  })

  test('a certificate recorded that has run out already takes the estate off in the same step', async () => {
    await certified(company, 'landRight', { number: 'NEW-3' })
    await done('putOnSale', company.staff.sales.estate.putOnSale({ estateId }))
    await certified(company, 'businessLicence', { number: 'OLD', validUntil: '2026-10-01' })
    expect((await about()).sale).toMatchObject({ state: 'offSale', expired: ['businessLicence'] })
    await certified(company, 'businessLicence')
  })

  test('the estate’s full information is read by everybody', async () => {
    const { information } = await about()
    const written = { ...information, address: '滨江路 88 号', plotRatio: '2.2', hotline: '400-000-1234' }
    await done('setInformation', company.staff.sales.estate.setInformation({ estateId, information: written }))
    expect((await done('about', company.customers.tang.estate.about({ estateId }))).information).toEqual(written)
  })
})

describe('R3.3: promises', () => {
  const made = (rest: object = {}) => ({
    ...{ estateId, what: '交付时赠送地下储藏间一间', place: 'oral' as const, isImportant: false },
    ...{ dueOn: calendarDay('2026-12-31'), staffId: company.staffIds.salesSong, photos: [] },
    ...rest,
  })
  const toUs = async () =>
    (await done('toUs', company.customers.tang.estate.promisesToUs({ unitId: company.unitIds.tang }))).rows

  test('an important one made to a flat stays open until it is written; the buyer follows each step', async () => {
    const { sales, managerMa } = company.staff
    const unitId = company.unitIds.tang
    const { promiseId } = await done('make', sales.estate.makePromise(made({ unitId, isImportant: true })))
    expect(await sales.estate.fulfilPromise({ promiseId, words: '已经移交' })).toMatchObject({
      code: 'NOT_IN_CONTRACT_YET',
    })
    expect(await managerMa.estate.withdrawPromise({ promiseId, words: '不再提供' })).toMatchObject({
      code: 'NOT_IN_CONTRACT_YET',
    })
    expect(await toUs()).toMatchObject([{ promiseId, isForUnit: true, written: null, state: 'open' }])
    const written = { promiseId, into: 'supplement' as const, reference: '补充协议第三条' }
    await done('write', sales.estate.writePromiseInto(written))
    await done('fulfil', sales.estate.fulfilPromise({ promiseId, words: '储藏间已移交' }))
    expect(await toUs()).toMatchObject([
      { state: 'fulfilled', closing: '储藏间已移交', written: { into: 'supplement' } },
    ])
    const lines = kept(company, 'timeline').filter(
      ({ subject, about: of }) => subject === `unit:${unitId}` && of?.id === promiseId,
    )
    expect(lines.map(({ title }) => title).sort()).toEqual(
      ['承诺已写进补充协议', '承诺已兑现', '有一项销售承诺'].sort(),
    )
    expect(kept(company, 'due').filter(({ entityId }) => entityId === promiseId)).toEqual([])
  })

  test('where it is said to be written, the clause is asked for; a day that has passed is refused', async () => {
    const { sales } = company.staff
    expect(await sales.estate.makePromise(made({ place: 'contract' }))).toMatchObject({ code: 'REFERENCE_NEEDED' })
    expect(await sales.estate.makePromise(made({ dueOn: calendarDay('2026-09-01') }))).toMatchObject({
      code: 'DUE_IN_THE_PAST',
    })
    const elsewhere = made({ unitId: company.unitIds.sun })
    expect(await sales.estate.makePromise(elsewhere)).toMatchObject({ code: 'NOT_FOUND' })
  })

  test('its keeper is told at once, 30 days before and on the day; the manager the morning after, once; the board counts it', async () => {
    await company.moveTo('2026-10-12T09:00')
    const { promiseId } = await done(
      'make',
      company.staff.sales.estate.makePromise(made({ dueOn: calendarDay('2026-11-15') })),
    )
    const keeper = toStaffOf(company, 'salesSong')
    expect(toldOf(company, 'promiseGiven', promiseId).map(({ to }) => to)).toEqual([keeper])
    await company.moveTo('2026-10-16T09:05')
    expect(toldOf(company, 'estate.promiseReminder', promiseId)).toMatchObject([{ to: keeper, at: '2026-10-16T09:00' }])
    await company.cloud.timers.leapTo(Date.parse('2026-11-15T09:05:00+08:00'))
    await company.cloud.timers.fire()
    expect(toldOf(company, 'estate.promiseDay', promiseId)).toMatchObject([{ to: keeper }])
    await company.cloud.timers.leapTo(Date.parse('2026-11-16T09:05:00+08:00'))
    await company.cloud.timers.fire()
    await company.cloud.timers.fire()
    const told = toldOf(company, 'estate.promiseOverdue', promiseId).map(({ to }) => to)
    expect(told.sort()).toEqual([keeper, toStaffOf(company, 'managerMa')].sort())
    const { rows, board } = await done('promises', company.staff.managerMa.estate.promises({ face: 'overdue' }))
    expect(rows.map(row => row.promiseId)).toEqual([promiseId])
    expect(board).toMatchObject([{ name: '听澜府', open: 1, overdue: 1, unmet: 0, fulfilled: 1 }])
    await done(
      'broken',
      company.staff.managerMa.estate.declarePromiseBroken({ promiseId, words: '规划调整，未能提供' }),
    )
    const after = await done('promises', company.staff.managerMa.estate.promises({ face: 'closed' }))
    expect(after.board).toMatchObject([{ open: 0, unmet: 1 }])
    expect(after.rows).toHaveLength(2)
  })

  test('another owner’s flat and no flat are the same', async () => {
    const unitId = company.unitIds.tang
    expect(await company.customers.sun.estate.promisesToUs({ unitId })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('R3.6: guides', () => {
  const confirm = (stage: 'interest' | 'subscription', version: number) =>
    company.customers.tang.estate.confirmGuide({ estateId, stage, version })

  test('认筹 is registered only with a presale permit that counts, and after the guide was read', async () => {
    const { sales } = company.staff
    const personId = kept(company, 'persons').find(({ unitIds }) => unitIds.includes(company.unitIds.tang))?._id ?? ''
    const register = () => sales.estate.registerSubscription({ estateId, personId, words: '' })
    await done(
      'permit',
      sales.estate.recordCertificate({
        estateId,
        kind: 'presalePermit',
        number: '预许字 2025-018',
        issuedOn: calendarDay('2025-03-01'),
        validUntil: calendarDay('2026-10-01'),
        buildings: ['1号楼'],
      }),
    )
    expect(await register()).toMatchObject({ code: 'NO_PRESALE_PERMIT' })
    await certified(company, 'presalePermit', { number: '预许字 2026-007' })
    expect(await register()).toMatchObject({ code: 'GUIDE_NOT_CONFIRMED' })
    expect(await confirm('subscription', 2)).toMatchObject({ code: 'GUIDE_CHANGED' })
    const first = await done('confirm', confirm('subscription', 1))
    expect(await done('again', confirm('subscription', 1))).toEqual(first)
    await done('register', register())
    expect(await register()).toMatchObject({ code: 'ALREADY_REGISTERED' })
    const lines = kept(company, 'timeline').filter(({ subject }) => subject === `person:${personId}`)
    expect(lines.map(({ title }) => title)).toEqual(expect.arrayContaining(['看过了认筹指引', '已登记认筹']))
    expect(kept(company, 'saleRegistrations')[0]?.permitNumbers).toEqual(['预许字 2026-007'])
  })

  test('a changed guide is a new version and asks to be read again', async () => {
    const guide = () => done('guide', company.customers.tang.estate.guide({ estateId }))
    const stageOf = async () => (await guide()).stages.find(({ stage }) => stage === 'subscription')
    expect((await stageOf())?.confirmedAt).not.toBeNull()
    const text = { steps: ['先看证照'], papers: [], money: ['认筹金可退'], rights: [], duties: [] }
    await done('change', company.staff.sales.estate.changeGuide({ estateId, stage: 'subscription', text }))
    expect(await stageOf()).toMatchObject({ version: 2, text, confirmedAt: null })
    const untouched = (await guide()).stages.find(({ stage }) => stage === 'signing')
    expect([untouched?.version, (untouched?.text.steps.length ?? 0) > 0]).toEqual([1, true])
  })
})
