/** R5.9, R5.10, R8.3, law.md art. 8: keys in one order, the owner that a buyer becomes, a flat refused without cause, the survey, the figures. */
import { actor, done, type Actor } from '~/local/demo/stage'
import { unitIdOf } from '~/types/estate/estate'
import type { Answer } from '~/types/kernel/contract'
import { calendarDay } from '~/types/kernel/time'
import { rosterRow } from './support/cast'
import { toldOf } from './support/estate'
import { exported } from './support/export'
import { foundHandover, handoverEstateId, type FoundHandover } from './support/handover'
import { householdHands } from './support/household'
import { leap } from './support/progress'
import { kept } from './support/repair'
import { inspected, signatureOf, signedInspection, sure, takenOver } from './support/signing'
import { foundCompany, importUnits, minuteOf, type Company } from './support/smallCompany'

let company: Company
let found: FoundHandover
const { linkBy } = householdHands(() => company)
let cao: Actor
const otherDoor = { building: '1号楼', entrance: '1单元', room: '302' }
const otherId = unitIdOf({ estateId: handoverEstateId, ...otherDoor })
const tangId = () => company.unitIds.tang
const codeOf = async (answer: Promise<Answer<unknown>>): Promise<string> => {
  const given = await answer
  return given.ok ? 'ok' : given.code
}
const flatOf = (unitId: string) => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId)
const unitOf = (unitId: string) => kept(company, 'units').find(({ _id }) => _id === unitId)
const agent = () => company.staff.agentLin.handover
const versionOf = (unitId: string): number => flatOf(unitId)?.version ?? 0
const handOut = (unitId: string, version = versionOf(unitId)) => agent().handOutKeys({ unitId, version })

async function prepare(unitId: string, reading = '12.5') {
  const photoId = await company.staff.agentLin.photo('tile-crack')
  const meters = [{ kind: 'water' as const, reading, photoId }]
  return agent().prepareKeys({ unitId, meters, items: [{ name: '入户门钥匙', count: 5 }] })
}
const sign = (hands: Actor, unitId: string, preparedAt = flatOf(unitId)?.keys?.preparedAt ?? 0) =>
  hands.handover.signKeys({ unitId, preparedAt, ...signatureOf('keyReceipt') })

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  const row = ['听澜府', otherDoor.building, otherDoor.entrance, otherDoor.room] as const
  await importUnits(company.staff.admin, [rosterRow(row, 70, { name: '曹可欣', phone: '13100000061' })])
  cao = await actor(company.cloud.url, 'o-flow-customer-cao')
  await cao.link('13100000061')
  found = await foundHandover(company, { stage: 'open', buildings: [], unitIds: [tangId(), otherId] })
}, 600_000)
afterAll(() => company.stop())

