import { daysBetween, type CalendarDay } from '~/types/kernel/time'
import { defaultSeasons, lastDayOf, type SeasonTable } from './period'
import { warrantyParts, type WarrantyPart } from './warranty-parts'
import { nationalWarranty, type WarrantyRow, type WarrantyRule } from './warranty-table'

export { warrantyParts, type WarrantyPart } from './warranty-parts'

/** The two days that a unit's warranty hangs on. */
export interface WarrantyDays {
  completionAcceptedOn?: CalendarDay | null
  handedOverOn?: CalendarDay | null
}

/** Further rows (agreed in the contract, regional) and the city's seasons. */
export interface WarrantyTerms {
  rows?: readonly WarrantyRow[]
  seasons?: SeasonTable
}

/** Why there is, or is no, last day. */
export type CoverBasis = 'dated' | 'designedLife' | 'byContract' | 'notHandedOver' | 'notWarranty'

export interface WarrantyCover {
  part: WarrantyPart | 'notWarranty'
  /** On the day asked for. For `byContract` false means "not by law": the contract decides. */
  isCovered: boolean
  /** The last day of the company's cover towards the owner, inclusive; null as `basis` says. */
  coveredUntil: CalendarDay | null
  basis: CoverBasis
  /** The rule that decides the day; absent where none does. */
  rule?: WarrantyRule
  /** The last day on which the contractor owes the company; null when unknown or without a date. */
  contractorUntil: CalendarDay | null
  /** false: the completion day is not recorded, so the cover lasts at least until then, perhaps longer. */
  isCertain: boolean
}

/** What a unit is covered for on a day, part by part, in the order of the warranty book (R6.7). */
export function coverOf(unit: WarrantyDays, onDay: CalendarDay, terms: WarrantyTerms = {}): WarrantyCover[] {
  return warrantyParts.map(part => coveredFor(part, unit, onDay, terms))
}

/**
 * Towards the owner: the latest of what remains of the contractor's cover (the sales measures, art. 33), the 1998 minimum from handover, and
 * what `terms` add (R6.7, law.md "two clocks"). Nothing runs towards the owner before handover.
 */
export function coveredFor(
  part: WarrantyPart | 'notWarranty',
  unit: WarrantyDays,
  onDay: CalendarDay,
  terms: WarrantyTerms = {},
): WarrantyCover {
  const rows = [...nationalWarranty, ...(terms.rows ?? [])].filter(row => row.part === part)
  const ends = rows.flatMap(row => endOf(row, unit, terms.seasons ?? defaultSeasons))
  const contractor = latest(ends.filter(end => end.row.startsAt === 'completion'))
  const nothing = {
    part,
    isCovered: false,
    coveredUntil: null,
    contractorUntil: contractor?.day ?? null,
    isCertain: true,
  }
  if (part === 'notWarranty') return { ...nothing, basis: 'notWarranty' }
  if (!unit.handedOverOn || onDay < unit.handedOverOn) return { ...nothing, basis: 'notHandedOver' }
  const life = rows.find(row => row.period.kind === 'designedLife')
  if (life) return { ...nothing, isCovered: true, basis: 'designedLife', rule: life.rule }
  const owner = latest(ends)
  const isCertain = Boolean(unit.completionAcceptedOn) || rows.every(row => row.startsAt === 'handover')
  if (owner === undefined) return { ...nothing, basis: rows.length > 0 ? 'dated' : 'byContract', isCertain }
  return {
    ...nothing,
    isCovered: onDay <= owner.day,
    coveredUntil: owner.day,
    basis: 'dated',
    rule: owner.row.rule,
    isCertain,
  }
}

/** Days on which the company owes the owner and the contractor no longer owes the company; 0 when there are none or a day is unknown. */
export function gapDays(cover: WarrantyCover): number {
  if (cover.coveredUntil === null || cover.contractorUntil === null) return 0
  return Math.max(0, daysBetween(cover.contractorUntil, cover.coveredUntil))
}

interface End {
  row: WarrantyRow
  day: CalendarDay
}

function endOf(row: WarrantyRow, unit: WarrantyDays, seasons: SeasonTable): End[] {
  const startsOn = row.startsAt === 'completion' ? unit.completionAcceptedOn : unit.handedOverOn
  const day = startsOn ? lastDayOf(row.period, startsOn, seasons) : null
  return day === null ? [] : [{ row, day }]
}

/** The first of the latest, so that on a tie the statutory rule is the one named. */
function latest(ends: readonly End[]): End | undefined {
  return ends.reduce<End | undefined>((last, end) => (last === undefined || end.day > last.day ? end : last), undefined)
}
