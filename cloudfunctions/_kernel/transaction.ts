import type { Result } from '~/types/kernel/result'
import type { Database, Tx } from './database'
import { isConflict, isDuplicate, isOutage } from './faults'

export interface Patience {
  /** 0 ≤ x < 1; chance is an argument. */
  random: () => number
  sleep: (ms: number) => Promise<void>
}

const attempts = 12
const firstWaitMs = 8
const longestWaitMs = 400
/** A neighbour's document is seen when the work reads again; one that is still in the way then is our own mistake. */
const mostDuplicates = 3

/** Thrown when every attempt met another writer: the person is asked to try again. */
export class TooBusy extends Error {}

/**
 * Runs `work` in a transaction and commits when it answers ok; a refusal rolls back. A conflict, a duplicate made by a
 * neighbour or a transaction lost on the way is tried again with growing, jittered waits (trap 2 of the SDK), so `work`
 * has no effects but through `tx`. After a commit whose outcome is unknown `work` runs again: its idempotency row,
 * written in the same transaction, then answers.
 */
export async function inTransaction<Value, Code extends string>(
  database: Database,
  { random, sleep }: Patience,
  work: (tx: Tx) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  let duplicates = 0
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      return await once(database, work)
    } catch (fault) {
      if (isDuplicate(fault)) duplicates += 1
      else if (!isConflict(fault) && !isOutage(fault)) throw fault
      if (duplicates >= mostDuplicates) throw fault
      const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt)
      await sleep(longest * (0.5 + random() / 2))
    }
  }
  throw new TooBusy('transaction met other writers on every attempt')
}

async function once<Value, Code extends string>(
  database: Database,
  work: (tx: Tx) => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const tx = await database.begin()
  let isOpen = true
  try {
    const result = await work(tx)
    if (!result.ok) return result
    isOpen = false
    await tx.commit()
    return result
  } finally {
    // A rollback that fails changes nothing: the platform expires the transaction by itself after 30 s.
    if (isOpen) await tx.rollback().catch(() => undefined)
  }
}
