import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import { queueMessages } from '../_kernel/outbox'
import type { DueJob } from '../_kernel/sweep'
import type { DueRow } from '../_schema/documents'
import type { SalesPromise } from '../_schema/estate.schema'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import { promiseDueKinds } from './domain/promise'
import { promiseCopy } from './estate.copy'
import type { Said } from '../_kernel/said.copy'
import { toColleagues } from '../_kernel/told'
import { asDue, whileDue } from '../_kernel/while-due'

interface Telling {
  to: readonly string[]
  said: Said
}

/** A row about a promise that is still open tells once and goes; the message's id holds the kind. */
const promiseJob =
  (tellingOf: (promise: SalesPromise, managers: readonly string[]) => Telling): DueJob =>
  async (row, deps, now) => {
    const managers = await managersOf(deps, row)
    await whileDue(row, deps, async tx => {
      await moveDue(tx, [asDue(row)], [])
      const promise = await tx.get('promises', row.entityId)
      if (promise?.isOpen) await tell(tx, promise, row, tellingOf(promise, managers), now)
    })
  }

async function managersOf(deps: Deps, row: DueRow): Promise<string[]> {
  const promise = await deps.database.get('promises', row.entityId)
  return promise ? holderIds(await activeStaff(deps.database), ['manager'], promise.estateId) : []
}

async function tell(tx: Tx, promise: SalesPromise, row: DueRow, { to, said }: Telling, now: number): Promise<void> {
  const matter = { subject: { kind: 'promise' as const, id: promise._id }, estateName: promise.estateName, now }
  await queueMessages(tx, `${row.entityId}:${row.dueAt}`, toColleagues(to, row.kind, said, matter), now)
}

export const promiseJobs: Record<string, DueJob> = {
  [promiseDueKinds.reminder]: promiseJob(({ what, dueOn, staffId }) => ({
    to: [staffId],
    said: promiseCopy.reminder(what, dueOn),
  })),
  [promiseDueKinds.day]: promiseJob(({ what, staffId }) => ({ to: [staffId], said: promiseCopy.dueToday(what) })),
  [promiseDueKinds.overdue]: promiseJob(({ what, estateName, staffName, staffId }, managers) => ({
    to: [...managers, staffId],
    said: promiseCopy.overdue(estateName, what, staffName),
  })),
}
