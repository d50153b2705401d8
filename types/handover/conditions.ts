import * as v from 'valibot'
import { addDays, calendarDay, daysBetween, type CalendarDay } from '../kernel/time'
import type { RecordedDocument } from './handover'

/** Regions with conditions of their own (law.md, "Handover"); everywhere else the national ones are all. */
export const handoverRegions = ['elsewhere', 'chongqing', 'qingdao', 'shanghai'] as const
export const HandoverRegion = v.picklist(handoverRegions)
export type HandoverRegion = v.InferOutput<typeof HandoverRegion>

export const conditionIds = [
  'completionFiling',
  'areaSurvey',
  'qualityCertificate',
  'userManual',
  'unitAcceptance',
  'conditionsOnDisplay',
  'deliveryPermit',
] as const
export const ConditionIdName = v.picklist(conditionIds)
export type ConditionId = v.InferOutput<typeof ConditionIdName>

/** A proof that hangs where everybody can read it: from so many days before the first handover day on, for so many days. */
export interface Display {
  daysBefore: number
  daysShown: number
}

/** What must be on record before a notice leaves (R5.2). Its Chinese name and source stand in the copy, by id. */
export interface Condition {
  id: ConditionId
  regions: '*' | readonly HandoverRegion[]
  /** The law that asks for it; '†': not checked against its text (law.md). */
  source: string
  /** Since when it is asked for; null: longer than this product remembers. */
  effectiveOn: CalendarDay | null
  display: Display | null
}

export const conditions: readonly Condition[] = [
  {
    id: 'completionFiling',
    regions: '*',
    source: 'urban real estate ordinance art. 17; construction quality ordinance art. 49',
    effectiveOn: calendarDay('2000-01-30'),
    display: null,
  },
  { id: 'areaSurvey', regions: '*', source: 'product.md R5.2', effectiveOn: null, display: null },
  {
    id: 'qualityCertificate',
    regions: '*',
    source: 'urban real estate ordinance art. 30 (two books)',
    effectiveOn: calendarDay('1998-09-01'),
    display: null,
  },
  {
    id: 'userManual',
    regions: '*',
    source: 'urban real estate ordinance art. 30 (two books)',
    effectiveOn: calendarDay('1998-09-01'),
    display: null,
  },
  // The forms of the flats go with the quality certificate; what is recorded here is that all of them are there.
  {
    id: 'unitAcceptance',
    regions: '*',
    source: 'law.md, "Handover": per-unit acceptance †',
    effectiveOn: null,
    display: null,
  },
  {
    id: 'conditionsOnDisplay',
    regions: ['chongqing', 'qingdao'],
    source: 'law.md, "Handover": Chongqing, Qingdao',
    effectiveOn: null,
    display: { daysBefore: 5, daysShown: 30 },
  },
  {
    id: 'deliveryPermit',
    regions: ['shanghai'],
    source: 'law.md, "Handover": Shanghai',
    effectiveOn: null,
    display: null,
  },
]

/** The conditions of a region on that day, in the table's order. */
export const conditionsOf = (region: HandoverRegion, onDay: CalendarDay): Condition[] =>
  conditions.filter(
    ({ regions, effectiveOn }) =>
      (regions === '*' || regions.includes(region)) && (effectiveOn === null || effectiveOn <= onDay),
  )

/** Whether a recorded document meets a condition, for this first handover day (R5.2). */
export function isMet({ display }: Condition, recorded: RecordedDocument | undefined, firstDay: CalendarDay): boolean {
  if (!recorded) return false
  if (!display) return true
  const { issuedOn: from, shownUntil: until } = recorded
  // The first day of the display counts as one of its days.
  const isLongEnough = until !== null && daysBetween(from, until) + 1 >= display.daysShown
  return isLongEnough && from <= addDays(firstDay, -display.daysBefore)
}
