import { activeStaff, serves } from '../_kernel/colleagues'
import type { Database } from '../_kernel/database'

export interface Colleague {
  staffId: string
  position: 'sales' | 'manager'
}

/** Sales and managers who serve an estate. Read before a transaction, which reads single documents only. */
export async function reportersOf(database: Database, estateId: string): Promise<Colleague[]> {
  const staff = await activeStaff(database)
  return staff
    .filter(each => serves(each, estateId))
    .flatMap(({ _id, positions }): Colleague[] => {
      if (positions.includes('sales')) return [{ staffId: _id, position: 'sales' }]
      return positions.includes('manager') ? [{ staffId: _id, position: 'manager' }] : []
    })
}
