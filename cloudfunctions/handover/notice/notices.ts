import type { CalendarDay } from '~/types/kernel/time'
import { toPerson, type Notice } from '../../_kernel/outbox'
import type { UnitHandover } from '../../_schema/handover.schema'
import { sayTemplateDay, type MessageWords } from './notice.copy'

interface Saying {
  kind: string
  words: MessageWords
  /** The day and place that WeChat's template names. */
  on: CalendarDay
  clock: string
  place: string
}

/** A message about a flat's handover to each of these people; a tap leads to its notice. */
export function noticesTo(
  personIds: readonly string[],
  { _id: id, unitName }: Pick<UnitHandover, '_id' | 'unitName'>,
  { kind, words, on, clock, place }: Saying,
): Notice[] {
  const { title, body, short } = words
  const fields = { thing1: unitName, time2: sayTemplateDay(on, clock), thing3: place, thing4: short }
  return personIds.map(personId => ({
    to: toPerson(personId),
    kind,
    title,
    body,
    topic: 'handover',
    subject: { kind: 'handover', id },
    push: { template: 'handoverNotice', fields },
  }))
}
