/** R5.10, R12.3: figures of the handover, each equal to a recount of what it opens into. */
import {
  inMonth,
  monthsOf,
  type Counted,
  type CountedFlat,
  type CountedSnag,
} from '~/cloudfunctions/handover/figures/domain/counted'
import { figuresOf } from '~/cloudfunctions/handover/figures/domain/figures'
import { flatsOf, hasPassedFirst } from '~/cloudfunctions/handover/figures/domain/flats'
import { ageBandOf, snagsOf } from '~/cloudfunctions/handover/figures/domain/snags'
import { ageBands, flatFigures, mostPins, snagDimensions, type SnagFigure } from '~/types/handover/figures'
import { calendarDay, dayMs, parseInstant } from '~/types/kernel/time'

const wall = (text: string): number => parseInstant(`${text}+08:00`)
const now = wall('2027-01-20T10:00')

const flat = (unitId: string, given: Partial<CountedFlat> = {}): CountedFlat => ({
  ...{ unitId, building: '1号楼', houseType: '三室', state: 'takenOver', isAsked: false, stars: null },
  ...{ visitedOn: calendarDay('2026-12-20'), takenOverAt: wall('2026-12-20T11:00') },
  ...given,
})
let number = 0
const snag = (unitId: string, given: Partial<CountedSnag> = {}): CountedSnag => ({
  ...{ snagId: `${unitId}:s${(number += 1)}`, unitId, building: '1号楼', houseType: '三室', room: 'kitchen' },
  ...{ component: 'door', contractorName: '甲公司', pin: null, state: 'closed', timesRejected: 0 },
  ...{ recordedAt: wall('2026-12-20T10:00'), dueAt: wall('2026-12-29T18:30') },
  ...{ fixedAt: wall('2026-12-25T10:00'), closedAt: wall('2026-12-30T10:00') },
  ...given,
})
const open: Partial<CountedSnag> = { state: 'fixing', closedAt: null, fixedAt: null }

describe('R5.10: passed first time', () => {
  test.each([
    ['taken over on the first day, nothing was ever found', {}, [], true],
    ['taken over on the first day, a snag open', {}, [snag('u', open)], false],
    ['… which was closed on the day itself, before', {}, [snag('u', { closedAt: wall('2026-12-20T10:50') })], true],
    ['… which was closed afterwards', {}, [snag('u')], false],
    ['… which was found later', {}, [snag('u', { ...open, recordedAt: wall('2026-12-22T10:00') })], true],
    ['… which was withdrawn', {}, [snag('u', { ...open, state: 'withdrawn' as const })], true],
    ['taken over at the second visit', { takenOverAt: wall('2026-12-28T11:00') }, [], false],
    ['not taken over', { takenOverAt: null }, [], false],
    ['taken over without a visit', { visitedOn: null }, [], false],
  ])('%s: %#', (_what, given, snags, passed) => {
    expect(hasPassedFirst(flat('u', given), snags)).toBe(passed)
  })
})

describe('R12.3: open by age', () => {
  test.each([
    ['2027-01-13T10:00', 'upTo7'],
    ['2027-01-12T10:00', 'upTo15'],
    ['2027-01-05T10:00', 'upTo15'],
    ['2027-01-04T10:00', 'upTo30'],
    ['2026-12-21T10:00', 'upTo30'],
    ['2026-12-20T10:00', 'older'],
  ])('recorded %s: %s', (at, band) => {
    expect(ageBandOf(snag('u', { ...open, recordedAt: wall(at) }), now)).toBe(band)
  })
})

describe('in time', () => {
  const meant = (given: Partial<CountedSnag>, what: 'closedInTime' | 'closedLate') =>
    snagsOf([snag('u', given)], { what }, now).length
  test('the owner’s days until the confirmation are not counted against the fix', () => {
    expect([meant({}, 'closedInTime'), meant({}, 'closedLate')]).toEqual([1, 0])
  })
  test('fixed late, and open past its day, are both late; open before its day is neither', () => {
    const late = { fixedAt: wall('2026-12-30T09:00') }
    expect([meant(late, 'closedInTime'), meant(late, 'closedLate')]).toEqual([0, 1])
    expect(meant(open, 'closedLate')).toBe(1)
    const ahead = { ...open, dueAt: wall('2027-01-21T18:30') }
    expect([meant(ahead, 'closedInTime'), meant(ahead, 'closedLate')]).toEqual([0, 0])
  })
})

