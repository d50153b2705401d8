import type { OutputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { Caller } from '../_kernel/caller'
import type { Database } from '../_kernel/database'
import { above, atLeast } from '../_kernel/query'
import type { Account, StaffFile } from '../_schema/documents'

export function firstAccount(admin: StaffFile, { openid, account }: Caller, now: number): Account {
  const { _id: staffId, name, department, positions, estateIds } = admin
  return {
    _id: openid,
    personId: account?.personId ?? null,
    staffId,
    name,
    maskedPhone: account?.maskedPhone ?? null,
    units: account?.units ?? [],
    staff: { staffId, name, department, positions, estateIds },
    isElderMode: account?.isElderMode ?? false,
    linkedAt: now,
  }
}

const shown = 20

/** How the company's own machinery is doing: runs, rows that keep failing, messages that finally failed. */
export async function runningOf(database: Database): Promise<OutputOf<StaffContract, 'running'>> {
  const failedOf = (state: 'failed' | 'unknown') =>
    database.find('messages', { where: { 'push.state': state }, orderBy: [['push.at', 'desc']], limit: shown })
  const [runs, failing, failed, unknown] = await Promise.all([
    database.find('runs', { where: { at: atLeast(0) }, orderBy: [['at', 'desc']], limit: 5 }),
    database.find('due', { where: { attempts: above(0) }, orderBy: [['attempts', 'desc']], limit: shown }),
    failedOf('failed'),
    failedOf('unknown'),
  ])
  return {
    runs: runs.map(({ at, done, failed: failures, tookMs }) => ({ at, done, failed: failures, tookMs })),
    lastRunAt: runs[0]?.at ?? null,
    failing: failing.map(({ _id, kind, dueAt, attempts }) => ({ dueId: _id, kind, dueAt, attempts })),
    failedMessages: [...failed, ...unknown].map(({ _id, title, at, push }) => ({
      messageId: _id,
      title,
      at,
      errorCode: push.errorCode ?? 0,
      attempts: push.attempts,
      channel: 'subscribe',
    })),
  }
}
