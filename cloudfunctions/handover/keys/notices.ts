import type { Instant } from '~/types/kernel/time'
import { toPerson, toStaff, type Notice } from '../../_kernel/outbox'
import type { UnitHandover } from '../../_schema/handover.schema'
import { templateTime, type Said } from './keys.words.copy'

type About = Pick<UnitHandover, '_id' | 'unitName'> & { place: string }

/** The same to everybody whose flat it is. */
export const noticesTo = (
  personIds: readonly string[],
  { _id: id, unitName: thing1, place: thing3 }: About,
  kind: string,
  { title, body, short: thing4 }: Said,
  now: Instant,
): Notice[] =>
  personIds.map(personId => ({
    ...{ to: toPerson(personId), kind, title, body, topic: 'handover', subject: { kind: 'handover', id } },
    push: { template: 'handoverNotice', fields: { thing1, time2: templateTime(now), thing3, thing4 } },
  }))

/** To the managers of the estate, at once. */
export const noticesToStaff = (
  staffIds: readonly string[],
  { _id: id, unitName: thing1, place: thing3 }: About,
  kind: string,
  { title, body, short: thing4 }: Said,
  now: Instant,
): Notice[] =>
  staffIds.map(staffId => ({
    ...{ to: toStaff(staffId), kind, title, body, subject: { kind: 'handover', id } },
    push: { template: 'handoverNotice', fields: { thing1, time2: templateTime(now), thing3, thing4 } },
  }))
