import type { LineZone } from '~/types/handover/day'
import { minuteMs } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { HandoverVisit, HandoverWindow } from '../../../_schema/handover-day.schema'

/** Somebody in a line, as far as their turn depends on it. */
export type Waiting = Pick<HandoverVisit, '_id' | 'hasPlace' | 'queuedAt' | 'technicianId'>
/** A window, as far as a wait depends on it. */
export type Serving = Pick<HandoverWindow, 'isOpen' | 'staffId' | 'visitId' | 'servingSince' | 'lately'>

/** So many of the day's last passages make a zone's pace. */
const mostLately = 9
export const keptPerWindow = 5

/** R5.5: those with a place before those without; within each, in the order in which they came to this zone. */
export function inOrder<Visit extends Waiting>(line: readonly Visit[]): Visit[] {
  const later = (one: Visit, other: Visit): number =>
    Number(other.hasPlace) - Number(one.hasPlace) || one.queuedAt - other.queuedAt || (one._id < other._id ? -1 : 1)
  return [...line].sort(later)
}

/** Technicians who stand at an open window: only they are waited for. */
const atWork = (windows: readonly Serving[]): Set<string> =>
  new Set(windows.flatMap(({ isOpen, staffId }) => (isOpen && staffId !== null ? [staffId] : [])))

/**
 * Whom a window may call, the next first. At the inspection a technician takes their own flats and those that wait for nobody in particular;
 * with none of those left they help a colleague out, so that nobody stands idle while somebody waits.
 */
export function nextFor<Visit extends Waiting>(
  window: Pick<HandoverWindow, 'zone' | 'staffId'>,
  line: readonly Visit[],
  windows: readonly Serving[],
): Visit[] {
  const ordered = inOrder(line)
  if (window.zone !== 'inspection') return ordered
  const present = atWork(windows)
  const isMine = ({ technicianId }: Visit): boolean =>
    technicianId === null || technicianId === window.staffId || !present.has(technicianId)
  return [...ordered.filter(isMine), ...ordered.filter(visit => !isMine(visit))]
}

/** The zone's own pace of today: the median of its last passages, ms; before there are any, what is usual. */
export function paceOf(zone: LineZone, windows: readonly Serving[], policy: Policies['handover']): number {
  const took = windows
    .flatMap(({ lately }) => lately)
    .sort((one, other) => other.endedAt - one.endedAt)
    .slice(0, mostLately)
    .map(({ tookMs }) => tookMs)
  return median(took) ?? (zone === 'inspection' ? policy.slotMinutes : policy.windowMinutes) * minuteMs
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/**
 * How long until it is the turn of somebody with so many before them, ms: each window becomes free when its present one has taken the usual
 * time (a window that is over it: within a minute), and takes the next. Null: no window is open.
 */
export function waitUntilServed(
  ahead: number,
  windows: readonly Serving[],
  paceMs: number,
  now: number,
): number | null {
  const freeIn = windows.filter(({ isOpen }) => isOpen).map(window => untilFree(window, paceMs, now))
  if (freeIn.length === 0) return null
  for (let taken = 0; taken < ahead; taken += 1) {
    const earliest = freeIn.indexOf(Math.min(...freeIn))
    freeIn[earliest] = (freeIn[earliest] ?? 0) + paceMs
  }
  return Math.min(...freeIn)
}

const untilFree = ({ visitId, servingSince }: Serving, paceMs: number, now: number): number =>
  visitId === '' || servingSince === null ? 0 : Math.max(minuteMs, paceMs - (now - servingSince))

export interface PlaceInLine {
  ahead: number
  /** Whole minutes, rounded up; null: no window is open. */
  waitMinutes: number | null
}

/**
 * R5.5: where a flat stands in its zone's line, and how long it will take. At the inspection it waits for the technician who is booked, while
 * they are at work, behind those who wait for the same one; a colleague who is free earlier may take it over.
 */
export function placeIn(
  line: readonly Waiting[],
  visit: Waiting,
  zone: LineZone,
  windows: readonly Serving[],
  policy: Policies['handover'],
  now: number,
): PlaceInLine {
  const before = inOrder(line.some(({ _id }) => _id === visit._id) ? line : [...line, visit])
  const ahead = before.slice(
    0,
    before.findIndex(({ _id }) => _id === visit._id),
  )
  const pace = paceOf(zone, windows, policy)
  const isBound = zone === 'inspection' && visit.technicianId !== null && atWork(windows).has(visit.technicianId)
  const mine = isBound ? ahead.filter(({ technicianId }) => technicianId === visit.technicianId) : ahead
  const theirs = isBound ? windows.filter(({ staffId }) => staffId === visit.technicianId) : windows
  const wait = waitUntilServed(mine.length, theirs, pace, now)
  return { ahead: mine.length, waitMinutes: wait === null ? null : Math.ceil(wait / minuteMs) }
}

/** How long whoever came to this zone now would wait; null: no window is open. */
export function waitOfNewcomer(
  zone: LineZone,
  waiting: number,
  windows: readonly Serving[],
  policy: Policies['handover'],
  now: number,
): number | null {
  const wait = waitUntilServed(waiting, windows, paceOf(zone, windows, policy), now)
  return wait === null ? null : Math.ceil(wait / minuteMs)
}
