/** The inspection of a flat (R5.6): what is decided about beginning, marks, the end and a snag, whatever order phones send in. */
import fc from 'fast-check'
import {
  boundedAt,
  decideCheck,
  decideEnd,
  decideResume,
  decideStart,
  movedBefore,
  openInspection,
  type Of,
  type Scene,
} from '~/cloudfunctions/handover/inspection/domain/decide-inspection'
import { newSnag, type Noted, type Recording } from '~/cloudfunctions/handover/inspection/domain/new-snag'
import type { Inspection } from '~/cloudfunctions/_schema/inspection.schema'
import { checklistIdOf, defaultChecklist } from '~/types/handover/checklist'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import { formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy } from '~/types/sla/policy'

const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
const checklist = defaultChecklist('threeRooms')
const [firstPoint, secondPoint] = checklist.points.map(({ pointId }) => pointId)
if (firstPoint === undefined || secondPoint === undefined) throw new Error('the list has points')

const unit: Scene['unit'] = {
  ...{ _id: 'e1-1-1-101', batchId: 'b1', estateId: 'e1', unitName: '1-1-101', houseType: '三室两厅两卫' },
  ...{ state: 'arrived', arrivedAt: at('2026-11-21T09:00') },
}
const begun = (facts: Partial<Inspection> = {}): Inspection => ({
  ...{ _id: `${unit._id}:i1`, version: 1, batchId: 'b1', estateId: 'e1', unitId: unit._id, unitName: unit.unitName },
  ...{ houseType: unit.houseType, checklistId: checklistIdOf(checklist), technicianId: 't1', technicianName: '李工' },
  ...{ state: 'started', startedAt: at('2026-11-21T09:30'), endedAt: null, restedMs: 0, movedWith: ['start0000001'] },
  ...{ snagCount: 0, shortWords: null, checks: {}, signedAt: null },
  ...facts,
})
const scene = (inspections: Inspection[], now: string, more: Partial<Scene> = {}): Scene => ({
  ...{ unit, inspections, by: ['technician'], staff: { id: 't1', name: '李工' }, now: at(now) },
  ...more,
})
const start = (notedAt: string, operationId = 'start0000001'): Of<'start'> => ({
  ...{ kind: 'start', operationId, notedAt: at(notedAt), checklistId: checklistIdOf(checklist) },
})
const end = (notedAt: string, shortWords: string | null = null): Of<'end'> => ({
  ...{ kind: 'end', operationId: 'end000000001', notedAt: at(notedAt), shortWords },
})
const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}

describe('beginning (R5.6)', () => {
  test('a flat that has arrived: with the list that the phone had, by whoever began it', () => {
    const inspection = valueOf(decideStart(scene([], '2026-11-21T09:31'), start('2026-11-21T09:30'), checklist))
    expect(inspection).toMatchObject({ _id: 'e1-1-1-101:i1', checklistId: 'threeRooms:v1', technicianName: '李工' })
    expect(formatInstant(inspection.startedAt)).toBe('2026-11-21T09:30+08:00')
  })
  test('a flat that has not come is refused', () => {
    const early = scene([], '2026-11-21T09:31', { unit: { ...unit, state: 'noticed' } })
    expect(decideStart(early, start('2026-11-21T09:30'), checklist)).toMatchObject({ refusal: { code: 'NOT_ARRIVED' } })
  })
  test.each([
    ['two hours fast', '2026-11-21T11:31', '2026-11-21T09:31+08:00'],
    ['a day slow', '2026-11-20T09:30', '2026-11-21T09:00+08:00'],
  ])('a phone that is %s: counted between the arrival and now', (_what, notedAt, startedAt) => {
    const inspection = valueOf(decideStart(scene([], '2026-11-21T09:31'), start(notedAt), checklist))
    expect(formatInstant(inspection.startedAt)).toBe(startedAt)
  })
  test('the second phone in the flat joins the one that is under way, and its key is remembered', () => {
    const second = scene([begun()], '2026-11-21T10:00', { staff: { id: 't2', name: '王工' } })
    const joined = valueOf(decideStart(second, start('2026-11-21T09:40', 'start0000002'), checklist))
    expect(joined).toMatchObject({ _id: 'e1-1-1-101:i1', technicianName: '李工', startedAt: at('2026-11-21T09:30') })
    expect(movedBefore({ ...second, inspections: [joined] }, 'start0000002')).toBe(joined)
  })
  test('after it was signed: what was noted before is late, what was noted after begins the second', () => {
    const signed = begun({ state: 'signed', signedAt: at('2026-11-21T11:00'), snagCount: 3 })
    const late = decideStart(scene([signed], '2026-11-21T12:00'), start('2026-11-21T10:50', 'start0000002'), checklist)
    expect(late).toMatchObject({ refusal: { code: 'INSPECTION_SIGNED' } })
    const again = decideStart(scene([signed], '2026-11-28T10:00'), start('2026-11-28T09:59', 'start0000003'), checklist)
    expect(valueOf(again)).toMatchObject({ _id: 'e1-1-1-101:i2', snagCount: 3 })
  })
})

