import type { AccountContract } from '~/types/account/account.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import { activeStaff, holderIds } from '../_kernel/colleagues'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { queueMessages, toPerson, toStaff } from '../_kernel/outbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { oneOf, type Where } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import { inTransaction } from '../_kernel/transaction'
import type { PersonFile } from '../_schema/documents'
import type { Correction } from '../_schema/own-record-documents'
import { keepDecided } from './corrections'
import { corrected, decided, heldValue, shownValue } from './domain/corrections'
import { correctionWords, timelineWords } from './own-record.copy'

const pageSize = 20

type Rows = OutputOf<AccountContract, 'corrections'>

/** What waits for this desk, the oldest first. */
export async function openCorrections(
  context: Context,
  { after }: InputOf<AccountContract, 'corrections'>,
): Promise<{ ok: true; value: Rows }> {
  const { deps } = context
  const page = pageFrom(after, 'asc')
  const found = await deps.database.find('corrections', {
    where: { state: 'requested', ...estatesOf(context), ...within('askedAt', page) },
    orderBy: [['askedAt', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = await Promise.all(found.map(correction => deskRow(deps, correction)))
  return ok({ rows: rows.flat(), next: cursorOf(found, pageSize, page, ({ askedAt }) => askedAt) })
}

function estatesOf({ caller }: Context): Where {
  const estateIds = caller.account?.staff?.estateIds ?? []
  if (estateIds.length === 0) return {}
  return { estateId: estateIds.length === 1 ? (estateIds[0] ?? '') : oneOf(estateIds) }
}

async function deskRow({ database, crypto }: Deps, correction: Correction): Promise<Rows['rows']> {
  const person = await database.get('persons', correction.personId)
  if (!person) return []
  const { _id: correctionId, field, words, askedAt, dueOn } = correction
  const was = shownValue(field, heldValue(crypto, person, field))
  const shown = shownValue(field, crypto.open(correction.value))
  return [
    {
      correctionId,
      personName: person.name,
      maskedPhone: person.maskedPhone,
      field,
      was,
      shown,
      words,
      askedAt,
      dueOn,
    },
  ]
}

type Refusal = RefusalOf<AccountContract, 'decideCorrection'> | EntryRefusal

/** Carried out or refused by the estate's desk; the person hears of it either way (PIPL 46, 50). */
export async function decideCorrection(
  context: Context,
  { correctionId, decision, words }: InputOf<AccountContract, 'decideCorrection'>,
): Promise<Result<{ state: string }, Refusal>> {
  const { caller, commit, now, rolesTowards } = context
  return commit<{ state: string }, Refusal>(async tx => {
    const correction = await tx.get('corrections', correctionId)
    const roles = correction ? rolesTowards({ estateId: correction.estateId }) : []
    if (!correction || roles.length === 0) return refuse('NOT_FOUND')
    const after = decided(correction, { decision, words, by: staffActor(caller), roles, at: now })
    if (!after.ok) return after
    const person = await tx.get('persons', correction.personId)
    if (!person) return refuse('FILE_CLOSED')
    if (decision === 'carryOut') await carryOut(tx, context, person, correction)
    await keepDecided(tx, after.value)
    await tell(tx, context, after.value)
    return ok({ state: after.value.state })
  })
}

async function carryOut(tx: Tx, { deps }: Context, person: PersonFile, { field, value }: Correction): Promise<void> {
  const file = corrected(deps.crypto, person, field, deps.crypto.open(value))
  await tx.put('persons', file)
  const account = file.linkedOpenid === null ? null : await tx.get('accounts', file.linkedOpenid)
  if (account) await tx.put('accounts', { ...account, name: file.name, maskedPhone: file.maskedPhone })
}

async function tell(tx: Tx, { now, caller, action }: Context, correction: Correction): Promise<void> {
  const { _id, field, state, reason, personId } = correction
  const isDone = state === 'done'
  const title = isDone ? timelineWords.carriedOut(field) : timelineWords.refused(field)
  const by = staffActor(caller)
  const line = { subjects: [ofPerson(personId)], kind: 'correction', title, body: reason, by }
  await recordTimeline(tx, `${_id}:decided`, line, now)
  await recordAudit(tx, { entityId: `${_id}:decided`, version: 1, at: now, by, action, content: { state } })
  const words = isDone
    ? { title: correctionWords.doneTitle(field), body: correctionWords.doneBody(field) }
    : { title: correctionWords.refusedTitle(field), body: correctionWords.refusedBody(reason) }
  const subject = { kind: 'person' as const, id: personId }
  const notice = { to: toPerson(personId), kind: 'correctionDecided', ...words, topic: 'account' as const, subject }
  await queueMessages(tx, `${_id}:decided`, [notice], now)
}

/** The last day has come and nobody has decided: the supervisors of the estate hear of it, once. */
export const tellOfCorrectionDue: DueJob = async (row, deps, now) => {
  const supervisors = await supervisorsOf(deps, row.entityId)
  await inTransaction(deps.database, deps, async tx => {
    const correction = await tx.get('corrections', row.entityId)
    const was = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    await moveDue(tx, [was], [])
    if (correction?.state !== 'requested') return ok(null)
    const words = { title: correctionWords.dueTitle, body: correctionWords.dueBody(correction.field) }
    const notices = supervisors.map(id => ({
      to: toStaff(id),
      kind: 'correctionDue',
      ...words,
      topic: 'work' as const,
    }))
    await queueMessages(tx, `${row.entityId}:due`, notices, now)
    return ok(null)
  })
}

async function supervisorsOf({ database }: Deps, correctionId: string): Promise<string[]> {
  const correction = await database.get('corrections', correctionId)
  return correction?.estateId ? holderIds(await activeStaff(database), ['supervisor'], correction.estateId) : []
}
