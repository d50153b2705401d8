import { sayTemplateTime } from '../../_kernel/dates.copy'
import type { Notice } from '../../_kernel/outbox'
import type { Inspection } from '../../_schema/inspection.schema'
import { noticesToPeople } from '../notices'
import type { Told } from '../unit.store'
import { factWords, noticeWords } from './inspection.copy'

/** What a move of an inspection tells: a line in the flat's timeline, and at its end a word to its people to check the record and sign. */
export function toldOf(
  before: Inspection | undefined,
  after: Inspection,
  hearers: readonly string[],
  place: string,
): Told {
  if (!before) return { fact: { kind: 'inspection', title: factWords.started } }
  if (before.state === after.state) return {}
  if (after.state === 'started') return { fact: { kind: 'inspection', title: factWords.resumed } }
  if (after.state !== 'ended') return {}
  const body = after.shortWords === null ? {} : { body: factWords.short(after.shortWords) }
  const fact = { kind: 'inspection', title: factWords.ended(after.snagCount), ...body }
  return { fact, notices: endedNotices(hearers, after, place) }
}

function endedNotices(personIds: readonly string[], ended: Inspection, place: string): Notice[] {
  const { unitId, unitName, snagCount, endedAt } = ended
  return noticesToPeople(personIds, {
    ...{ kind: 'inspectionEnded', words: noticeWords.ended(unitName, snagCount), unitName },
    ...{ time: sayTemplateTime(endedAt ?? 0), place: place || noticeWords.onSite },
    subject: { kind: 'handover', id: unitId },
  })
}
