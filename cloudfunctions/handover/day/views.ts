import { lineZones, type LineZone, type VisitCard, type WindowCard, type ZoneNow } from '~/types/handover/day'
import type { Policies } from '~/types/policy/policies'
import type { HandoverVisit, HandoverWindow } from '../../_schema/handover-day.schema'
import { waitOfNewcomer } from './domain/line'

/** What stands on the door, without the estate: building, entrance and room. */
export const doorOf = (unitName: string): string => unitName.slice(unitName.indexOf(' ') + 1)

const sinceOf = ({ state, passages, zone, queuedAt }: HandoverVisit): number => {
  const here = passages.find(passage => passage.zone === zone)
  return (state === 'served' ? here?.calledAt : state === 'queueing' ? here?.queuedAt : here?.leftAt) ?? queuedAt
}

export const visitCard = (visit: HandoverVisit): VisitCard => {
  const { unitId, unitName, number, state, zone, arrival, hasPlace, windowName } = visit
  return { unitId, door: doorOf(unitName), number, state, zone, since: sinceOf(visit), arrival, hasPlace, windowName }
}

export function windowCard(
  window: HandoverWindow,
  present: readonly HandoverVisit[],
  staffId: string | undefined,
): WindowCard {
  const { zone, number, name, isOpen, staffName } = window
  const visit = present.find(({ _id }) => _id === window.visitId)
  const serving = visit
    ? { unitId: visit.unitId, door: doorOf(visit.unitName), number: visit.number, since: sinceOf(visit) }
    : null
  return { zone, number, name, isOpen, staffName, isMine: isOpen && window.staffId === staffId, serving }
}

/** Each zone in figures. */
export function zonesNow(
  present: readonly HandoverVisit[],
  windows: readonly HandoverWindow[],
  policy: Policies['handover'],
  now: number,
): ZoneNow[] {
  return lineZones.map((zone: LineZone) => {
    const here = present.filter(visit => visit.zone === zone)
    const waiting = here.filter(({ state }) => state === 'queueing').length
    const theirs = windows.filter(window => window.zone === zone)
    return {
      zone,
      waiting,
      served: here.length - waiting,
      openWindows: theirs.filter(({ isOpen }) => isOpen).length,
      waitMinutes: waitOfNewcomer(zone, waiting, theirs, policy, now),
    }
  })
}
