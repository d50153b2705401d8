/** What a report must have, how often one is due, and what is new to a buyer (R4.2, R4.3, R4.5). */
import { newsSince } from '~/cloudfunctions/progress/domain/news'
import {
  decideComplete,
  decideLate,
  decideReviewer,
  lateMilestones,
  type Situation,
} from '~/cloudfunctions/progress/domain/report'
import { isFinished, nextYearEnd, publishedIn, remindAtOf, yearsOf } from '~/cloudfunctions/progress/domain/rhythm'
import { calendarDay as day, formatInstant, parseInstant } from '~/types/kernel/time'
import { type Milestone } from '~/types/progress/milestone'
import type { ReportContent } from '~/types/progress/report'
import { oneOf, plain, reached, today, withKind } from './progress.site'

const photo = { buildingId: 'e1-2', spotId: 's1', takenOn: day('2026-09-18'), caption: '' }
const content: ReportContent = {
  from: day('2026-07-01'),
  to: day('2026-09-18'),
  buildings: [{ buildingId: 'e1-2', percent: 82, note: '' }],
  photos: ['a', 'b', 'c'].map(photoId => ({ photoId, ...photo })),
  text: '室内精装完成八成二，电梯已取得使用登记。',
  next: '竣工验收',
  changed: '',
}
const site = { buildingId: 'e1-2', building: '2号楼', milestones: plain }
const situation: Situation = {
  today,
  sites: [site],
  spots: [{ spotId: 's1', name: '主入口' }],
  before: { 'e1-2': 70 },
  fewestPhotos: 3,
  isCorrection: false,
}

describe('R4.2: what a report must have', () => {
  const answer = (change: Partial<ReportContent>, of: Partial<Situation> = {}) => {
    const result = decideComplete({ ...content, ...change }, { ...situation, ...of })
    return result.ok ? 'ok' : result.refusal.code
  }
  test.each<[string, string, Partial<ReportContent>, Partial<Situation>]>([
    ['whole', 'ok', {}, {}],
    ['a period that ends before it begins', 'PERIOD_NOT_POSSIBLE', { from: day('2026-09-19') }, {}],
    ['a period into the future', 'PERIOD_NOT_POSSIBLE', { to: day('2026-09-22') }, {}],
    ['no building', 'NO_BUILDING_NAMED', { buildings: [] }, {}],
    ['a building without milestones', 'BUILDING_NOT_OF_ESTATE', { buildings: [{ buildingId: 'e1-9', percent: 1, note: '' }] }, {}],
    ['a picture of a spot that is none', 'SPOT_NOT_OF_ESTATE', {}, { spots: [] }],
    ['two pictures', 'TOO_FEW_PHOTOS', { photos: content.photos.slice(1) }, {}],
    ['four are wanted by the company', 'TOO_FEW_PHOTOS', {}, { fewestPhotos: 4 }],
    ['a picture of tomorrow', 'PHOTO_TAKEN_IN_THE_FUTURE', { photos: content.photos.map(each => ({ ...each, takenOn: day('2026-09-22') })) }, {}],
    ['less than last time, no word on it', 'PERCENT_FELL_WITHOUT_NOTE', {}, { before: { 'e1-2': 83 } }],
    ['as much as last time', 'ok', {}, { before: { 'e1-2': 82 } }],
    ['no text', 'TEXT_MISSING', { text: '不错' }, {}],
    ['no next steps', 'NEXT_STEPS_MISSING', { next: '' }, {}],
    ['a correction that does not say what changed', 'CHANGE_NOT_TOLD', {}, { isCorrection: true }],
    ['a correction that says it', 'ok', { changed: '完成比例原写错' }, { isCorrection: true }],
  ])('%s: %s', (_what, code, change, of) => expect(answer(change, of)).toBe(code)) // prettier-ignore

  test('less than last time with a note is honest, and allowed', () => {
    const buildings = [{ buildingId: 'e1-2', percent: 65, note: '样板返工' }]
    expect(answer({ buildings })).toBe('ok')
  })
})

describe('R4.2: what is late goes into the report, with its reason', () => {
  const lateGarden = (reason: string, change: Partial<Milestone> = {}) => [
    { ...site, milestones: withKind('landscape', { plannedOn: day('2026-09-12'), forecastOn: day('2026-09-21'), reason, ...change }, reached('interior')) },
  ] // prettier-ignore
  test('nine days late, why, and frozen as it is', () => {
    expect(decideLate(content, lateGarden('八月连续降雨十一天'), day('2026-09-18'))).toEqual({
      ok: true,
      value: [
        { building: '2号楼', kind: 'landscape', plannedOn: '2026-09-12', expectedOn: '2026-09-21', days: 9, reason: '八月连续降雨十一天' },
      ],
    }) // prettier-ignore
  })
  test('without a reason nothing is published', () => {
    expect(decideLate(content, lateGarden(' '), day('2026-09-18'))).toEqual({
      ok: false,
      refusal: { code: 'LATE_WITHOUT_REASON', details: { building: '2号楼', milestone: 'landscape', days: 9 } },
    })
  })
  test('a building that is not named is not spoken of; what was reached late before the period is over', () => {
    const other = { ...content, buildings: [{ buildingId: 'e1-3', percent: 5, note: '' }] }
    expect(lateMilestones(other, lateGarden('雨水太多了'), today)).toEqual([])
    const before = lateGarden('雨水太多了', { plannedOn: day('2026-06-01'), actualOn: day('2026-06-10') })
    expect(lateMilestones(content, before, today)).toEqual([])
    const within = lateGarden('雨水太多了', { plannedOn: day('2026-07-01'), actualOn: day('2026-07-10') })
    expect(lateMilestones(content, within, today)).toHaveLength(1)
  })
  test('whoever wrote in it does not review it', () => {
    expect(decideReviewer(['lin'], 'lin')).toMatchObject({ ok: false, refusal: { code: 'REVIEW_BY_ANOTHER' } })
    expect(decideReviewer(['lin'], 'song')).toEqual({ ok: true, value: null })
  })
})

