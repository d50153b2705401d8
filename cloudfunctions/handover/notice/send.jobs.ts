import { dayMs, dayOf, minuteMs } from '~/types/kernel/time'
import { clockActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import { moveDue, type Due } from '../../_kernel/due'
import { currentPolicies } from '../../_kernel/policies'
import { above } from '../../_kernel/query'
import type { DueJob } from '../../_kernel/sweep'
import { asDue, whileDue } from '../../_kernel/while-due'
import type { HandoverBatch, UnitHandover } from '../../_schema/handover.schema'
import { isNobodyLinked, peopleOf, type People } from '../people'
import { recordPaper } from '../papers.store'
import { saveUnit, stepUnit } from '../unit.store'
import { feesNow } from './domain/decide-fees'
import { decideDays, type NoticeLaw } from './domain/lawful'
import { letterOf } from './domain/letter'
import { cursorEntity, noticeDueKinds, readCursor } from './dues'
import { lawOf } from './law'
import { letterTitle, noticeLines, noticeWords } from './notice.copy'
import { noticesTo } from './notices'

/** As many letters are made due in one transaction. */
const pageSize = 20

const isSending = ({ state }: HandoverBatch): boolean => state === 'noticed' || state === 'open'

/** A page of the flats that have no letter yet: each gets a row of its own, so that one bad flat stops only itself. */
export const sendPage: DueJob = async (row, deps) => {
  const { batchId, cursor } = readCursor(row.entityId)
  const units = await deps.database.find('handoverUnits', {
    where: { batchId, state: 'listed', _id: above(cursor) },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
    fields: ['version'],
  })
  await whileDue(row, deps, async tx => {
    const batch = await tx.get('handoverBatches', batchId)
    const letters = batch && isSending(batch) ? units.map(({ _id }) => letterDue(_id, row.dueAt)) : []
    const next = batch && isSending(batch) ? nextPage(batch, units, row.dueAt) : []
    await moveDue(tx, [asDue(row)], [...letters, ...next])
  })
}

const letterDue = (entityId: string, at: number): Due => ({ entityId, kind: noticeDueKinds.letter, at })

/** A batch of 800 flats may still be being listed: then it is looked again in a minute, from the beginning. */
function nextPage(batch: HandoverBatch, units: readonly { _id: string }[], at: number): Due[] {
  const kind = noticeDueKinds.send
  const last = units[units.length - 1]?._id ?? ''
  if (units.length === pageSize) return [{ entityId: cursorEntity(batch._id, last), kind, at: at + 1 }]
  return batch.listing.length > 0 ? [{ entityId: cursorEntity(batch._id, ''), kind, at: at + minuteMs }] : []
}

/**
 * One flat's notice leaves (R5.3): fees, days and letter are frozen, the letter is kept as a paper with its hash in the evidence, its people
 * are told. The day that counts is that of the manager's word, which is the row's, even when a job comes later.
 */
export const sendLetter: DueJob = async (row, deps, now) => {
  const law = await lawOf(deps.database, now)
  const { handover } = await currentPolicies(deps.database, now)
  await whileDue(row, deps, async tx => {
    const unit = await tx.get('handoverUnits', row.entityId)
    const batch = unit && (await tx.get('handoverBatches', unit.batchId))
    const isDue = unit?.state === 'listed' && batch !== null && isSending(batch)
    const unreadAt = isDue ? await leave(tx, { unit, batch, law, saidAt: row.dueAt, now }) : null
    const kind = noticeDueKinds.unread
    const at = unreadAt === null ? 0 : unreadAt + handover.unreadNoticeDays * dayMs
    await moveDue(tx, [asDue(row)], unreadAt === null ? [] : [{ entityId: row.entityId, kind, at }])
  })
}

interface Leaving {
  unit: UnitHandover
  batch: HandoverBatch
  law: NoticeLaw
  saidAt: number
  now: number
}

/** Null: it may not leave any more, and stays listed, where the desk sees it. Else since when it waits to be read. */
async function leave(tx: Tx, { unit, batch, law, saidAt, now }: Leaving): Promise<number | null> {
  const issuedOn = dayOf(saidAt)
  const days = decideDays({ days: batch.days, isLate: true, today: issuedOn }, law)
  const stepped = stepUnit(unit, 'sendNotice', ['manager'])
  const file = await tx.get('units', unit._id)
  if (!days.ok || !stepped.ok || !file) return null
  const people = await peopleOf(tx, file, now)
  const fees = feesNow(unit, batch.feeRules)
  const addressees = people.owners.map(({ name }) => name)
  const letter = letterOf(batch, unit, { addressees, days: days.value, issuedOn, fees })
  const { _id: letterId } = await recordPaper(
    tx,
    unit,
    { kind: 'noticeLetter', key: `v${unit.version}`, title: letterTitle, content: letter },
    now,
  )
  const noticed = { ...stepped.value, fees, days: days.value, notice: { ...unit.notice, letterId } }
  await saveSent(tx, noticed, batch, people, now)
  return now
}

async function saveSent(
  tx: Tx,
  unit: UnitHandover,
  { place, hours }: HandoverBatch,
  people: People,
  now: number,
): Promise<void> {
  const { days = [], unitName } = unit
  const hearers = [...people.owners, ...people.signers].map(({ _id }) => _id)
  const [on] = days
  const words = noticeWords.sent({ unitName, days, place })
  const notices =
    on === undefined ? [] : noticesTo(hearers, unit, { kind: 'handoverNotice', words, on, clock: hours.from, place })
  const messageIds = notices.map(({ kind, to }) => `handover:${unit._id}:${unit.version}:${kind}:${to}`)
  const call = isNobodyLinked(people) ? { neededSince: now, doneAt: null, words: '', byName: '', tries: 0 } : null
  const sent = { ...unit, call, notice: { ...unit.notice, sentAt: now, messageIds } }
  const fact = { kind: 'handoverNotice', ...noticeLines.sent(days, place) }
  await saveUnit(
    tx,
    sent,
    { notices, fact, personIds: hearers },
    { by: clockActor, action: noticeDueKinds.letter, now },
  )
}
