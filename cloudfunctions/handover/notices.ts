import type { Subject } from '~/types/message/subject'
import { toPerson, type Notice } from '../_kernel/outbox'

/** What people are told. */
export interface MessageWords {
  title: string
  body: string
  /** For WeChat's last line, 20 characters. */
  short: string
}

interface Saying {
  kind: string
  words: MessageWords
  unitName: string
  /** As WeChat's `time` fields want it. */
  time: string
  place: string
  /** Where a tap leads. */
  subject: Subject
  /** It stands in the inbox and does not ring. */
  isQuiet?: boolean
}

/** The same about a flat's handover to each of these people, by the one template that WeChat has for it. */
export function noticesToPeople(personIds: readonly string[], saying: Saying): Notice[] {
  const { kind, words, unitName, time, place, subject, isQuiet = false } = saying
  const { title, body, short } = words
  const fields = { thing1: unitName, time2: time, thing3: place, thing4: short }
  return personIds.map(personId => ({
    ...{ to: toPerson(personId), kind, title, body, topic: 'handover', subject },
    ...(!isQuiet && { push: { template: 'handoverNotice', fields } }),
  }))
}