describe('the end (R5.6: 40 minutes, or the owner’s word)', () => {
  test.each([
    ['after 39 minutes without a word', '2026-11-21T10:09', null, 1],
    ['after one minute without a word', '2026-11-21T09:31', null, 39],
  ])('%s: refused, and says how long is left', (_what, endedAt, words, minutesLeft) => {
    expect(decideEnd(scene([begun()], '2026-11-21T12:00'), end(endedAt, words), 40)).toMatchObject({
      refusal: { code: 'INSPECTION_TOO_SHORT', details: { minutesLeft } },
    })
  })
  test.each([
    ['after 40 minutes', '2026-11-21T10:10', null, null],
    ['after ten minutes with the owner’s word', '2026-11-21T09:40', '赶时间，已看完', '赶时间，已看完'],
    ['after an hour a word is not needed, and not kept', '2026-11-21T10:30', '快点', null],
  ])('%s: ended', (_what, endedAt, words, kept) => {
    const ended = valueOf(decideEnd(scene([begun()], '2026-11-21T12:00'), end(endedAt, words), 40))
    expect(ended).toMatchObject({ state: 'ended', endedAt: at(endedAt), shortWords: kept })
  })
  test('ended by the other phone meanwhile: nothing changes but that the key is known', () => {
    const ended = begun({ state: 'ended', endedAt: at('2026-11-21T10:10') })
    const again = valueOf(decideEnd(scene([ended], '2026-11-21T12:00'), end('2026-11-21T10:30'), 40))
    expect(again).toMatchObject({ state: 'ended', endedAt: ended.endedAt, movedWith: ['start0000001', 'end000000001'] })
  })
  test('it goes on before it is signed, and the rest between is no inspecting', () => {
    const ended = begun({ state: 'ended', endedAt: at('2026-11-21T09:40'), shortWords: '先去吃饭' })
    const resume = { kind: 'resume', operationId: 'resume000001', notedAt: at('2026-11-21T11:00') } as const
    const resumed = valueOf(decideResume(scene([ended], '2026-11-21T11:01'), resume))
    expect(resumed).toMatchObject({ state: 'started', endedAt: null, shortWords: null, restedMs: 80 * 60_000 })
    expect(decideEnd(scene([resumed], '2026-11-21T11:30'), end('2026-11-21T11:20'), 40)).toMatchObject({
      refusal: { details: { minutesLeft: 10 } },
    })
  })
  test('signed is signed', () => {
    const signed = scene([begun({ state: 'signed', signedAt: at('2026-11-21T11:00') })], '2026-11-21T12:00')
    expect(openInspection(signed)).toMatchObject({ refusal: { code: 'INSPECTION_SIGNED' } })
    expect(openInspection({ inspections: [] })).toMatchObject({ refusal: { code: 'NO_INSPECTION_OPEN' } })
    expect(decideEnd(signed, end('2026-11-21T10:30'), 40)).toMatchObject({ refusal: { code: 'INSPECTION_SIGNED' } })
  })
})