describe('R5.9: one order', () => {
  test('before the day: the home knows the notice; of a flat in no batch there is nothing, of a stranger’s not even that', async () => {
    const { tang, sun } = company.customers
    const { journey } = await done('home', tang.handover.home({ unitId: tangId() }))
    expect(journey).toMatchObject({ state: 'noticed', booking: null, visit: null, snags: { all: 0 }, survey: null })
    expect(await done('home', sun.handover.home({ unitId: company.unitIds.sun }))).toEqual({ journey: null })
    expect(await codeOf(sun.handover.home({ unitId: tangId() }))).toBe('NOT_FOUND')
  })

  test('keys may lie ready early; they are signed for only after the flat is taken over', async () => {
    await leap(company, '2026-12-05T09:00')
    expect(await codeOf(prepare(tangId(), '十二'))).toBe('INPUT_NOT_VALID')
    await done('prepare', prepare(tangId()))
    expect(toldOf(company, 'keysPrepared')).toEqual([])
    await sure(company)
    expect(await codeOf(sign(company.customers.tang, tangId()))).toBe('NOT_POSSIBLE_NOW')
    expect(await codeOf(handOut(tangId()))).toBe('NOT_POSSIBLE_NOW')
  })

  test('on the day: in, inspected with one snag, both signatures', async () => {
    await done('checkIn', agent().checkInDoor({ batchId: found.batchId, unitId: tangId() }))
    const [technician] = found.technicians
    if (!technician) throw new Error('nobody accompanies')
    await inspected(company, technician.hands, 1)
    await sure(company)
    await signedInspection(company)
    const { journey } = await done('home', company.customers.tang.handover.home({ unitId: tangId() }))
    expect(journey).toMatchObject({ state: 'inspected', snags: { all: 1, open: [{ component: 'wall' }] } })
    await takenOver(company)
    expect(flatOf(tangId())).toMatchObject({ state: 'takenOver' })
  }, 120_000)

  test('counted anew at the window: the owner is told, and what was read before is not signed for', async () => {
    const before = flatOf(tangId())?.keys?.preparedAt ?? 0
    await company.cloud.clock.advance(60_000)
    await done('prepare', prepare(tangId(), '13.1'))
    expect(toldOf(company, 'keysPrepared', tangId())).toHaveLength(1)
    expect(await codeOf(handOut(tangId()))).toBe('KEYS_NOT_SIGNED')
    const { tang, sun } = company.customers
    expect(await codeOf(sign(tang, tangId(), before))).toBe('CHANGED_MEANWHILE')
    expect(await codeOf(sign(sun, tangId()))).toBe('NOT_FOUND')
    await done('sign', sign(tang, tangId()))
    expect(await codeOf(sign(tang, tangId()))).toBe('SIGNED_ALREADY')
    expect(await codeOf(prepare(tangId()))).toBe('KEYS_SIGNED_ALREADY')
    const paper = kept(company, 'papers').find(({ _id }) => _id === `${tangId()}:keyReceipt:1`)
    expect(paper?.content).toMatchObject({ meters: [{ reading: '13.1' }], signerName: '唐文博', asProxy: false })
  })

  test('handed out: an owner at once, the warranty runs from today, and it is told until when', async () => {
    const { tang } = company.customers
    expect(await codeOf(handOut(tangId(), 1))).toBe('CHANGED_MEANWHILE')
    const { handedOverOn, cover } = await done('handOut', handOut(tangId()))
    expect(handedOverOn).toBe('2026-12-05')
    expect(cover.find(({ part }) => part === 'pipes')).toEqual({ part: 'pipes', until: '2028-08-20' })
    expect(flatOf(tangId())).toMatchObject({ state: 'handedOver', keys: { handedOutBy: '林静' } })
    const me = await done('me', tang.account.me({}))
    expect(me.units.find(({ unitId }) => unitId === tangId())?.handedOverOn).toBe('2026-12-05')
    const repair = { unitId: tangId(), room: 'kitchen' as const, part: 'leak' as const, words: '水槽下面漏水' }
    expect(await codeOf(tang.ticket.submitRepair({ ...repair, photos: [], convenient: '', severity: 'routine' }))).toBe(
      'ok',
    )
    expect(toldOf(company, 'keysHandedOut', tangId())[0]?.body).toContain('2028-08-20')
    const lines = kept(company, 'timeline').filter(({ subject }) => subject === `unit:${tangId()}`)
    expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['keysSigned', 'keysHandedOut']))
    expect(await codeOf(handOut(tangId()))).toBe('NOT_POSSIBLE_NOW')
  })
})

describe('law.md, art. 8: refused without cause', () => {
  const reason = '通知书已签收，电话联系三次，业主表示不收房，没有说明理由'
  const deem = async (by: Actor = company.staff.managerMa) =>
    by.handover.deemHandedOver({
      ...{ unitId: otherId, version: versionOf(otherId), reason },
      photos: [await by.photo('tile-crack')],
    })

  test('not on the notified day, and by nobody but a manager of the estate', async () => {
    await leap(company, '2026-12-06T16:00')
    expect(await codeOf(deem())).toBe('NOTIFIED_DAY_NOT_OVER')
    expect(await codeOf(deem(company.staff.agentLin))).toBe('NOT_FOUND')
    expect(await codeOf(deem(company.staff.manager))).toBe('NOT_FOUND')
  })

  test('afterwards: handed over on the last day of the notice, the owner told in the words of the law, and heard', async () => {
    await leap(company, '2026-12-07T09:00')
    expect(await done('deem', deem())).toEqual({ handedOverOn: '2026-12-06' })
    expect(unitOf(otherId)?.handedOverOn).toBe('2026-12-06')
    const [told] = toldOf(company, 'handoverDeemed', otherId)
    expect(told?.body).toMatch(/第八条.*2026年12月6日/s)
    const { journey } = await done('home', cao.handover.home({ unitId: otherId }))
    expect(journey).toMatchObject({ state: 'deemed', deemed: { on: '2026-12-06', reason } })
    const objection = { estateId: handoverEstateId, unitId: otherId, words: '我没有收到书面通知', photos: [] }
    expect(await codeOf(cao.estate.ask(objection))).toBe('ok')
    expect(await codeOf(deem())).toBe('NOT_POSSIBLE_NOW')
  })

  test('the keys are fetched two days later; the day of handover stays', async () => {
    await leap(company, '2026-12-08T10:00')
    await done('sure', cao.account.confirmIdentity({ unitId: otherId, idCardTail: '1234' }))
    await done('prepare', prepare(otherId))
    await done('sign', sign(cao, otherId))
    expect(await done('handOut', handOut(otherId))).toMatchObject({ handedOverOn: '2026-12-06' })
    expect(flatOf(otherId)).toMatchObject({ state: 'handedOver', deemed: { on: '2026-12-06' } })
  })
})

