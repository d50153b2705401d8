import type { Instant } from '~/types/kernel/time'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import { toStaff, type Notice } from '../../_kernel/outbox'
import type { UnitHandover } from '../../_schema/handover.schema'
import { noticesToPeople, type MessageWords } from '../notices'

type About = Pick<UnitHandover, '_id' | 'unitName'> & { place: string }

/** The same to everybody whose flat it is. */
export const noticesTo = (
  personIds: readonly string[],
  { _id: id, unitName, place }: About,
  kind: string,
  words: MessageWords,
  now: Instant,
): Notice[] => {
  const subject = { kind: 'handover', id } as const
  return noticesToPeople(personIds, { kind, words, unitName, time: sayTemplateTime(now), place, subject })
}

/** To the managers of the estate, at once. */
export const noticesToStaff = (
  staffIds: readonly string[],
  { _id: id, unitName: thing1, place: thing3 }: About,
  kind: string,
  { title, body, short: thing4 }: MessageWords,
  now: Instant,
): Notice[] =>
  staffIds.map(staffId => ({
    ...{ to: toStaff(staffId), kind, title, body, subject: { kind: 'handover', id } },
    push: { template: 'handoverNotice', fields: { thing1, time2: sayTemplateTime(now), thing3, thing4 } },
  }))
