import type { DueRow } from '../_schema/documents'
import type { Deps } from './deps'
import { atLeast, atMost, below } from './query'

/** Does what a due row asks for. Reads afresh, acts only if it is still so, and moves or removes the row in its own transaction. */
export type DueJob = (row: DueRow, deps: Deps, now: number) => Promise<void>

export interface SweepReport {
  done: number
  failed: number
  /** The next instant at which a row wants to be looked at; null when none waits. */
  nextAt: number | null
}

const batch = 100
const leaseId = 'sweep'
const leaseMs = 90_000
const backOffMinutes = [1, 2, 5, 15, 60] as const

/**
 * Handles what is due by `now`, oldest first: it asks "what is due by now", never "what fell due since the last run", so a
 * missed tick heals itself. One bad record stops only itself; at `stopAt` the rest is left to the next tick. With nothing
 * due it reads one row and writes nothing.
 */
export async function sweep(
  deps: Deps,
  jobs: Record<string, DueJob>,
  now: number,
  stopAt: number,
): Promise<SweepReport> {
  const first = await nextInstant(deps)
  if (first === null || first > now) return { done: 0, failed: 0, nextAt: first }
  const holder = deps.newId()
  // Another sweep is at work: leave it to that one, and look again at the next tick.
  if (!(await takeLease(deps, holder, now))) return { done: 0, failed: 0, nextAt: now }
  try {
    const report = await handleAll(deps, jobs, now, stopAt)
    return { ...report, nextAt: await nextInstant(deps) }
  } finally {
    // If this fails too, the lease ends by itself.
    await deps.database.change('leases', { _id: leaseId, holder }, { until: 0 }).catch(() => 0)
  }
}

async function handleAll(
  deps: Deps,
  jobs: Record<string, DueJob>,
  now: number,
  stopAt: number,
): Promise<Pick<SweepReport, 'done' | 'failed'>> {
  const report = { done: 0, failed: 0 }
  const handled = new Set<string>()
  // Read under the lease: what the last sweep has done is not seen any more.
  for (let rows = await dueRows(deps, now); rows.length > 0; rows = await dueRows(deps, now)) {
    for (const row of rows) {
      if (deps.now() >= stopAt) return report
      const isDone = await handle(deps, jobs, row, now, handled)
      report[isDone ? 'done' : 'failed'] += 1
    }
  }
  return report
}

const dueRows = (deps: Deps, now: number): Promise<DueRow[]> =>
  deps.database.find('due', { where: { wakeAt: atMost(now) }, orderBy: [['wakeAt', 'asc']], limit: batch })

async function nextInstant(deps: Deps): Promise<number | null> {
  const [next] = await deps.database.find('due', {
    where: { wakeAt: atLeast(0) },
    orderBy: [['wakeAt', 'asc']],
    limit: 1,
  })
  return next?.wakeAt ?? null
}

async function takeLease({ database }: Deps, holder: string, now: number): Promise<boolean> {
  const until = now + leaseMs
  if ((await database.change('leases', { _id: leaseId, until: below(now) }, { holder, until })) === 1) return true
  if (await database.get('leases', leaseId)) return false
  try {
    await database.create('leases', [{ _id: leaseId, holder, until }])
    return true
  } catch {
    // A neighbour made it in the same moment: theirs.
    return false
  }
}

async function handle(
  deps: Deps,
  jobs: Record<string, DueJob>,
  row: DueRow,
  now: number,
  handled: Set<string>,
): Promise<boolean> {
  const visit = `${row._id}@${row.dueAt}`
  const isSecondVisit = handled.has(visit)
  try {
    // A job that neither moves nor removes its row would keep the sweep in a circle.
    if (isSecondVisit) throw new Error(`due row of kind ${row.kind} was left as it was`)
    handled.add(visit)
    const job = Object.hasOwn(jobs, row.kind) ? jobs[row.kind] : undefined
    if (!job) throw new Error(`no job for due rows of kind ${row.kind}`)
    await job(row, deps, now)
    return true
  } catch (fault) {
    deps.log.bug(deps.newCode(6), fault, { dueId: row._id, attempts: row.attempts + 1 })
    await postpone(deps, row, now).catch((second: unknown) => {
      // One lost write must not stop the others; a database that is gone must.
      if (isSecondVisit) throw second
    })
    return false
  }
}

/** A row that fails is looked at later and later, so that it starves nobody; `dueAt` stays what it was. */
async function postpone({ database }: Deps, row: DueRow, now: number): Promise<void> {
  const minutes = backOffMinutes[Math.min(row.attempts, backOffMinutes.length - 1)] ?? 60
  // Only if nobody moved it meanwhile.
  await database.change(
    'due',
    { _id: row._id, dueAt: row.dueAt },
    { wakeAt: now + minutes * 60_000, attempts: row.attempts + 1 },
  )
}
