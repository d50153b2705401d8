import type { CalendarDay } from '~/types/kernel/time'
import type { Database } from '../../_kernel/database'
import { freeOnDay } from './places'

export const handoverDayId = (batchId: string, day: CalendarDay): string => `${batchId}:${day}`

/**
 * Counts a day's places anew, after a change and outside its transaction: a counter that every booking wrote would make them wait for each
 * other. Who finds that two others have counted meanwhile is done: the second of them began later, and has seen the same.
 */
export async function recount(database: Database, batchId: string, day: CalendarDay): Promise<void> {
  const _id = handoverDayId(batchId, day)
  const first = await database.get('handoverDays', _id)
  for (let current = first; first && current && current.revision < first.revision + 2;) {
    const counted = { free: await freeOnDay(database, batchId, day), places: current.places }
    const { revision } = current
    if ((await database.change('handoverDays', { _id, revision }, counted, { revision: 1 })) === 1) return
    current = await database.get('handoverDays', _id)
  }
}

export async function recountAll(
  database: Database,
  batchId: string,
  days: readonly (CalendarDay | null | undefined)[],
): Promise<void> {
  for (const day of new Set(days)) if (day) await recount(database, batchId, day)
}
