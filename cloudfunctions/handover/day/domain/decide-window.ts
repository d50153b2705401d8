import type { LineZone } from '~/types/handover/day'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay } from '~/types/kernel/time'
import type { HandoverWindow } from '../../../_schema/handover-day.schema'

export interface WindowPlace {
  batchId: string
  estateId: string
  day: CalendarDay
  zone: LineZone
  number: number
}
export const windowIdOf = ({ batchId, day, zone, number }: Omit<WindowPlace, 'estateId'>): string =>
  `${batchId}:${day}:${zone}:${number}`

export interface AtWindow {
  staffId: string
  staffName: string
}

/** Opened with a person; open with the same person: the same again. */
export function decideOpen(
  before: HandoverWindow | null,
  place: WindowPlace,
  name: string,
  { staffId, staffName }: AtWindow,
): Result<HandoverWindow, 'WINDOW_TAKEN'> {
  if (before?.isOpen && before.staffId !== staffId) return refuse('WINDOW_TAKEN', { name: before.staffName ?? '' })
  const blank = { _id: windowIdOf(place), ...place, visitId: '', servingSince: null, lately: [] }
  const { version, ...kept } = before ?? { version: 0, ...blank }
  return ok({ ...kept, version: version + 1, name, isOpen: true, staffId, staffName })
}

/** Closed when it serves nobody. */
export function decideClose(before: HandoverWindow | null): Result<HandoverWindow, 'WINDOW_CLOSED' | 'WINDOW_BUSY'> {
  if (!before?.isOpen) return refuse('WINDOW_CLOSED')
  if (before.visitId !== '') return refuse('WINDOW_BUSY')
  return ok({ ...before, version: before.version + 1, isOpen: false, staffId: null, staffName: null })
}

/** Whether this person may call here now. */
export function mayCall(
  window: HandoverWindow | null,
  staffId: string | undefined,
): Result<HandoverWindow, 'WINDOW_CLOSED' | 'NOT_YOUR_WINDOW'> {
  if (!window?.isOpen) return refuse('WINDOW_CLOSED')
  return window.staffId === staffId ? ok(window) : refuse('NOT_YOUR_WINDOW', { name: window.staffName ?? '' })
}
