import { calendarDay } from '~/types/kernel/time'
import { parts, rooms, warrantyPartOf } from '~/types/ticket/parts'
import { lastDayOf, type Period } from '~/types/warranty/period'
import {
  coveredFor,
  coverOf,
  gapDays,
  warrantyParts,
  type WarrantyDays,
  type WarrantyPart,
} from '~/types/warranty/warranty'
import { coverWords, periodWords, warrantyPartNames } from '~/types/warranty/warranty.copy'
import { nationalWarranty, type WarrantyRow } from '~/types/warranty/warranty-table'

const day = calendarDay
const unit = (completion: string | undefined, handover: string | undefined): WarrantyDays => ({
  ...(completion && { completionAcceptedOn: day(completion) }),
  ...(handover && { handedOverOn: day(handover) }),
})

describe('R6.7 the worked example of the law', () => {
  // Completion 2016-01-01, handover 2017-01-01, roof 5 y: the contractor has 4 y left, more than the 1998 minimum of 3 y.
  const house = unit('2016-01-01', '2017-01-01')

  test('the owner is covered 4 years from handover, and no day is the company’s alone', () => {
    const cover = coveredFor('roofWaterproofing', house, day('2020-12-31'))
    expect(cover).toMatchObject({
      isCovered: true,
      coveredUntil: '2021-01-01',
      contractorUntil: '2021-01-01',
      rule: 'qualityRegulation40',
    })
    expect(gapDays(cover)).toBe(0)
  })

  test('where the contract gives 5 years from handover, the gap is one year', () => {
    const agreed: WarrantyRow = {
      part: 'roofWaterproofing',
      region: 'national',
      startsAt: 'handover',
      period: { kind: 'years', count: 5 },
      rule: 'agreement',
      effectiveOn: day('2015-06-01'),
    }
    const cover = coveredFor('roofWaterproofing', house, day('2021-06-01'), { rows: [agreed] })
    expect(cover).toMatchObject({ isCovered: true, coveredUntil: '2022-01-01', rule: 'agreement' })
    expect(gapDays(cover)).toBe(365)
  })

  test('handed over late, the 1998 minimum is the longer one', () => {
    const cover = coveredFor('roofWaterproofing', unit('2016-01-01', '2019-06-01'), day('2022-06-01'))
    expect(cover).toMatchObject({
      isCovered: true,
      coveredUntil: '2022-06-01',
      contractorUntil: '2021-01-01',
      rule: 'twoBooks5',
    })
    expect(gapDays(cover)).toBe(516)
  })
})

describe('R6.7 a home handed over on 2026-06-28, accepted on 2026-05-20', () => {
  const home = unit('2026-05-20', '2026-06-28')

  test.each<[WarrantyPart, string | null]>([
    ['structure', null],
    ['roofWaterproofing', '2031-05-20'],
    ['wetRoomWaterproofing', '2031-05-20'],
    ['exteriorWallWaterproofing', '2031-05-20'],
    ['insulation', '2031-05-20'],
    ['heating', '2028-03-15'],
    ['cooling', '2027-09-30'],
    ['wiring', '2028-05-20'],
    ['lighting', '2028-05-20'],
    ['pipes', '2028-05-20'],
    ['drains', '2028-05-20'],
    ['sanitaryWare', '2028-05-20'],
    ['equipment', '2028-05-20'],
    ['finishes', '2028-05-20'],
    ['doorsAndWindows', '2028-05-20'],
    ['byContract', null],
  ])('%s is covered until %s', (part, until) => {
    expect(coveredFor(part, home, day('2026-09-21')).coveredUntil).toBe(until)
  })

  test('the last day is covered, the next is not', () => {
    expect(coveredFor('finishes', home, day('2028-05-20')).isCovered).toBe(true)
    const next = coveredFor('finishes', home, day('2028-05-21'))
    expect(next.isCovered).toBe(false)
    expect(coverWords(next)).toBe('已过保（2028-05-20）')
  })

  test('the structure is covered for the designed life, without a date; the lift is a matter of the contract', () => {
    const structure = coveredFor('structure', home, day('2070-01-01'))
    expect(structure).toMatchObject({ isCovered: true, coveredUntil: null, basis: 'designedLife' })
    expect(coverWords(structure)).toBe('设计使用年限内一直在保')
    expect(coverWords(coveredFor('byContract', home, day('2026-09-21')))).toBe('按购房合同约定')
  })

  test('the whole book, in one order, each with a name', () => {
    const book = coverOf(home, day('2026-09-21'))
    expect(book.map(cover => cover.part)).toEqual([...warrantyParts])
    for (const cover of book) expect(warrantyPartNames[cover.part]).toMatch(/[一-龥]/)
    expect(book.filter(cover => cover.basis === 'dated').every(cover => cover.isCovered && cover.rule)).toBe(true)
  })
})

