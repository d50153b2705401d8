import type { LineZone, VisitCard } from '~/types/handover/day'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { TimelineFact } from '../../_kernel/timeline'
import type { HandoverVisit } from '../../_schema/handover-day.schema'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import type { By, Change } from '../unit.store'
import { dayTimeline } from './day.copy'
import { batchToday, saveVisit, saveWindow } from './day.store'
import { visitIdOf } from './domain/decide-arrival'
import {
  decideEnd,
  decidePutBack,
  decideSendOn,
  releasedWindow,
  ticked,
  type SendOnNo,
  type ZoneNeeds,
} from './domain/decide-visit'
import { papersFor } from './domain/papers'
import { visitCard } from './views'

interface Meant {
  batchId: string
  unitId: string
}
type VisitNo = LifecycleNo | 'NOT_HERE_TODAY'
type Answer<Code extends string> = Promise<Result<{ visit: VisitCard }, Code | EntryRefusal>>

/** What a rule about a visit rests on, read in its own transaction. */
interface Here {
  visit: HandoverVisit
  batch: HandoverBatch
  unit: UnitHandover
  by: By
}

/** The story of every change of a visit that is under way: here today, theirs to see, decide, free the window, save. */
async function moveVisit<Code extends string>(
  context: Context,
  { batchId, unitId }: Meant,
  decide: (here: Here, tx: Tx) => Result<HandoverVisit, Code> | Promise<Result<HandoverVisit, Code>>,
  fact?: Pick<TimelineFact, 'kind' | 'title' | 'body'>,
): Answer<Code | 'NOT_HERE_TODAY'> {
  const { deps, now, action, caller } = context
  const reached = await batchToday(deps.database, context, batchId)
  if (!reached.ok) return reached
  const { batch, by, today } = reached.value
  return context.commit<{ visit: VisitCard }, Code | 'NOT_HERE_TODAY'>(async tx => {
    const visit = await tx.get('handoverVisits', visitIdOf(unitId, today))
    const unit = await tx.get('handoverUnits', unitId)
    if (!visit || !unit || visit.batchId !== batchId) return refuse('NOT_HERE_TODAY')
    const decided = await decide({ visit, batch, unit, by }, tx)
    if (!decided.ok) return decided
    const change = { by: staffActor(caller), action, now }
    if (visit.windowId !== decided.value.windowId) await freeWindow(tx, visit, change)
    await saveVisit(tx, decided.value, change, fact)
    return ok({ visit: visitCard(decided.value) })
  })
}

/** The window that served this flat takes the next; a flat that was not there took no time. */
export async function freeWindow(tx: Tx, { _id, windowId }: HandoverVisit, change: Change): Promise<void> {
  const window = windowId === null ? null : await tx.get('handoverWindows', windowId)
  if (window?.visitId !== _id) return
  await saveWindow(tx, releasedWindow(window, change.now, change.action !== 'putBack'), change)
}

export const putBack = (context: Context, meant: Meant): Answer<VisitNo> =>
  moveVisit<VisitNo>(context, meant, ({ visit, by }) => decidePutBack(visit, by, context.now))

export const finishVisit = (context: Context, meant: Meant): Answer<VisitNo> =>
  moveVisit<VisitNo>(context, meant, ({ visit, by }) => decideEnd(visit, 'finishVisit', by, context.now), {
    kind: 'handoverVisitFinished',
    title: dayTimeline.finished,
    body: '',
  })

export const leave = (context: Context, meant: Meant): Answer<VisitNo> =>
  moveVisit<VisitNo>(context, meant, ({ visit, by }) => decideEnd(visit, 'leave', by, context.now), {
    kind: 'handoverVisitLeft',
    title: dayTimeline.left,
    body: dayTimeline.leftUnfinished,
  })

/** Snags that are open decide whether the issues' zone is needed (R5.5). */
export const openSnagsOf = ({ deps }: Context, unitId: string): Promise<number> =>
  deps.database.count('snags', { unitId, isOpen: true })

export const needsOf = ({ state, fees }: UnitHandover, openSnags: number): ZoneNeeds => ({
  state,
  hasUnpaidFees: fees.some(({ paid }) => paid === null),
  openSnags,
})

export async function sendOn(
  context: Context,
  { to, ...meant }: Meant & { to?: LineZone | undefined },
): Answer<SendOnNo | 'NOT_HERE_TODAY'> {
  // A snag that is recorded in this very moment is seen by whoever sends on next; it is named on the window's page, too.
  const openSnags = await openSnagsOf(context, meant.unitId)
  return moveVisit<SendOnNo>(context, meant, ({ visit, unit, by }) =>
    decideSendOn(visit, to, needsOf(unit, openSnags), by, context.now),
  )
}

const isUnderWay = ({ state }: HandoverVisit): boolean => state === 'queueing' || state === 'served'

export const tickPapers = (
  context: Context,
  { papers, ...meant }: InputOf<HandoverContract, 'tickPapers'>,
): Answer<VisitNo | 'PAPER_UNKNOWN'> =>
  moveVisit<VisitNo | 'PAPER_UNKNOWN'>(context, meant, async ({ visit, batch }, tx) => {
    if (!isUnderWay(visit)) return refuse('NOT_POSSIBLE_NOW', { state: visit.state })
    const booking = await tx.get('handoverBookings', visit.unitId)
    const known = papersFor(batch.letter.bring, booking?.proxy != null)
    if (!papers.every(paper => known.includes(paper))) return refuse('PAPER_UNKNOWN')
    return ok(
      ticked(
        visit,
        'documents',
        known.filter(paper => papers.includes(paper)),
      ),
    )
  })
