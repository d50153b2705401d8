import type { Expander } from '../../_kernel/broadcast'
import { clockActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Deps } from '../../_kernel/deps'
import { moveDue } from '../../_kernel/due'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { DueRow } from '../../_schema/documents'
import type { Snag } from '../../_schema/inspection.schema'
import { snagRules } from './rules'
import { saveSnag } from '../inspection/snag.store'
import { keepMove, tellLevels } from './act'
import { aroundSnag, circleOf, type Around } from './around'
import { letStand } from './domain/decide-charge'
import { snagDueKinds, snagDues } from './domain/dues'
import type { SnagRules } from './domain/clock'

interface Visit {
  tx: Tx
  snag: Snag
  around: Around
  rules: SnagRules
  row: DueRow
  now: number
}

/** A job about a snag, read afresh; answers whether it wrote. A row that is not wanted (any more, or yet) goes or moves. */
const snagJob =
  (work: (visit: Visit) => Promise<boolean>): DueJob =>
  async (row: DueRow, deps: Deps, now: number) => {
    const around = await aroundSnag(deps.database, row.entityId)
    await whileDue(row, deps, async tx => {
      const snag = await tx.get('snags', row.entityId)
      if (!snag) return moveDue(tx, [asDue(row)], [])
      const rules = await snagRules(tx, snag.policyId)
      if (await work({ tx, snag, around, rules, row, now })) return
      const wanted = snagDues(snag, rules).filter(({ kind }) => kind === row.kind)
      await moveDue(tx, [asDue(row)], wanted)
    })
  }

/** The levels of the clock (R7.3): each once, however late, however often the tick comes; one message a person, for the highest. */
const tellClock = snagJob(async ({ tx, snag, around, rules, row, now }) => {
  const batch = await tx.get('handoverBatches', snag.batchId)
  const circle = circleOf(snag, batch?.leadId ?? null, around)
  const told = tellLevels(snag, { rules, circle, now })
  if (told.snag === snag) return false
  const after = { ...told.snag, version: snag.version + 1 }
  await saveSnag(tx, snag, after, { notices: told.notices }, { by: clockActor, action: row.kind, now })
  return true
})

/** Not contested in time: it stands (product.md section 1). */
const chargeStands = snagJob(async ({ tx, snag, around, rules, row, now }) => {
  const after = letStand(snag, { now, rules })
  const unit = after && (await tx.get('units', snag.unitId))
  if (!after || !unit) return false
  const move = { before: snag, after, unit, around, rules, by: clockActor, isByCustomer: false }
  await keepMove(tx, { ...move, action: row.kind, now })
  return true
})

export const rectificationJobs: Record<string, DueJob> = {
  [snagDueKinds.clock]: tellClock,
  [snagDueKinds.chargeStands]: chargeStands,
}
export const rectificationExpanders: Record<string, Expander> = {}
