import { toPerson, type Notice } from '../../_kernel/outbox'
import type { Inspection } from '../../_schema/inspection.schema'
import { sayTemplateTime } from '../template-time.copy'
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
  return { fact, notices: hearers.map(personId => endedNotice(after, personId, place)) }
}

function endedNotice({ unitId, unitName, snagCount, endedAt }: Inspection, personId: string, place: string): Notice {
  const { title, body, short } = noticeWords.ended(unitName, snagCount)
  const fields = {
    ...{ thing1: unitName, time2: sayTemplateTime(endedAt ?? 0) },
    ...{ thing3: place || noticeWords.onSite, thing4: short },
  }
  return {
    ...{ to: toPerson(personId), kind: 'inspectionEnded', title, body, topic: 'handover' },
    ...{ subject: { kind: 'handover', id: unitId }, push: { template: 'handoverNotice', fields } },
  }
}