describe('R8.3: the survey after the keys', () => {
  const surveys = () => kept(company, 'handoverSurveys')

  test('a week after the keys, 10:00, once; a flat that was sold on asks nobody', async () => {
    await leap(company, '2026-12-10T10:00')
    const sale = { name: '顾清和', phone: '13200000019', idCardTail: '5678', reason: '二手转让，已看过户登记' }
    const { archive } = company.staff.agentLin
    await done('sold', archive.transferUnit({ unitId: otherId, ...sale, soldOn: calendarDay('2026-12-10') }))
    expect(await codeOf(company.customers.tang.handover.survey({ unitId: tangId() }))).toBe('NOT_ASKED')
    await leap(company, '2026-12-12T10:00')
    await leap(company, '2026-12-15T10:00')
    await company.cloud.timers.fire()
    expect(surveys().map(({ _id, askedAt }) => [_id, minuteOf(askedAt)])).toEqual([[tangId(), '2026-12-12T10:00']])
    expect(toldOf(company, 'handoverSurveyAsked')).toHaveLength(1)
    expect(kept(company, 'due').filter(({ kind }) => kind === 'handover.keys.survey')).toEqual([])
  })

  test('two stars reach the manager in the same moment; an answer is never rewritten', async () => {
    const { tang, sun } = company.customers
    const answer = { unitId: tangId(), stars: 2, isSettled: false, words: '说好的整改没有做' }
    expect(await codeOf(sun.handover.answerSurvey(answer))).toBe('NOT_FOUND')
    await done('answer', tang.handover.answerSurvey(answer))
    expect(toldOf(company, 'handoverUnhappy').map(({ to }) => to)).toEqual([`staff:${company.staffIds.managerMa}`])
    expect(await codeOf(tang.handover.answerSurvey({ ...answer, stars: 5 }))).toBe('ANSWERED_ALREADY')
    expect(surveys()[0]?.answer).toMatchObject({ stars: 2 })
  })
})

describe('R2.6: what a person takes along of the handover', () => {
  test('what they signed, the papers of their flat, what they answered: and nothing of the flat’s next owner', async () => {
    await sure(company)
    const { signatures, papers, surveys } = await exported(company.customers.tang)
    const signed = ['签钥匙签收单', '签收房确认', '签查验记录']
    expect(signatures.map(({ title }) => title)).toEqual(signed)
    expect(signatures.map(({ held }) => held['signerName'])).toEqual(signed.map(() => '唐文博'))
    const titles = ['交付通知书', '房屋查验记录', '房屋交付验收表', '收房确认书', '钥匙签收单']
    expect(papers.map(({ title }) => title)).toEqual(expect.arrayContaining(titles))
    expect(surveys).toMatchObject([{ held: { answer: { stars: 2 } } }])
    // Without a flat the phone is the second fact.
    await linkBy(cao, '13100000061')
    const former = await exported(cao)
    expect(former).toMatchObject({ papers: [], surveys: [], signatures: [{ title: '签钥匙签收单' }] })
  })
})

describe('R5.10, R12.3: the figures', () => {
  test('each with what it is counted of, and opening into its snags and flats', async () => {
    const { managerMa, manager, director } = company.staff
    const { figures, months } = await done('figures', managerMa.handover.figures({ estateId: handoverEstateId }))
    expect(months).toEqual(['2026-12'])
    expect(figures).toMatchObject({
      flats: { all: 2, visited: 1, takenOver: 1, handedOver: 2 },
      // Taken over on the first day, with one snag open.
      passedFirst: { count: 0, of: 1 },
      snags: { count: 1, of: 1 },
      open: 1,
      satisfied: { count: 0, of: 1 },
      asked: 1,
      pareto: { component: [{ key: 'wall', count: 1 }], building: [{ key: '1号楼', count: 1, flats: 1 }] },
    })
    const scope = { estateId: handoverEstateId }
    const open = await done('open', director.handover.figureSnags({ ...scope, figure: { what: 'open' } }))
    expect(open.rows).toMatchObject([{ unitId: tangId(), component: 'wall' }])
    const flats = await done('flats', director.handover.figureFlats({ ...scope, figure: 'notPassedFirst' }))
    expect(flats.rows).toMatchObject([{ unitId: tangId(), snags: 1, openSnags: 1, stars: 2 }])
    expect(await codeOf(manager.handover.figures(scope))).toBe('NOT_FOUND')
    const { estates } = await done('scopes', manager.handover.figureScopes({}))
    expect(estates).toEqual([])
  })
})
