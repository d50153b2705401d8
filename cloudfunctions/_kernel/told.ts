import type { Subject } from '~/types/message/subject'
import { toPerson, toStaff, type Notice } from './outbox'
import { sayTime, type Said } from './said.copy'

/** One message to each of these colleagues. */
export function toColleagues(
  staffIds: readonly string[],
  kind: string,
  said: Said,
  matter: { subject: Subject; estateName: string; now: number },
): Notice[] {
  const { subject, estateName, now } = matter
  const fields = { thing1: said.title, phrase2: said.phrase, time3: sayTime(now), thing4: estateName }
  return [...new Set(staffIds)].map(staffId => ({
    to: toStaff(staffId),
    kind,
    title: said.title,
    body: said.body,
    subject,
    topic: 'work',
    push: { template: 'staffTask', fields },
  }))
}

export function toCustomer(
  personId: string,
  kind: string,
  said: Said,
  matter: { subject: Subject; estateName: string; now: number },
): Notice {
  const { subject, estateName, now } = matter
  const fields = { thing1: estateName, thing2: said.title, time3: sayTime(now), thing4: said.body }
  return {
    to: toPerson(personId),
    kind,
    title: said.title,
    body: said.body,
    subject,
    topic: 'estate',
    push: { template: 'estateProgress', fields },
  }
}
