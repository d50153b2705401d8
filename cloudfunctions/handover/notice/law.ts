import { calendar } from '../../_kernel/published-calendar'
import type { Database } from '../../_kernel/database'
import { currentPolicies } from '../../_kernel/policies'
import type { NoticeLaw } from './domain/lawful'

/** The law as it binds this company now: its working days may be more than the law's, never fewer (R5.3, R1.1). */
export async function lawOf(database: Database, now: number): Promise<NoticeLaw> {
  const { sla } = await currentPolicies(database, now)
  return { calendar, workingDays: sla.handoverNoticeWorkingDays }
}
