import { calendarDay, type CalendarDay } from '~/types/kernel/time'
import type { Period } from './period'
import type { WarrantyPart } from './warranty-parts'

/** Where a period stands in the law; names and articles as customers read them are in warranty.copy.ts. */
export const warrantyRules = ['qualityRegulation40', 'energyRegulation23', 'twoBooks5', 'agreement'] as const
export type WarrantyRule = (typeof warrantyRules)[number]

/**
 * One record of the warranty (law.md: data, not code). `completion`: the contractor's clock, from completion acceptance, whose rest the owner
 * has too; `handover`: the owner's own clock. Regional and contract rows (not in this issue) are further rows, and override upwards.
 */
export interface WarrantyRow {
  part: WarrantyPart
  region: 'national'
  startsAt: 'completion' | 'handover'
  period: Period
  rule: WarrantyRule
  /** The day on which the rule came into force. */
  effectiveOn: CalendarDay
}

const years = (count: number): Period => ({ kind: 'years', count })
const months = (count: number): Period => ({ kind: 'months', count })

const effective: Record<Exclude<WarrantyRule, 'agreement'>, CalendarDay> = {
  qualityRegulation40: calendarDay('2000-01-30'),
  energyRegulation23: calendarDay('2008-10-01'),
  twoBooks5: calendarDay('1998-09-01'),
}

const row =
  (startsAt: WarrantyRow['startsAt'], rule: keyof typeof effective) =>
  (part: WarrantyPart, period: Period): WarrantyRow => ({
    part,
    region: 'national',
    startsAt,
    period,
    rule,
    effectiveOn: effective[rule],
  })

const statutory = row('completion', 'qualityRegulation40')
const energy = row('completion', 'energyRegulation23')
/** The 1998 minimum, from handover. */
const minimum = row('handover', 'twoBooks5')

/** The statutory table of law.md. Lifts and whatever is not named are a matter of the contract. */
export const nationalWarranty: readonly WarrantyRow[] = [
  statutory('structure', { kind: 'designedLife' }),
  statutory('roofWaterproofing', years(5)),
  minimum('roofWaterproofing', years(3)),
  statutory('wetRoomWaterproofing', years(5)),
  minimum('wetRoomWaterproofing', years(1)),
  statutory('exteriorWallWaterproofing', years(5)),
  minimum('exteriorWallWaterproofing', years(1)),
  energy('insulation', years(5)),
  statutory('heating', { kind: 'seasons', season: 'heating', count: 2 }),
  minimum('heating', { kind: 'seasons', season: 'heating', count: 1 }),
  statutory('cooling', { kind: 'seasons', season: 'cooling', count: 2 }),
  minimum('cooling', { kind: 'seasons', season: 'cooling', count: 1 }),
  statutory('wiring', years(2)),
  statutory('lighting', years(2)),
  minimum('lighting', months(6)),
  statutory('pipes', years(2)),
  minimum('pipes', years(1)),
  statutory('drains', years(2)),
  minimum('drains', months(2)),
  statutory('sanitaryWare', years(2)),
  minimum('sanitaryWare', years(1)),
  statutory('equipment', years(2)),
  statutory('finishes', years(2)),
  minimum('finishes', years(1)),
  statutory('doorsAndWindows', years(2)),
  minimum('doorsAndWindows', years(1)),
]
