import { calendarDay } from '~/types/kernel/time'
import { lastDayOf } from '~/types/warranty/period'
import { nationalWarranty, type WarrantyRow } from '~/types/warranty/warranty-table'
import type { PartCover } from './warranty.copy'

/**
 * The row of the statutory table that decides a part's last day: the one counted from handover when it gives that very day, else the one
 * counted from completion, whose rest the owner has too (R6.7). Undefined for what only the contract covers.
 */
export function decidingRow({ warrantyPart, coveredUntil }: PartCover, handedOverOn: string): WarrantyRow | undefined {
  const rows = nationalWarranty.filter(row => row.part === warrantyPart)
  const own = rows.find(
    row => row.startsAt === 'handover' && lastDayOf(row.period, calendarDay(handedOverOn)) === coveredUntil,
  )
  return own ?? rows.find(row => row.startsAt === 'completion')
}
