import type { ConsultStep } from '~/types/estate/consult'
import type { Tx } from '../database'
import { moveDue, type Due } from '../due'
import { queueMessages, type Notice } from '../outbox'
import { policiesOf } from '../policies'
import { ofPerson, ofUnit, recordTimeline } from '../timeline'
import type { Consult } from '../../_schema/estate.schema'
import type { Colleague } from '../colleagues'
import { consultDues, dueAtOf, levelsToTell, type ConsultRules } from './clock'
import { consultCircle, tellings } from './levels'
import { consultCopy } from './consult.copy'
import { keep, type Change } from '../keep'
import { toColleagues } from '../told'

export async function rulesOf(reader: Pick<Tx, 'get'>, { policyId }: Pick<Consult, 'policyId'>): Promise<ConsultRules> {
  const { sla, estate } = await policiesOf(reader, policyId)
  return { sla, silentDays: estate.consultSilentDays }
}

/** `Q0921-K7M2Q`: what people read out on the phone; the id without its year. */
export const numberOf = (consultId: string): string => `Q${consultId.slice(5)}`

interface Saved {
  /** Null: it is being opened. */
  before: Consult | null
  after: Consult
  step: { what: ConsultStep['what']; words: string }
  staff: readonly Colleague[]
  notices?: readonly Notice[]
  /** The due row that is being handled: gone after this, unless wanted again. */
  handling?: Due
}

/** Question, journal, audit, due rows and messages in one transaction; a breach that nobody had heard of is told when the clock stops. */
export async function saveConsult(tx: Tx, change: Change, saved: Saved): Promise<Consult> {
  const { before, step, staff, notices = [] } = saved
  const rules = await rulesOf(tx, saved.after)
  const { sla } = rules
  const levels = levelsToTell(saved.after, sla, change.now)
  const told = Math.max(saved.after.told, ...levels.map(({ level }) => level))
  const after = { ...saved.after, told, dueAt: dueAtOf(saved.after, sla) }
  await keep(tx, change, 'consults', after, after.version)
  const { _id, version } = after
  const record = { _id: `${_id}:${version}`, consultId: _id, version, at: change.now, by: change.by }
  await tx.create('consultJournal', [{ ...record, ...step }])
  await moveDue(tx, duesBefore(before, saved.handling, rules), consultDues(after, rules))
  const tells = tellings(levels, consultCircle(after, staff), sla).flatMap(({ staffId, level }) =>
    levelNotice(after, staffId, level, change.now),
  )
  await queueMessages(tx, `${_id}:${version}`, [...notices, ...tells], change.now)
  return after
}

function duesBefore(before: Consult | null, handling: Due | undefined, rules: ConsultRules): Due[] {
  const dues = before ? consultDues(before, rules) : []
  return handling ? [...dues.filter(({ kind }) => kind !== handling.kind), handling] : dues
}

function levelNotice(consult: Consult, staffId: string, level: number, now: number): Notice[] {
  const { _id, estateName, isWaiting } = consult
  const number = numberOf(_id)
  const said = isWaiting ? consultCopy.level(number, level, estateName) : consultCopy.breached(number, estateName)
  return toColleagues([staffId], `consultLevel${level}`, said, matterOf(consult, now))
}

export const matterOf = ({ _id, estateName }: Consult, now: number) => ({
  subject: { kind: 'consult' as const, id: _id },
  estateName,
  now,
})

/** Stands on the asker's timeline, and on the flat's where it is about one; a report on sales stays off the flat's (R2.2). */
export async function onTimelines(
  tx: Tx,
  change: Change,
  consult: Consult,
  line: { kind: string; title: string; body: string },
): Promise<void> {
  const { _id, version, personId, unitId, kind } = consult
  const flat = unitId === null || kind === 'deviation' ? [] : [ofUnit(unitId)]
  const subjects = [...(personId === null ? [] : [ofPerson(personId)]), ...flat]
  const by = { role: change.by.role }
  await recordTimeline(
    tx,
    `${_id}:${version}`,
    { subjects, ...line, by, about: { kind: 'consult', id: _id } },
    change.now,
  )
}
