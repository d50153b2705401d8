import type { AccountContract } from '~/types/account/account.contract'
import type { CorrectionView, Wish } from '~/types/account/own-record'
import { type EntryRefusal, type InputOf, type OutputOf, type RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { at, dayOf, type CalendarDay } from '~/types/kernel/time'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import { moveDue } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { calendar } from '../_kernel/published-calendar'
import { currentPolicies } from '../_kernel/policies'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { PersonFile } from '../_schema/documents'
import type { Correction } from '../_schema/own-record-documents'
import { changedAtOnce, decided, heldValue, isSimple, shownValue, type Decided } from './domain/corrections'
import { birthdayConsentWords, timelineWords } from './own-record.copy'
import { lastNumbered, myFile } from './own-file'

export const correctionDueKind = 'correctionDue'
/** On the last day the supervisor hears of it in the morning. */
const toldAt = '09:00'

type Asked = OutputOf<AccountContract, 'askCorrection'>
type AskRefusal = RefusalOf<AccountContract, 'askCorrection'> | EntryRefusal

export async function askCorrection(context: Context, wish: Wish): Promise<Result<Asked, AskRefusal>> {
  const { archive } = await currentPolicies(context.deps.database, context.now)
  const dueOn = calendar.addWorkingDays(dayOf(context.now), archive.correctionWorkingDays).day
  return context.commit<Asked, AskRefusal>(async tx => {
    const person = await myFile(context, tx)
    if (!person) return refuse('NOT_FOUND')
    return isSimple(wish) ? changeAtOnce(tx, context, person, wish) : request(tx, context, { person, wish, dueOn })
  })
}

async function changeAtOnce(
  tx: Tx,
  context: Context,
  person: PersonFile,
  wish: Exclude<Wish, Decided>,
): Promise<Result<Asked, AskRefusal>> {
  const isUnder14 = wish.field === 'birthday' && wish.isUnder14
  const version = person.consents?.[isUnder14 ? 'childBirthday' : 'birthday']?.version ?? ''
  const changed = changedAtOnce(person, wish, birthdayConsentWords(isUnder14, version))
  if (!changed.ok) return changed
  await tx.put('persons', changed.value)
  await record(tx, context, person._id, `correction:${context.deps.newId()}`, timelineWords.changed(wish.field))
  return ok({ isDone: true, correctionId: null, dueOn: null })
}

interface Request {
  person: PersonFile
  wish: Decided
  dueOn: CalendarDay
}

async function request(tx: Tx, context: Context, { person, wish, dueOn }: Request): Promise<Result<Asked, AskRefusal>> {
  const { deps, now } = context
  const { field, value, words } = wish
  if (heldValue(deps.crypto, person, field) === value) return refuse('NOTHING_TO_CHANGE')
  const { n, last } = await lastNumbered(tx, 'corrections', `${person._id}:${field}`)
  if (last?.state === 'requested') return refuse('CORRECTION_ASKED_ALREADY')
  const _id = `${person._id}:${field}:${n}`
  const sealed = deps.crypto.seal(value)
  const asked = { _id, personId: person._id, estateId: person.estateIds[0] ?? '', field, value: sealed, words, dueOn }
  const open = { state: 'requested' as const, askedAt: now, decidedAt: null, decidedBy: null, reason: '' }
  await tx.create('corrections', [{ ...asked, ...open }])
  await moveDue(tx, [], [{ entityId: _id, kind: correctionDueKind, at: at(dueOn, toldAt) }])
  await record(tx, context, person._id, `${_id}:asked`, timelineWords.changed(field))
  return ok({ isDone: false, correctionId: _id, dueOn })
}

async function record(tx: Tx, context: Context, personId: string, source: string, title: string): Promise<void> {
  const { now, caller, action } = context
  const by = personActor(caller)
  await recordTimeline(tx, source, { subjects: [ofPerson(personId)], kind: 'correction', title, by }, now)
  await recordAudit(tx, { entityId: source, version: 1, at: now, by, action, content: { personId, title } })
}

export function withdrawCorrection(
  context: Context,
  { correctionId }: InputOf<AccountContract, 'withdrawCorrection'>,
): Promise<Result<Record<never, never>, RefusalOf<AccountContract, 'withdrawCorrection'> | EntryRefusal>> {
  type Refusal = RefusalOf<AccountContract, 'withdrawCorrection'> | EntryRefusal
  return context.commit<Record<never, never>, Refusal>(async tx => {
    const person = await myFile(context, tx)
    const correction = await tx.get('corrections', correctionId)
    if (!person || correction?.personId !== person._id) return refuse('NOT_FOUND')
    const decision = { decision: 'withdraw' as const, words: '', by: personActor(context.caller) }
    const after = decided(correction, { ...decision, roles: ['visitor'], at: context.now })
    if (!after.ok) return after
    await keepDecided(tx, after.value)
    await record(tx, context, person._id, `${correctionId}:withdrawn`, timelineWords.withdrawn(correction.field))
    return ok({})
  })
}

/** As it stands now; it falls due no more. */
export async function keepDecided(tx: Tx, correction: Correction): Promise<void> {
  await tx.put('corrections', correction)
  const was = { entityId: correction._id, kind: correctionDueKind, at: at(correction.dueOn, toldAt) }
  await moveDue(tx, [was], [])
}

export const viewOf = ({ crypto }: Pick<Deps, 'crypto'>, correction: Correction): CorrectionView => {
  const { _id: correctionId, field, value, words, state, askedAt, dueOn, decidedAt, reason } = correction
  const shown = shownValue(field, crypto.open(value))
  return { correctionId, field, shown, words, state, askedAt, dueOn, decidedAt, reason }
}
