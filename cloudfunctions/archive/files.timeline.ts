import type { TimelineFace, TimelineLine } from '~/types/archive/files.views'
import type { Actor, JournalRow } from '~/types/ticket/journal'
import type { Database } from '../_kernel/database'
import { toPerson } from '../_kernel/outbox'
import { within, type Page } from '../_kernel/page'
import type { Where } from '../_kernel/query'
import { ofPerson, ofUnit, type TimelineSubject } from '../_kernel/timeline'
import type { Message, TimelineEntry } from '../_schema/documents'
import { contactKind } from './contacts'
import { numberOf } from './files.reads'
import { mergedPage, type Leg } from './domain/merge'

const pageSize = 20

type Read = Leg<TimelineLine>['read']

/** Everything about a person (R2.2): what the journals of their tickets keep, what they were told and when they read it, and all other facts. */
export function personTimeline(database: Database, personId: string, face: TimelineFace, after: string | undefined) {
  const subject = ofPerson(personId)
  const tickets = { name: 'j', read: ticketLines(database, { personId }) }
  const messages = { name: 'm', read: messageLines(database, toPerson(personId)) }
  const facts = { name: 'f', read: factLines(database, { subject }) }
  const contacts = { name: 'c', read: factLines(database, { subject, kind: contactKind }) }
  const legs: Record<TimelineFace, Leg<TimelineLine>[]> = {
    all: [tickets, messages, facts],
    tickets: [tickets],
    messages: [messages],
    contacts: [contacts],
  }
  return mergedPage(legs[face], after, pageSize)
}

/** Everything about a unit, whoever lived there (R2.2): it stays when the owner changes, and names none of them. */
export function unitTimeline(database: Database, unitId: string, after: string | undefined) {
  const subject: TimelineSubject = ofUnit(unitId)
  const legs = [
    { name: 'j', read: ticketLines(database, { unitId }) },
    { name: 'f', read: factLines(database, { subject }) },
  ]
  return mergedPage(legs, after, pageSize)
}

/** Rows of a collection on one side of a place, the newest first. */
function newest<C extends 'journal' | 'messages' | 'timeline'>(database: Database, collection: C, where: Where) {
  return (page: Page, limit: number) =>
    database.find(collection, {
      where: { ...where, ...within('at', page) },
      orderBy: [['at', 'desc']],
      limit,
      skip: page.skip,
    })
}

const ticketLines = (database: Database, where: Where): Read => {
  const read = newest(database, 'journal', where)
  return async (page, limit) => (await read(page, limit)).map(row => ({ at: row.at, line: ticketLine(row) }))
}

const messageLines = (database: Database, to: string): Read => {
  const read = newest(database, 'messages', { to })
  return async (page, limit) => (await read(page, limit)).map(row => ({ at: row.at, line: messageLine(row) }))
}

const factLines = (database: Database, where: Where): Read => {
  const read = newest(database, 'timeline', where)
  return async (page, limit) => (await read(page, limit)).map(row => ({ at: row.at, line: factLine(row) }))
}

/** Staff by name; customers by what they are. */
const who = ({ role, name }: Actor) => ({ role, ...(name !== undefined && { name }) })

const ticketLine = ({ _id, at, ticketId, by, events }: JournalRow): TimelineLine => ({
  from: 'ticket',
  key: _id,
  at,
  ticketId,
  number: numberOf(ticketId),
  by: who(by),
  events: events.map(event => ({ type: event.type, event: { ...event } })),
})

const messageLine = ({ _id, at, kind, title, body, isRead, readAt, push }: Message): TimelineLine => ({
  from: 'message',
  key: _id,
  ...{ at, kind, title, body, isRead, readAt },
  push: push.state,
})

const factLine = ({ _id, at, kind, title, body, by, about }: TimelineEntry): TimelineLine => ({
  from: 'fact',
  key: _id,
  ...{ at, kind, title, body, about },
  by: who(by),
})