describe('R4.3: two a year, and a word after 120 days', () => {
  const rhythm = { remindAfterDays: 120, reportsPerYear: 2 }
  test('120 days after the last one, in the morning', () => {
    expect(formatInstant(remindAtOf(day('2026-05-10'), rhythm))).toBe('2026-09-07T09:00+08:00')
  })
  test.each([
    ['2026-09-21T09:00', '2026-12-31T18:30'],
    ['2026-12-31T18:29', '2026-12-31T18:30'],
    ['2026-12-31T18:30', '2027-12-31T18:30'],
  ])('at %s the next end of a year is %s', (now, end) => {
    expect(formatInstant(nextYearEnd(parseInstant(`${now}+08:00`)))).toBe(`${end}+08:00`)
  })
  test('years are counted by the days of publishing; a year before the estate counted is not judged', () => {
    const publishedOn = [day('2025-12-31'), day('2026-01-01'), day('2026-06-30')]
    expect(publishedIn(2026, publishedOn)).toBe(2)
    const estate = { since: day('2026-01-05'), publishedOn, shortYears: [] }
    expect(yearsOf(estate, rhythm, today)).toEqual([{ year: 2026, published: 2, wanted: 2, isShort: false }])
    const older = { since: day('2025-01-05'), publishedOn, shortYears: [2025] }
    expect(yearsOf(older, rhythm, today)[1]).toEqual({ year: 2025, published: 1, wanted: 2, isShort: true })
  })
  test('an estate of which every building was handed over is finished', () => {
    const over = withKind('handover', { actualOn: day('2026-09-01') })
    expect([isFinished([]), isFinished([{ milestones: plain }]), isFinished([{ milestones: over }])]).toEqual([
      false,
      false,
      true,
    ])
    expect(isFinished([{ milestones: over }, { milestones: plain }])).toBe(false)
  })
})

describe('R4.5: since your last visit', () => {
  const since = parseInstant('2026-09-01T20:00+08:00')
  const at = parseInstant('2026-09-18T10:00+08:00')
  const news = (milestones: readonly Milestone[], changes: { at: number; before: Milestone }[] = []) =>
    newsSince(since, [], [{ building: '2号楼', milestones, changes }], today)

  test('a report published since, none from before', () => {
    const reports = [since, at].map((instant, index) => ({
      reportId: `r${index}`,
      number: index + 1,
      edition: 1,
      at: instant,
    }))
    expect(newsSince(since, reports, [], today)).toEqual([
      { kind: 'report', reportId: 'r1', number: 2, edition: 1, at },
    ])
  })
  test('a milestone reached since', () => {
    const standing = reached('interior')
    const changes = [{ at, before: { ...oneOf('interior', standing), actualOn: null } }]
    expect(news(standing, changes)).toEqual([
      { kind: 'reached', building: '2号楼', milestone: 'interior', on: '2026-09-11' },
    ])
    expect(news(standing)).toEqual([])
  })
  test('late since, because somebody said so; changed twice counts once, against how it stood then', () => {
    const before = { ...oneOf('landscape'), forecastOn: day('2026-09-26') }
    const standing = withKind(
      'landscape',
      { forecastOn: day('2026-10-10'), reason: '连续降雨多日' },
      reached('interior'),
    )
    const changes = [
      { at: at + 1, before: { ...before, forecastOn: day('2026-10-01'), reason: '连续降雨' } },
      { at, before },
    ]
    expect(news(standing, changes)).toEqual([
      { kind: 'late', building: '2号楼', milestone: 'landscape', days: 14, reason: '连续降雨多日' },
    ])
  })
  test('late since, because its day passed; what was late then already is not new', () => {
    const passed = withKind(
      'landscape',
      { plannedOn: day('2026-09-12'), forecastOn: day('2026-09-12') },
      reached('interior'),
    )
    expect(news(passed)).toMatchObject([{ kind: 'late', days: 9 }])
    const old = withKind(
      'landscape',
      { plannedOn: day('2026-08-12'), forecastOn: day('2026-08-12') },
      reached('interior'),
    )
    expect(news(old)).toEqual([])
  })
})
