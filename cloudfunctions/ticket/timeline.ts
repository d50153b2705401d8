import type { JournalRow, RepairEvent } from '~/types/ticket/journal'
import type { TimelineRow } from '~/types/ticket/ticket.views'

interface Viewer {
  meId: string | undefined
  isCustomer: boolean
}

/** The journal as this viewer may see it (R6.3): who, when, why, photos. Customers see no ids of staff and no warnings, but every breach (R7.4). */
export function timelineOf(journal: readonly JournalRow[], viewer: Viewer): TimelineRow[] {
  return journal.flatMap(({ at, by, events }) =>
    events
      .filter(event => isShown(event, viewer))
      .map(event => ({
        at,
        by: { role: by.role, ...(by.name && { name: by.name }), isMe: by.id !== undefined && by.id === viewer.meId },
        type: event.type,
        event: viewer.isCustomer ? withoutStaffIds(event) : { ...event },
      })),
  )
}

const isShown = (event: RepairEvent, { isCustomer }: Viewer): boolean =>
  !isCustomer || (event.type !== 'acceptanceCallHanded' && (event.type !== 'clockPassed' || event.level === 100))

const staffIds: readonly string[] = ['agentId', 'technicianId', 'enteredByStaffId', 'staffId', 'reporterId']

function withoutStaffIds(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
      if (key === 'enteredByStaffId') return [['isEnteredByStaff', true]]
      if (staffIds.includes(key)) return []
      const isPart = typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      return [[key, isPart ? withoutStaffIds(inner) : inner]]
    }),
  )
}

/** Ids of the photos that a timeline shows. */
export function photosIn(timeline: readonly TimelineRow[]): string[] {
  return timeline.flatMap(({ event }) => {
    const answer = event['answer'] as { photos?: unknown } | undefined
    return [event['photos'], answer?.photos].flatMap(photos => (Array.isArray(photos) ? (photos as string[]) : []))
  })
}
