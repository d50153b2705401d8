import { clockActor } from '../_kernel/actor'
import { moveDue } from '../_kernel/due'
import type { DueJob } from '../_kernel/sweep'
import type { Consult } from '../_schema/estate.schema'
import { activeStaff } from '../_kernel/colleagues'
import { saveConsult, rulesOf } from '../_kernel/consult/consult.store'
import { consultDueKinds, consultDues, levelsToTell } from '../_kernel/consult/clock'
import { moved } from './domain/consult'
import { asDue, whileDue } from '../_kernel/while-due'

/** What the clock makes of it; undefined: nothing any more, and the row goes or moves. */
type ByClock = (consult: Consult, levels: number) => Consult | undefined

const consultJob =
  (what: 'late' | 'closed', byClock: ByClock): DueJob =>
  async (row, deps, now) => {
    const staff = await activeStaff(deps.database)
    await whileDue(row, deps, async tx => {
      const before = await tx.get('consults', row.entityId)
      const rules = before && (await rulesOf(tx, before))
      const after = before && rules ? byClock(before, levelsToTell(before, rules.sla, now).length) : undefined
      if (!before || !rules || !after) {
        const wanted = before && rules ? consultDues(before, rules).filter(({ kind }) => kind === row.kind) : []
        return moveDue(tx, [asDue(row)], wanted)
      }
      const change = { by: clockActor, action: row.kind, now }
      await saveConsult(tx, change, { before, after, step: { what, words: '' }, staff, handling: asDue(row) })
    })
  }

export const consultJobs: Record<string, DueJob> = {
  /** Levels of the clock, each told once, however late it is found (R7.3). */
  [consultDueKinds.clock]: consultJob('late', (consult, levels) =>
    levels > 0 ? { ...consult, version: consult.version + 1 } : undefined,
  ),
  /** No word after an answer: closed, and never taken for a thank-you. */
  [consultDueKinds.silence]: consultJob('closed', consult => {
    const closed = moved(consult, 'closeSilent', ['clock'])
    return closed.ok ? closed.value : undefined
  }),
}
