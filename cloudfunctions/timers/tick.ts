import { hourMs, minuteMs } from '~/types/kernel/time'
import { sealAudit } from '../_kernel/audit'
import type { Deps } from '../_kernel/deps'
import { atMost } from '../_kernel/query'
import { giveUpOnLostSends, sendPending } from '../_kernel/sender'
import { sweep } from '../_kernel/sweep'
import { jobs } from './jobs'

export interface Tick {
  done: number
  failed: number
  /** Nothing will be due before: the next due row, the next message, or the hourly sign of life. */
  idleUntil: number
}

/** Half of the function's time limit: what is left over is the next tick's. */
const longestMs = 30_000
const mostSealedBatches = 40

/** One minute's work: what is due, what waits to be sent; then the books. An idle tick reads twice and writes nothing. */
export async function tick(deps: Deps): Promise<Tick> {
  const now = deps.now()
  const stopAt = now + longestMs
  const swept = await sweep(deps, jobs, now, stopAt)
  const sent = await sendPending(deps, now, stopAt)
  const done = swept.done + sent.done
  const failed = swept.failed + sent.failed
  const isHourly = now % hourMs < minuteMs
  if (isHourly || done + failed > 0) await keepBooks(deps, now, stopAt, { done, failed })
  const nextHour = (Math.floor(now / hourMs) + 1) * hourMs
  return { done, failed, idleUntil: Math.min(swept.nextAt ?? nextHour, sent.nextAt ?? nextHour, nextHour) }
}

async function keepBooks(deps: Deps, now: number, stopAt: number, run: Pick<Tick, 'done' | 'failed'>): Promise<void> {
  for (let batch = 0; batch < mostSealedBatches && deps.now() < stopAt; batch += 1)
    if ((await sealAudit(deps.database, deps, now)) === 0) break
  await giveUpOnLostSends(deps, now)
  await deps.database.removeWhere('requests', { expiresAt: atMost(now) })
  await deps.database.create('runs', [{ _id: deps.newId(), at: now, ...run, tookMs: deps.now() - now }])
}
