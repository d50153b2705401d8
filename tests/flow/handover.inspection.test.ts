/** An inspection over the gateway (R5.6): what phones noted arrives in any order, twice, from two people, and stands once. */
import { done } from '~/local/demo/stage'
import type { Operation, OperationResult } from '~/types/handover/inspection'
import type { InputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { formatInstant, minuteMs } from '~/types/kernel/time'
import { kept } from './support/repair'
import { arrivedFlat, signedInspection, sure } from './support/signing'
import { foundCompany, type Company } from './support/smallCompany'
import type { FoundHandover } from './support/handover'

let company: Company
let unitId = ''
let first: FoundHandover['technicians'][number]
let second: FoundHandover['technicians'][number]
let points: string[] = []
let startedAt = 0

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  const { technicians } = await arrivedFlat(company)
  const [one, other] = technicians
  if (!one || !other) throw new Error('two technicians are enrolled')
  ;[first, second] = [one, other]
  unitId = company.unitIds.tang
  startedAt = company.cloud.clock.now()
}, 120_000)
afterAll(() => company.stop())

type Sent = InputOf<HandoverContract, 'syncInspection'>['operations']

const sync = async (by: FoundHandover['technicians'][number], operations: Sent): Promise<OperationResult[]> =>
  (await done('sync', by.hands.handover.syncInspection({ unitId, operations }))).results
const codes = (results: OperationResult[]) => results.map(({ refused }) => refused?.code ?? 'done')

const start = (operationId: string): Operation => ({
  ...{ kind: 'start', operationId, notedAt: startedAt, checklistId: 'threeRooms:v1' },
})
const end = (operationId: string, minutes: number, shortWords: string | null = null): Operation => ({
  ...{ kind: 'end', operationId, notedAt: startedAt + minutes * minuteMs, shortWords },
})
const snag = (operationId: string, photos: string[], more: object = {}): Operation => ({
  ...{ kind: 'snag', operationId, notedAt: startedAt + 5 * minuteMs, room: 'kitchen', component: 'leak' },
  ...{ words: '水槽下渗水，柜底有水渍', pin: { x: 0.1, y: 0.2 }, photos, pointId: null, snagKind: 'general' },
  ...{ contractorId: null, responsible: '橱柜安装单位' },
  ...more,
})
const check = (operationId: string, pointId: string, result: 'ok' | 'snag', minutes: number): Operation => ({
  ...{ kind: 'check', operationId, notedAt: startedAt + minutes * minuteMs },
  marks: [{ pointId, result, at: startedAt + minutes * minuteMs }],
})
const inspections = () => kept(company, 'inspections').filter(each => each.unitId === unitId)
const snags = () => kept(company, 'snags').filter(each => each.unitId === unitId)

test('what is needed without signal is downloaded: the flat, its list, the minutes', async () => {
  const kit = await done('kit', first.hands.handover.inspectionKit({ unitId }))
  expect(kit).toMatchObject({ checklistId: 'threeRooms:v1', inspectionMinutes: 40, hasArrived: true, inspection: null })
  points = kit.checklist.points.map(({ pointId }) => pointId)
  expect(points.length).toBeGreaterThan(60)
})

let batch: Sent = []

test('one call carries a whole visit; what is refused loses no other', async () => {
  await company.cloud.clock.advance(20 * minuteMs)
  const [point = '', found = ''] = points
  const mine = [await first.hands.photo('tile-crack'), await first.hands.photo('faucet-leak')]
  const notMine = await second.hands.photo('wall-stain')
  batch = [
    start('startfirst01'),
    check('checkfirst01', point, 'ok', 3),
    snag('snagfirst001', mine, { pointId: found }),
    snag('snagfirst002', [notMine]),
    check('checkfirst02', 'kitchen:lift:1-1', 'ok', 3),
    end('endfirst0001', 15),
  ]
  const results = await sync(first, batch)
  expect(codes(results)).toEqual([
    ...['done', 'done', 'done', 'PHOTO_NOT_USABLE', 'POINT_UNKNOWN', 'INSPECTION_TOO_SHORT'],
  ])
  expect(results[5]?.refused?.minutesLeft).toBe(25)
  expect(inspections()).toMatchObject([{ state: 'started', technicianName: first.name, snagCount: 1, startedAt }])
  expect(inspections()[0]?.checks).toMatchObject({ [point]: { result: 'ok' }, [found]: { result: 'snag' } })
})

test('the snag has its clock from the basement, its photos their hashes in the flat’s evidence (R5.8, R13.5)', () => {
  const [recorded] = snags()
  expect(recorded).toMatchObject({ number: 1, state: 'recorded', responsible: '橱柜安装单位', contractorId: null })
  // Tuesday 1 September 08:30 + 5 minutes; the seventh working day after it is Thursday the 10th.
  expect([recorded?.recordedAt, recorded?.dueAt].map(at => formatInstant(at ?? 0))).toEqual([
    formatInstant(startedAt + 5 * minuteMs),
    '2026-09-10T18:30+08:00',
  ])
  const proofs = kept(company, 'evidence').filter(link => link.unitId === unitId && link.kind === 'photo')
  expect(proofs.map(({ refId }) => refId)).toEqual(recorded?.photos)
  expect(kept(company, 'due').some(({ entityId }) => entityId === recorded?._id)).toBe(true)
})

