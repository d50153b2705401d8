import type { CoverLine } from '~/types/handover/keys'
import type { CalendarDay } from '~/types/kernel/time'
import { coverOf, type WarrantyDays } from '~/types/warranty/warranty'
import type * as v from 'valibot'

/** Every part of the flat with its last day, as the warranty book has it (R6.7); nothing before the handover. */
export const coverLines = (unit: WarrantyDays, onDay: CalendarDay): v.InferOutput<typeof CoverLine>[] =>
  unit.handedOverOn ? coverOf(unit, onDay).map(({ part, coveredUntil }) => ({ part, until: coveredUntil })) : []
