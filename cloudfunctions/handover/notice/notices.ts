import type { CalendarDay } from '~/types/kernel/time'
import type { Notice } from '../../_kernel/outbox'
import type { UnitHandover } from '../../_schema/handover.schema'
import { noticesToPeople, type MessageWords } from '../notices'
import { sayTemplateDay } from './notice.copy'

interface Saying {
  kind: string
  words: MessageWords
  /** The day and place that WeChat's template names. */
  on: CalendarDay
  clock: string
  place: string
}

/** A message about a flat's notice; a tap leads to it. */
export const noticesTo = (
  personIds: readonly string[],
  { _id: id, unitName }: Pick<UnitHandover, '_id' | 'unitName'>,
  { on, clock, ...said }: Saying,
): Notice[] =>
  noticesToPeople(personIds, {
    ...said,
    ...{ unitName, time: sayTemplateDay(on, clock), subject: { kind: 'handover', id } },
  })