test('the same call again changes nothing', async () => {
  const before = [inspections(), snags(), kept(company, 'evidence'), kept(company, 'audit').length]
  const accepted = batch.filter(({ operationId }) =>
    ['startfirst01', 'checkfirst01', 'snagfirst001'].includes(operationId),
  )
  expect(codes(await sync(first, accepted))).toEqual(['done', 'done', 'done'])
  expect([inspections(), snags(), kept(company, 'evidence'), kept(company, 'audit').length]).toEqual(before)
})

test('a colleague in the same flat joins it: later marks count, snags are added, at the same moment, too', async () => {
  const [point = ''] = points
  const photos = await Promise.all(['tile-crack', 'door-lock', 'socket'].map(name => second.hands.photo(name)))
  const own = await first.hands.photo('ceiling-drip')
  const [mine, theirs] = await Promise.all([
    sync(first, [check('checkfirst03', point, 'snag', 9), snag('snagfirst003', [own], { words: '天花板有水渍' })]),
    sync(second, [
      start('startsecond1'),
      check('checksecond1', point, 'ok', 2),
      ...photos.map((photo, index) => snag(`snagsecond0${index}`, [photo], { words: `第 ${index + 1} 处问题，墙面` })),
    ]),
  ])
  expect([...codes(mine), ...codes(theirs)].every(code => code === 'done')).toBe(true)
  expect(inspections()).toHaveLength(1)
  expect(inspections()[0]?.checks[point]).toMatchObject({ result: 'snag' })
  expect(
    snags()
      .map(({ number }) => number)
      .sort(),
  ).toEqual([1, 2, 3, 4, 5])
})

test('ended with the owner’s word before 40 minutes; its people are asked to check the record', async () => {
  expect(codes(await sync(first, [end('endfirst0002', 16, '都看过了，要赶回去上班')]))).toEqual(['done'])
  expect(inspections()).toMatchObject([{ state: 'ended', shortWords: '都看过了，要赶回去上班' }])
  expect(kept(company, 'messages').filter(({ kind }) => kind === 'inspectionEnded')).toHaveLength(1)
})

test('something was forgotten: it goes on, and the end that was sent before ends it no second time', async () => {
  const resume = { kind: 'resume' as const, operationId: 'resumefirst1', notedAt: company.cloud.clock.now() }
  expect(codes(await sync(first, [resume, end('endfirst0002', 16, '都看过了，要赶回去上班')]))).toEqual([
    'done',
    'done',
  ])
  expect(inspections()).toMatchObject([{ state: 'started', endedAt: null }])
  await company.cloud.clock.advance(30 * minuteMs)
  expect(codes(await sync(second, [end('endsecond001', 120)]))).toEqual(['done'])
  expect(inspections()).toMatchObject([{ state: 'ended', shortWords: null }])
})

test('its people see all of it with photos, and add what was overlooked until they sign; whoever accompanies hears of it', async () => {
  const { tang } = company.customers
  const said = { room: 'balcony' as const, component: 'window' as const, words: '推拉门关不严', pin: null }
  const photos = [await tang.photo('window-gap')]
  const report = { unitId, operationId: 'ownersnag001', ...said, photos }
  await done('report', tang.handover.reportSnag(report))
  await done('report again', tang.handover.reportSnag(report))
  const seen = await done('inspection', tang.handover.inspection({ unitId }))
  expect(seen.snags).toHaveLength(6)
  expect(seen.snags[5]).toMatchObject({ isByCustomer: true, byName: '', photoUrls: [expect.stringContaining('http')] })
  const told = kept(company, 'messages').filter(({ kind }) => kind === 'customerSnag')
  expect(told.map(({ to }) => to)).toEqual([`staff:${first.staffId}`])
  await sure(company)
  await signedInspection(company)
  expect(await tang.handover.reportSnag({ ...report, operationId: 'ownersnag002' })).toMatchObject({
    code: 'INSPECTION_SIGNED',
  })
  expect(codes(await sync(first, [check('checkfirst09', points[0] ?? '', 'ok', 60)]))).toEqual(['INSPECTION_SIGNED'])
})

test('the company makes a list its own: a new version, by one at a time; what has begun keeps its list', async () => {
  const { managerMa } = company.staff
  const { rows } = await done('checklists', managerMa.handover.checklists({}))
  const list = rows.find(({ houseKey }) => houseKey === 'threeRooms')
  if (!list) throw new Error('no list')
  const added = { pointId: null, room: 'study' as const, component: 'wiring' as const, item: '网线接口通' }
  const edited = { houseKey: 'threeRooms' as const, basedOn: 1, points: [...list.points.slice(1), added] }
  const saved = await done('save', managerMa.handover.saveChecklist(edited))
  expect(saved).toEqual({ checklistId: 'threeRooms:v2', number: 2 })
  const late = await company.staff.supervisorHe.handover.saveChecklist({ ...edited, points: list.points })
  expect(late).toMatchObject({ code: 'CHECKLIST_CHANGED_MEANWHILE' })
  const kit = await done('kit', first.hands.handover.inspectionKit({ unitId }))
  expect(kit.checklist.points.at(-1)).toMatchObject({ pointId: 'study:wiring:2-1', item: '网线接口通' })
  expect(inspections()).toMatchObject([{ checklistId: 'threeRooms:v1' }])
})
