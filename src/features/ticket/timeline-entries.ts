import type { TimelineEntry } from '~/src/components/Timeline'
import type { ClockName } from '~/types/sla/sla'
import type { RepairDetail, TimelineRow } from '~/types/ticket/ticket.views'
import type { Reader } from './ticket.copy'
import { joined, sayEvent, usedWords } from './timeline.copy'

/** The fact with which a clock stops: there stands how long it took. */
const stops: Partial<Record<string, ClockName>> = {
  dispatched: 'dispatch',
  responded: 'respond',
  planned: 'solution',
}

function usedFor({ type, at }: TimelineRow, clocks: RepairDetail['clocks']): string | undefined {
  const clock = clocks.find(({ name, stoppedAt }) => name === stops[type] && stoppedAt === at)
  return clock && usedWords(clock)
}

/** The timeline as this reader sees it, newest first. */
export function entriesOf(
  { timeline, clocks, photoUrls }: Pick<RepairDetail, 'timeline' | 'clocks' | 'photoUrls'>,
  reader: Reader,
  now: number,
): TimelineEntry[] {
  const entries = timeline.flatMap((row, place) => {
    const words = sayEvent(row.type, row.event, { by: row.by, reader, now })
    if (!words) return []
    const { photos = [], note, ...said } = words
    return [
      {
        ...said,
        key: `${place}`,
        at: row.at,
        note: joined(usedFor(row, clocks), note),
        photos: photos.flatMap(id => photoUrls[id] ?? []),
      },
    ]
  })
  return entries.reverse()
}