describe('R6.7 what is not known is not claimed', () => {
  test('before handover nothing runs towards the owner', () => {
    for (const house of [unit('2026-05-20', undefined), unit('2026-05-20', '2026-12-01')]) {
      const cover = coveredFor('pipes', house, day('2026-09-21'))
      expect(cover).toMatchObject({
        isCovered: false,
        coveredUntil: null,
        basis: 'notHandedOver',
        contractorUntil: '2028-05-20',
      })
    }
  })

  test('without a completion day the cover lasts at least for the 1998 minimum', () => {
    const within = coveredFor('pipes', unit(undefined, '2026-06-28'), day('2026-09-21'))
    expect(within).toMatchObject({
      isCovered: true,
      coveredUntil: '2027-06-28',
      contractorUntil: null,
      isCertain: false,
    })
    expect(coverWords(within)).toBe('在保，至少到 2027-06-28')
    const after = coveredFor('pipes', unit(undefined, '2026-06-28'), day('2027-06-29'))
    expect(coverWords(after)).toBe('保修期待核实')
    expect(coverWords(coveredFor('wiring', unit(undefined, '2026-06-28'), day('2026-09-21')))).toBe('保修期待核实')
  })
})

describe('periods', () => {
  const heating = (count: number): Period => ({ kind: 'seasons', season: 'heating', count })
  const cooling = (count: number): Period => ({ kind: 'seasons', season: 'cooling', count })

  test.each<[string, Period, string, string]>([
    ['a leap day', { kind: 'years', count: 5 }, '2024-02-29', '2029-02-28'],
    ['a month without a 31st', { kind: 'months', count: 2 }, '2026-12-31', '2027-02-28'],
    ['over the end of the year', { kind: 'months', count: 6 }, '2026-08-30', '2027-02-28'],
    ['two heating seasons from summer', heating(2), '2026-06-28', '2028-03-15'],
    ['two heating seasons from their first day', heating(2), '2026-11-15', '2028-03-15'],
    ['a heating season already begun does not count', heating(2), '2026-11-16', '2029-03-15'],
    ['nor does it in January', heating(1), '2027-01-10', '2028-03-15'],
    ['a cooling season begun does not count', cooling(1), '2026-06-28', '2027-09-30'],
    ['a cooling season ahead does', cooling(1), '2026-04-01', '2026-09-30'],
  ])('%s', (_, period, from, until) => {
    expect(lastDayOf(period, day(from))).toBe(until)
  })

  test('the city’s own season table decides', () => {
    const north = { heating: { from: '10-15', to: '04-15' }, cooling: { from: '06-01', to: '08-31' } }
    expect(lastDayOf(heating(2), day('2026-10-20'), north)).toBe('2029-04-15')
    expect(periodWords(heating(2))).toBe('2 个采暖期')
  })
})

test('R6.2 each part in each room falls under a warranty that has a rule, a contract, or is a service', () => {
  const ruled = new Set(nationalWarranty.map(row => row.part))
  for (const part of parts) {
    for (const room of rooms) {
      const warranty = warrantyPartOf(part, room)
      expect(warranty === 'notWarranty' || warranty === 'byContract' || ruled.has(warranty)).toBe(true)
    }
  }
  expect(warrantyPartOf('leak', 'masterBathroom')).toBe('wetRoomWaterproofing')
  expect(warrantyPartOf('leak', 'masterBedroom')).toBe('exteriorWallWaterproofing')
  expect(warrantyPartOf('propertyService', 'outside')).toBe('notWarranty')
})
