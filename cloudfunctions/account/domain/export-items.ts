import type { CorrectionView, ExportItem, MyData } from '~/types/account/own-record'
import { consentTexts } from '~/types/account/consent.copy'
import type { JournalRow, RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'
import { formatInstant } from '~/types/kernel/time'
import type { FieldCrypto } from '../../_kernel/field-crypto'
import type { ConsentRecord } from '../../_schema/own-record-documents'
import type { PersonFile } from '../../_schema/documents'
import { eventNames, exportWords } from '../own-record.copy'

/** What a person takes along: lines for people, `held` for machines. Own numbers stand in the clear, nobody else's stand at all (I8). */
export function personItem({ open }: Pick<FieldCrypto, 'open'>, person: PersonFile): ExportItem {
  const phone = open(person.phone)
  const idCardTail = person.idCardTail === null ? null : open(person.idCardTail)
  const { name, kind, openedAt, confirmedAt, birthday, needs, tags, switches } = person
  const lines = [
    exportWords.name(name),
    exportWords.phone(phone),
    ...(idCardTail === null ? [] : [exportWords.idCardTail(idCardTail)]),
    ...(birthday === null ? [] : [exportWords.birthday(birthday)]),
    ...(needs === '' ? [] : [exportWords.needs(needs)]),
    ...(tags.length === 0 ? [] : [exportWords.tags(tags.join(' '))]),
  ]
  const contactPreference = person.contactPreference ?? 'anytime'
  const held = {
    name,
    phone,
    idCardTail,
    kind,
    openedAt,
    confirmedAt,
    birthday,
    needs,
    tags,
    switches,
    contactPreference,
  }
  return { at: openedAt, title: exportWords.person, lines, held }
}

export function unitItem({ unitId, name, as, until, handedOverOn }: MyData['units'][number]): ExportItem {
  const lines = [
    as === 'owner' ? exportWords.asOwner : exportWords.asMember,
    ...(handedOverOn === null ? [] : [exportWords.handedOver(handedOverOn)]),
    ...(until === null ? [] : [exportWords.until(until)]),
  ]
  return { at: null, title: name, lines, held: { unitId, name, as, until, handedOverOn } }
}

export function consentItem({ kind, version, isAgreed, at, isGuardian }: ConsentRecord): ExportItem {
  const title = consentTexts[kind][0]?.title ?? ''
  const lines = [isAgreed ? exportWords.agreed : exportWords.disagreed, exportWords.version(version)]
  return { at, title, lines, held: { kind, version, isAgreed, at, isGuardian } }
}

export function correctionItem(view: CorrectionView, value: string): ExportItem {
  const { field, words, state, askedAt, dueOn, decidedAt, reason } = view
  const lines = [value, words, ...(reason === '' ? [] : [exportWords.reason(reason)])]
  const held = { field, value, words, state, askedAt, dueOn, decidedAt, reason }
  return { at: askedAt, title: exportWords.correction(field), lines, held }
}

/** A repair with what the customer saw of it, and only the part of the history that was this person's (a flat may have been sold on). */
export function journalItem(ticket: Repair, journal: readonly JournalRow[], personId: string): ExportItem {
  const mine = journal.filter(row => row.personId === personId).sort((one, other) => one.version - other.version)
  const shown = mine.flatMap(({ at, by, events }) =>
    events
      .filter(isCustomers)
      .map(event => ({ at, role: by.role, by: by.role === 'clock' ? '' : (by.name ?? ''), event })),
  )
  const lines = shown.map(({ at, by, event }) =>
    [formatInstant(at).slice(0, 16).replace('T', ' '), eventNames[event.type], by, wordsOf(event)]
      .filter(Boolean)
      .join(' '),
  )
  const { _id: ticketId, unitName, words, state, facts } = ticket
  const events = shown.map(({ event, ...rest }) => ({ ...rest, event: withoutStaffIds(event) }))
  return {
    at: facts.submittedAt,
    title: `${unitName} ${words}`,
    lines,
    held: { ticketId, unitName, words, state, events },
  }
}

/** As on the repair's page: warnings before a deadline are the company's own, every breach is told (R7.4). */
const isCustomers = (event: RepairEvent): boolean =>
  event.type !== 'acceptanceCallHanded' && (event.type !== 'clockPassed' || event.level === 100)

const wordsOf = (event: RepairEvent): string => ('words' in event ? event.words : '')

const staffIds: readonly string[] = ['agentId', 'technicianId', 'enteredByStaffId', 'staffId', 'from']
const withoutStaffIds = (event: RepairEvent): Record<string, unknown> =>
  Object.fromEntries(Object.entries(event).filter(([key]) => !staffIds.includes(key)))
