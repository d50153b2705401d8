/** Who signs what when (R5.7; Shandong art. 36): three signatures, in one order, none of which is another. */
import {
  decideInspectionSigned,
  decideTakenOver,
  nextSignature,
} from '~/cloudfunctions/handover/signing/domain/decide-signing'
import { factsHash, inspectionFacts, takingOverFacts } from '~/cloudfunctions/handover/signing/domain/facts'
import { qualityCertificateOf, userManualOf } from '~/cloudfunctions/handover/signing/domain/books'
import type { UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import type { Inspection, Snag } from '~/cloudfunctions/_schema/inspection.schema'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import { calendarDay } from '~/types/kernel/time'
import { at } from './paper-samples'

const now = at('2026-12-05T10:20')
const unit = (state: UnitHandoverState, over: Partial<UnitHandover> = {}): UnitHandover =>
  ({
    ...{ _id: 'u1', version: 4, state, estateName: '听澜府', unitName: '听澜府 1号楼1单元 301', objections: '' },
    ...{ houseType: '三室两厅两卫', areaSquareMetres: 118.6, inspectionSignedAt: null, takenOverAt: null, ...over },
  }) as UnitHandover
const inspection = (state: Inspection['state'], over: Partial<Inspection> = {}): Inspection =>
  ({
    ...{
      _id: 'u1:i1',
      version: 3,
      state,
      technicianName: '罗志强',
      restedMs: 5 * 60_000,
      checks: {},
      shortWords: null,
    },
    ...{ startedAt: at('2026-12-05T09:10'), endedAt: at('2026-12-05T10:00'), signedAt: null, ...over },
  }) as Inspection
const snag = (number: number, over: Partial<Snag> = {}): Snag =>
  ({
    ...{
      _id: `u1:s${number}`,
      number,
      room: 'study',
      component: 'wall',
      words: '空鼓',
      kind: 'general',
      photos: ['p1'],
    },
    ...{ state: 'recorded', isOpen: true, inspectionId: 'u1:i1', dueAt: at('2026-12-16T18:30'), ...over },
  }) as Snag

describe('the inspection record', () => {
  test('ended at 10:00 and signed at 10:20: signed, the flat is inspected, and nothing is taken over', () => {
    const decided = decideInspectionSigned(unit('arrived'), inspection('ended'), ['buyer'], now)
    expect(decided).toMatchObject({
      ok: true,
      value: {
        unit: { state: 'inspected', version: 5, inspectionSignedAt: now, takenOverAt: null },
        inspection: { state: 'signed', version: 4, signedAt: now },
      },
    })
  })
  test.each<[string, UnitHandoverState, Inspection['state'], 'buyer' | 'technician', string]>([
    ['while it is still going on', 'arrived', 'started', 'buyer', 'NOT_POSSIBLE_NOW'],
    ['a second time', 'inspected', 'signed', 'buyer', 'NOT_POSSIBLE_NOW'],
    ['after the flat was taken over', 'takenOver', 'ended', 'buyer', 'NOT_POSSIBLE_NOW'],
    ['by whoever accompanied it', 'arrived', 'ended', 'technician', 'NOT_YOURS_TO_DO'],
  ])('is not signed %s', (_, state, inspected, by, code) => {
    const decided = decideInspectionSigned(unit(state), inspection(inspected), [by], now)
    expect(decided).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('taking over', () => {
  test('with objections: they stand beside it and stop nothing; keys are another matter (R5.9)', () => {
    const decided = decideTakenOver(unit('inspected'), inspection('signed'), '保留检测的权利', ['member'], now)
    expect(decided).toMatchObject({
      ok: true,
      value: { state: 'takenOver', takenOverAt: now, objections: '保留检测的权利' },
    })
  })
  test.each<[string, UnitHandoverState, Inspection['state'] | undefined]>([
    ['before anybody came', 'noticed', undefined],
    ['before the record is signed', 'arrived', 'ended'],
    ['while a second inspection is not signed', 'inspected', 'ended'],
  ])('is not possible %s', (_, state, latest) => {
    const decided = decideTakenOver(unit(state), latest && inspection(latest), '', ['buyer'], now)
    expect(decided).toMatchObject({ ok: false, refusal: { code: 'INSPECTION_NOT_SIGNED' } })
  })
})

test.each<[UnitHandoverState, Inspection['state'] | undefined, ReturnType<typeof nextSignature>]>([
  ['noticed', undefined, null],
  ['arrived', 'started', null],
  ['arrived', 'ended', 'inspectionRecord'],
  ['inspected', 'signed', 'takingOver'],
  ['inspected', 'ended', 'inspectionRecord'],
  ['takenOver', 'signed', null],
])('%s, inspection %s: next is %s', (state, latest, next) => {
  expect(nextSignature(unit(state), latest && inspection(latest))).toBe(next)
})

describe('what is signed', () => {
  const points = [{ pointId: 'a', room: 'study', component: 'wall', item: '墙面平整' }]
  test('who, when, how long without rests, what was looked at, every snag that stands', () => {
    const checked = inspection('ended', { checks: { a: { pointId: 'a', result: 'snag', at: now } } })
    const snags = [
      snag(2),
      snag(1),
      snag(3, { state: 'withdrawn', isOpen: false }),
      snag(4, { isOpen: false, inspectionId: 'u1:i0' }),
    ]
    expect(inspectionFacts(unit('arrived'), checked, points, snags, { p1: 'abc' })).toMatchObject({
      ...{ technicianName: '罗志强', minutes: 45 },
      points: [{ room: '书房', component: '墙面', item: '墙面平整', result: 'snag' }],
      snags: [
        { number: 1, room: '书房', photoHashes: ['abc'] },
        { number: 2, words: '空鼓' },
      ],
    })
  })
  test('taking over shows what is open, and counts what was found', () => {
    const snags = [snag(1), snag(2, { state: 'closed', isOpen: false })]
    const facts = takingOverFacts(unit('inspected', { inspectionSignedAt: now }), snags, {})
    expect(facts.openSnags.map(({ number }) => number)).toEqual([1])
    expect(facts.snagCount).toBe(2)
  })
  test('a snag more, or another word, is another hash: nobody signs what has changed', () => {
    const hashes = [[snag(1)], [snag(1), snag(2)], [snag(1, { words: '空鼓两处' })]].map(snags =>
      factsHash(takingOverFacts(unit('inspected'), snags, {})),
    )
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('the two books (L)', () => {
  const flat = unit('noticed')
  test('the certificate names every part of the warranty table, how long and from when', () => {
    const certificate = qualityCertificateOf(flat, { completionAcceptedOn: calendarDay('2026-08-20') }, {})
    const line = (part: string) => certificate.lines.find(each => each.part === part)
    expect(line('屋面防水')).toMatchObject({ fromHandover: '3 年', fromCompletion: '5 年' })
    expect(line('地基与主体结构')).toMatchObject({ fromHandover: null, fromCompletion: '设计使用年限' })
    expect(line('供热系统')).toMatchObject({ fromHandover: '1 个采暖期', fromCompletion: '2 个采暖期' })
    expect(line('电梯及其他')).toMatchObject({ fromHandover: '按合同约定', rules: ['合同约定'] })
    expect(certificate).toMatchObject({ completionAcceptedOn: '2026-08-20', unitAcceptance: null })
  })
  test('the row of the per-unit acceptance is there when it is on record', () => {
    const unitAcceptance = {
      ...{ number: '分户 1', issuedOn: calendarDay('2026-08-20'), pages: ['a', 'b'], at: now, byName: '马骏' },
      shownUntil: null,
    }
    const certificate = qualityCertificateOf(flat, {}, { unitAcceptance })
    expect(certificate.unitAcceptance).toEqual({
      number: '分户 1',
      issuedOn: '2026-08-20',
      pageCount: 2,
      pageIds: ['a', 'b'],
    })
  })
  test('the manual has something to say of water, power and gas', () => {
    const titles = userManualOf(flat, {}).chapters.map(({ title }) => title)
    for (const title of ['给排水', '电气', '燃气']) expect(titles).toContain(title)
  })
})