/** 800 flats and some 4,800 snags by a small generator that always makes the same. */
function estate(): Counted {
  let seed = 7
  const upTo = (most: number): number => (seed = (seed * 48_271) % 2_147_483_647) % most
  const one = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item
  const flats = Array.from({ length: 800 }, (_, index) => {
    const visitedOn = upTo(10) > 0 ? calendarDay(`2026-12-${10 + upTo(20)}`) : null
    const takenOverAt = visitedOn && upTo(3) > 0 ? wall(`${one([visitedOn, calendarDay('2027-01-05')])}T11:00`) : null
    const isAsked = takenOverAt !== null && upTo(2) > 0
    return flat(`u${index}`, {
      ...{ visitedOn, takenOverAt, isAsked, stars: isAsked && upTo(3) > 0 ? 1 + upTo(5) : null },
      ...{ building: `${1 + upTo(4)}号楼`, houseType: one(['三室', '两室']) },
      state: one(['arrived', 'takenOver', 'handedOver', 'deemed'] as const),
    })
  })
  const snags = flats.flatMap(({ unitId, building, houseType, visitedOn }) =>
    Array.from({ length: visitedOn ? upTo(13) : 0 }, () => {
      const state = one(['recorded', 'fixing', 'fixed', 'rework', 'closed', 'closed', 'withdrawn'] as const)
      const recordedAt = wall(`${visitedOn}T10:00`)
      const fixedAt = ['fixed', 'closed', 'rework'].includes(state) ? recordedAt + upTo(20) * dayMs : null
      return snag(unitId, {
        ...{ building, houseType, state, recordedAt, dueAt: recordedAt + 9 * dayMs, fixedAt },
        closedAt: state === 'closed' ? (fixedAt ?? recordedAt) + dayMs : null,
        ...{ timesRejected: state === 'rework' ? 1 : 0, component: one(['door', 'window', 'wall']) },
        ...{ room: one(['kitchen', 'hallway']), contractorName: one(['甲', '乙', null]), pin: { x: 0.5, y: 0.2 } },
      })
    }),
  )
  return { flats, snags }
}

describe('R12.1: a figure equals a recount of its lists', () => {
  const all = estate()
  test.each([undefined, '2026-12'])('month %s', month => {
    const figures = figuresOf(all, month, now)
    const scope = inMonth(all, month)
    const list = (figure: SnagFigure) => snagsOf(scope.snags, figure, now)
    const flats = Object.fromEntries(flatFigures.map(figure => [figure, flatsOf(scope, all.snags, figure).length]))
    expect(figures.passedFirst).toEqual({ count: flats['passedFirst'], of: flats['visited'] })
    expect((flats['passedFirst'] ?? 0) + (flats['notPassedFirst'] ?? 0)).toBe(flats['visited'])
    expect(figures.satisfied).toEqual({ count: flats['satisfied'], of: flats['answered'] })
    expect((flats['satisfied'] ?? 0) + (flats['unsatisfied'] ?? 0)).toBe(flats['answered'])
    expect(figures.asked).toBe(flats['asked'])
    // Counted once more, by hand.
    const real = scope.snags.filter(({ state }) => state !== 'withdrawn')
    expect(figures.snags).toEqual({ count: real.length, of: scope.flats.filter(each => each.visitedOn).length })
    expect(figures.open).toBe(real.filter(({ state }) => state !== 'closed').length)
    expect(figures.ages.reduce((sum, { count }) => sum + count, 0)).toBe(figures.open)
    expect(figures.ages.reduce((sum, { late }) => sum + late, 0)).toBe(figures.openLate)
    expect(figures.rework.count).toBe(real.filter(({ timesRejected }) => timesRejected > 0).length)
    expect(figures.closedInTime).toEqual({
      count: list({ what: 'closedInTime' }).length,
      of: list({ what: 'closedInTime' }).length + list({ what: 'closedLate' }).length,
    })
    for (const dimension of snagDimensions.filter(each => each !== 'room')) {
      const bars = figures.pareto[dimension]
      expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(real.length)
      expect([...bars].sort((one, other) => other.count - one.count).map(({ count }) => count)).toEqual(
        bars.map(({ count }) => count),
      )
      for (const { key, count } of bars) expect(list({ what: 'bar', dimension, key })).toHaveLength(count)
    }
    for (const { band, count } of figures.ages) expect(list({ what: 'age', band })).toHaveLength(count)
  })

  test('a building’s bar says of how many visited flats; the plan shows where', () => {
    const { pareto, heat } = figuresOf(all, undefined, now)
    const visited = all.flats.filter(({ visitedOn }) => visitedOn !== null)
    expect(pareto.building.reduce((sum, { flats }) => sum + (flats ?? 0), 0)).toBe(visited.length)
    expect(pareto.component.every(({ flats }) => flats === null)).toBe(true)
    expect(heat.map(({ houseType, pins }) => [houseType, pins.length])).toEqual([
      ['三室', mostPins],
      ['两室', mostPins],
    ])
  })

  test('months are those in which something happened; no flats and no snags are all zeros', () => {
    expect(monthsOf(all)).toEqual(['2026-12'])
    const none = figuresOf({ flats: [], snags: [] }, undefined, now)
    expect(none).toMatchObject({ passedFirst: { count: 0, of: 0 }, snags: { count: 0, of: 0 }, open: 0 })
    expect(none.ages.map(({ band }) => band)).toEqual([...ageBands])
  })
})
