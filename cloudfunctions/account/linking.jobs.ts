import { ok } from '~/types/kernel/result'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import type { DueJob } from '../_kernel/sweep'
import { inTransaction } from '../_kernel/transaction'
import type { DueRow } from '../_schema/documents'
import { staffNotice } from './claims'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import { asDue, whileDue } from '../_kernel/while-due'
import { claimDueKind } from './domain/claim'
import { endsAt, householdEndKind, isSoldOn, moved } from './domain/household'
import { openIn } from './household'
import { toMember, toOwner } from './household.notices'
import { ended, readHousehold } from './household.store'
import { claimWords, householdWords } from './linking.copy'
import type { Household } from '../_schema/linking-documents'
import { queueMessages } from '../_kernel/outbox'

const clock = { role: 'clock' as const }

/** A claim that nobody decided within its clock: the estate's supervisors hear of it, once (R2.4). */
const claimDue: DueJob = async (row, deps, now) => {
  const claim = await deps.database.get('claims', row.entityId)
  const supervisors = claim ? holderIds(await activeStaff(deps.database), ['supervisor'], claim.estateId) : []
  await whileDue(row, deps, async tx => {
    const current = await tx.get('claims', row.entityId)
    await moveDue(tx, [asDue(row)], [])
    if (!current?.isOpen) return
    const notices = staffNotice(current, supervisors, 'late', claimWords.late(current.unitName))
    await queueMessages(tx, `${current._id}:due`, notices, now)
  })
}

/** An invitation has come to its last day, or nobody accepted it: both hear of it. The door gave nothing any more since midnight. */
const householdEnd: DueJob = (row, deps, now) =>
  whileDue(row, deps, async tx => {
    const found = await readHousehold(tx, row.entityId)
    const at = found && endsAt(found.household)
    const next = found && at !== null && at <= now ? moved(found.household, 'expire', 'clock', now) : null
    if (!found || !next?.ok)
      return moveDue(tx, [asDue(row)], at === null || at === undefined ? [] : [{ ...asDue(row), at }])
    const change = { now, action: row.kind, by: clock, handling: asDue(row) }
    await ended(tx, found, next.value, change, noticesOfEnd(found.household))
  })

function noticesOfEnd(household: Household) {
  const { name, unitName, state } = household
  const words = state === 'active' ? householdWords.expiredForOwner : householdWords.lapsedForOwner
  return [
    ...toOwner(household, 'expired', words(name, unitName)),
    ...toMember(household, 'expired', householdWords.expiredForMember(unitName)),
  ]
}

/**
 * The flat was sold on, or somebody left it (R2.4): what the kernel ended in the change itself is written down here, and invitations of a
 * former owner end. Every time it is asked it finds the same, so twice is once. The row stays for the tickets' own job.
 */
export async function endHouseholdsOf({ entityId: unitId }: DueRow, deps: Deps, now: number): Promise<void> {
  for (const { _id } of await openIn(deps.database, unitId))
    await inTransaction(deps.database, deps, async tx => {
      const found = await readHousehold(tx, _id)
      const isOver = found && isSoldOn(found.household, found.unit)
      const next = isOver ? moved(found.household, 'sellOn', 'clock', now) : null
      if (!found || !next?.ok) return ok(null)
      const change = { now, action: 'sellOn', by: clock }
      const words = householdWords.soldOn(found.household.unitName)
      await ended(tx, found, next.value, change, toMember(found.household, 'soldOn', words))
      return ok(null)
    })
}

/** Kind of due row → its job. */
export const linkingJobs: Record<string, DueJob> = {
  [claimDueKind]: claimDue,
  [householdEndKind]: householdEnd,
}