describe('marks of two people in one flat', () => {
  const check = (marks: Of<'check'>['marks']): Of<'check'> => ({
    ...{ kind: 'check', operationId: 'check0000001', notedAt: at('2026-11-21T09:50'), marks },
  })
  test('in whatever order they arrive, however often, the same stands in the end: the later mark counts', () => {
    const mark = fc.record({
      pointId: fc.constantFrom(firstPoint, secondPoint),
      result: fc.constantFrom('ok' as const, 'snag' as const, 'notThere' as const),
      at: fc.integer({ min: at('2026-11-21T09:30'), max: at('2026-11-21T09:30') + 4 }),
    })
    const arrive = (marks: Of<'check'>['marks']): Inspection['checks'] => {
      let inspection = begun()
      for (const each of marks)
        inspection = valueOf(decideCheck(scene([inspection], '2026-11-21T12:00'), check([each]), checklist))
      return inspection.checks
    }
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 8 }), fc.nat(), (marks, turn) => {
        const split = turn % marks.length
        const turned = [...marks.slice(split), ...marks.slice(0, split), ...marks.slice(0, split)]
        expect(arrive(turned)).toEqual(arrive(marks))
        expect(arrive([...marks].reverse())).toEqual(arrive(marks))
      }),
    )
  })
  test('a point that the list does not have is refused by name', () => {
    const strange = check([{ pointId: 'livingRoom:lift:1-1', result: 'ok', at: at('2026-11-21T09:40') }])
    expect(decideCheck(scene([begun()], '2026-11-21T12:00'), strange, checklist)).toMatchObject({
      refusal: { code: 'POINT_UNKNOWN' },
    })
  })
})

describe('a snag (R5.6, R5.8)', () => {
  const recording: Recording = {
    ...{ unit: { ...unit, building: '1号楼' }, inspection: begun({ snagCount: 4 }), policyId: 'default' },
    ...{ by: { role: 'technician', id: 't1', name: '李工' }, now: at('2026-11-21T18:00') },
    rules: { sla: defaultSlaPolicy, calendar: makeCalendar(publishedYears) },
  }
  const noted: Noted = {
    ...{ operationId: 'snag00000001', notedAt: at('2026-11-21T10:00'), room: 'kitchen', component: 'leak' },
    ...{ words: '水槽下渗水', photos: ['p1'], pin: { x: 0.1, y: 0.2 }, pointId: null, snagKind: 'general' },
    ...{ responsible: '', contractor: { _id: 'c1', name: '华建装饰' } },
  }
  test('numbered after the last, named by the phone’s key, the builder apart from whoever will mend it', () => {
    expect(newSnag(noted, recording)).toMatchObject({
      ...{ _id: 'e1-1-1-101:ssnag00000001', number: 5, state: 'recorded', responsible: '华建装饰' },
      ...{ responsibleContractorId: 'c1', contractorId: null, assigneeId: null },
    })
  })
  test('recorded on Saturday 2026-11-21 in the basement: its 7 working days count from then, not from when it was sent', () => {
    const { recordedAt, arrivedAt, dueAt } = newSnag(noted, recording)
    expect([recordedAt, arrivedAt, dueAt].map(formatInstant)).toEqual([
      '2026-11-21T10:00+08:00',
      '2026-11-21T18:00+08:00',
      '2026-12-01T18:30+08:00',
    ])
  })
  test.each([
    ['in the future', '2026-11-22T10:00', '2026-11-21T18:00+08:00'],
    ['before the inspection began', '2026-11-20T10:00', '2026-11-21T09:30+08:00'],
  ])('a phone’s instant %s is bounded, and kept beside it', (_what, notedAt, recordedAt) => {
    const snag = newSnag({ ...noted, notedAt: at(notedAt) }, recording)
    expect([formatInstant(snag.recordedAt), snag.notedAt]).toEqual([recordedAt, at(notedAt)])
  })
  test('bounds hold for any instant', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (notedAt, from, now) => {
        const bounded = boundedAt(notedAt, from, now)
        expect(bounded).toBeLessThanOrEqual(now)
        expect(bounded).toBeGreaterThanOrEqual(Math.min(from, now))
      }),
    )
  })
})
