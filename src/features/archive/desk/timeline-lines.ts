import type { TimelineLine } from '~/types/archive/files.views'
import type { TimelineEntry } from '~/src/components/Timeline'
import { sayEvent } from '~/src/features/ticket/timeline.copy'
import { sayWhen } from '~/src/lib/when'
import { filesCopy as copy } from './files.desk.copy'

/** Short pieces beside each other; those with nothing to say are left out. */
const beside = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.filter(Boolean).join(' · ') || undefined

type LineOf<From extends TimelineLine['from']> = Extract<TimelineLine, { from: From }>

/** The lines of a timeline in words; one save of a ticket may be several. */
export const entriesOf = (lines: readonly TimelineLine[], now: number): TimelineEntry[] =>
  lines.flatMap(line => {
    switch (line.from) {
      case 'ticket':
        return ofTicket(line, now)
      case 'message':
        return [ofMessage(line, now)]
      case 'fact':
        return [ofFact(line)]
    }
  })

function ofTicket({ key, at, number, by, events }: LineOf<'ticket'>, now: number): TimelineEntry[] {
  const told = { by: { ...by, isMe: false }, reader: 'staff' as const, now }
  return events.flatMap(({ type, event }, place) => {
    const words = sayEvent(type, event, told)
    if (!words) return []
    const { photos: _photos, note, ...said } = words
    return [{ ...said, key: `${key}:${place}`, at, note: beside(number, note) }]
  })
}

const ofMessage = ({ key, at, title, body, isRead, readAt }: LineOf<'message'>, now: number): TimelineEntry => {
  const read = isRead && readAt !== null ? copy.read(sayWhen(readAt, now)) : isRead ? undefined : copy.unread
  return { key, at, title: copy.message(title), note: beside(body, read) }
}

const ofFact = ({ key, at, title, body, by }: LineOf<'fact'>): TimelineEntry => ({
  key,
  at,
  title,
  note: beside(body, by.name && copy.by(by.name)),
})
