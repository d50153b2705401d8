import type { LineZone } from '~/types/handover/day'
import { lineZones } from '~/types/handover/day'
import { zones, type Zone } from '~/types/handover/handover'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import { visitLifecycle, type VisitAction } from '~/types/handover/visit.lifecycle'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { HandoverVisit, HandoverWindow, ZonePassage } from '../../../_schema/handover-day.schema'
import type { By } from '../../unit.store'
import { keptPerWindow } from './line'

type Tabled = (typeof visitLifecycle.roles)[number]

function stepVisit(visit: HandoverVisit, action: VisitAction, by: By): Result<HandoverVisit, LifecycleNo> {
  const next = visitLifecycle.step(visit.state, action, by as readonly Tabled[])
  return next.ok ? ok({ ...visit, state: next.value, version: visit.version + 1 }) : next
}

/** The present zone's passage with something changed. */
const inZone = (
  { passages, zone }: HandoverVisit,
  change: (passage: ZonePassage) => Partial<ZonePassage>,
): ZonePassage[] => passages.map(passage => (passage.zone === zone ? { ...passage, ...change(passage) } : passage))

const nobody = { windowId: null, windowName: null } as const
export const newPassage = (zone: Zone, now: number): ZonePassage => ({
  ...{ zone, queuedAt: now, calledAt: null, windowId: null, leftAt: null, ticked: [] },
})

/** A window takes it. */
export function decideCall(
  visit: HandoverVisit,
  { _id: windowId, name: windowName, zone }: Pick<HandoverWindow, '_id' | 'name' | 'zone'>,
  by: By,
  now: number,
): Result<HandoverVisit, LifecycleNo> {
  // It may have gone on to another zone since the line was read.
  if (visit.zone !== zone) return refuse('NOT_POSSIBLE_NOW', { state: visit.state })
  const called = stepVisit(visit, 'callNext', by)
  if (!called.ok) return called
  return ok({ ...called.value, windowId, windowName, passages: inZone(visit, () => ({ calledAt: now, windowId })) })
}

/** Called and not there: to the end of the line. */
export function decidePutBack(visit: HandoverVisit, by: By, now: number): Result<HandoverVisit, LifecycleNo> {
  const back = stepVisit(visit, 'putBack', by)
  if (!back.ok) return back
  const passages = inZone(visit, () => ({ calledAt: null, windowId: null }))
  return ok({ ...back.value, ...nobody, queuedAt: now, passages })
}

/** What decides which zones a flat needs. */
export interface ZoneNeeds {
  state: UnitHandoverState
  hasUnpaidFees: boolean
  openSnags: number
}

const isPastInspection = (state: UnitHandoverState): boolean => state === 'takenOver' || state === 'deemed'
/** Keys are handed out when the flat is taken over, or counts as handed over by law. */
const mayHaveKeys = (state: UnitHandoverState): boolean =>
  state === 'takenOver' || state === 'handedOver' || state === 'deemed'

const isNeeded = (zone: LineZone, { state, hasUnpaidFees, openSnags }: ZoneNeeds): boolean => {
  switch (zone) {
    case 'documents':
      return true
    case 'fees':
      return hasUnpaidFees
    case 'inspection':
      return !isPastInspection(state)
    case 'issues':
      return openSnags > 0
    case 'keys':
      return mayHaveKeys(state)
  }
}

const laterThan = (zone: LineZone): LineZone[] => lineZones.slice(lineZones.indexOf(zone) + 1)

/** The next zone that is needed (R5.5); null: none. */
export const nextZone = (zone: LineZone, needs: ZoneNeeds): LineZone | null =>
  laterThan(zone).find(each => isNeeded(each, needs)) ?? null

/** Where it may be sent to by name: any later zone, to the keys only when it is taken over. */
export const mayBeSentTo = (zone: LineZone, { state }: ZoneNeeds): LineZone[] =>
  laterThan(zone).filter(each => each !== 'keys' || mayHaveKeys(state))

export type SendOnNo = LifecycleNo | 'ZONE_PASSED' | 'NOT_TAKEN_OVER' | 'NOTHING_LEFT'

/** Done here: to the end of the line of the next zone. */
export function decideSendOn(
  visit: HandoverVisit,
  to: LineZone | undefined,
  needs: ZoneNeeds,
  by: By,
  now: number,
): Result<HandoverVisit, SendOnNo> {
  const sent = stepVisit(visit, 'sendOn', by)
  if (!sent.ok) return sent
  const zone = to ?? nextZone(visit.zone, needs)
  if (zone === null) return refuse(mayHaveKeys(needs.state) ? 'NOTHING_LEFT' : 'NOT_TAKEN_OVER')
  if (!laterThan(visit.zone).includes(zone)) return refuse('ZONE_PASSED')
  if (zone === 'keys' && !mayHaveKeys(needs.state)) return refuse('NOT_TAKEN_OVER')
  const passages = [...inZone(visit, () => ({ leftAt: now })), newPassage(zone, now)]
  return ok({ ...sent.value, ...nobody, zone, queuedAt: now, passages })
}

/** Through, or gone home before. */
export function decideEnd(
  visit: HandoverVisit,
  action: 'finishVisit' | 'leave',
  by: By,
  now: number,
): Result<HandoverVisit, LifecycleNo> {
  const ended = stepVisit(visit, action, by)
  if (!ended.ok) return ended
  const passages = inZone(visit, () => ({ leftAt: now }))
  return ok({ ...ended.value, ...nobody, passages, finishedAt: action === 'finishVisit' ? now : null })
}

/** Went home and is here again on the same day: at the end of the line of the zone that it left. */
export function decideComeBack(visit: HandoverVisit, by: By, now: number): Result<HandoverVisit, LifecycleNo> {
  const back = stepVisit(visit, 'comeBack', by)
  if (!back.ok) return back
  const passages = inZone(visit, () => ({ queuedAt: now, calledAt: null, windowId: null, leftAt: null }))
  return ok({ ...back.value, queuedAt: now, passages })
}

/** Papers that were seen, or fees that were taken: kept with the zone where that happens, whichever zone it stands in now. */
export function ticked(visit: HandoverVisit, zone: LineZone, names: readonly string[]): HandoverVisit {
  const passages = visit.passages.map(passage => (passage.zone === zone ? { ...passage, ticked: [...names] } : passage))
  const hasOne = passages.some(passage => passage.zone === zone)
  return hasOne ? { ...visit, version: visit.version + 1, passages } : visit
}

/** Each zone as a person sees it on the way: behind, here, ahead, or passed over. */
export function wayOf({ passages, zone: here, state }: HandoverVisit) {
  const isEnded = state === 'finished' || state === 'left'
  return zones.map(zone => {
    if (zone === here && !isEnded) return { zone, stands: 'here' as const }
    if (passages.some(passage => passage.zone === zone)) return { zone, stands: 'behind' as const }
    const isBefore = zones.indexOf(zone) < zones.indexOf(here)
    return { zone, stands: isBefore || isEnded ? ('passedOver' as const) : ('ahead' as const) }
  })
}

/** A window whose flat has gone on: how long it took makes the zone's pace. A flat that was not there took no time. */
export function releasedWindow(window: HandoverWindow, now: number, hasServed: boolean): HandoverWindow {
  const { servingSince, lately } = window
  const took = hasServed && servingSince !== null ? [{ endedAt: now, tookMs: now - servingSince }] : []
  return {
    ...window,
    version: window.version + 1,
    visitId: '',
    servingSince: null,
    lately: [...lately, ...took].slice(-keptPerWindow),
  }
}
