import type { linkingActions } from '~/types/account/linking.actions'
import { unitIdOf } from '~/types/estate/estate'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../_kernel/audit'
import type { Database, Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { maskPhone } from '../_kernel/field-crypto'
import { currentPolicies } from '../_kernel/policies'
import { oneOf } from '../_kernel/query'
import { inTransaction } from '../_kernel/transaction'
import type { Account, PersonFile } from '../_schema/documents'
import { accountOf, attach } from './account.store'
import { decideChoice, decideLink, isSameTail, type FileNo, type LinkDecision, type LinkNo } from './domain/linking'
import { isBlocked, provenPhone, withWrongFact } from '../_kernel/proof'
import { invitationsFor } from './invitations'
import { staffOfMine } from './staff-of-mine'

type Actions = typeof linkingActions
type Linked = OutputOf<Actions, 'link'>
/** What is kept with the request's key: no names, no flats. */
interface Outcome {
  next: Linked['next']
  estateIds: string[]
}

const mostFiles = 20

/** Keeps what the platform verified, sealed, whatever linking then comes to: a claim may follow without another code (R2.4). */
export async function keepProven({ caller, deps, now }: Context, phone: string): Promise<void> {
  const { crypto } = deps
  const proven = {
    phone: crypto.seal(phone),
    phoneIndex: crypto.indexOf(phone),
    maskedPhone: maskPhone(phone),
    at: now,
  }
  await inTransaction(deps.database, deps, async tx => {
    await tx.put('accounts', { ...(await accountOf(tx, caller.openid)), provenPhone: proven })
    return ok(null)
  })
}

export const personsWith = (database: Database, phoneIndex: string): Promise<PersonFile[]> =>
  database.find('persons', { where: { phoneIndex }, limit: mostFiles })

/** The files again, as the transaction sees them; a list cannot be read inside one. */
export async function again(tx: Tx, files: readonly PersonFile[]): Promise<PersonFile[]> {
  const found = await Promise.all(files.map(({ _id }) => tx.get('persons', _id)))
  return found.filter((file): file is PersonFile => file !== null)
}

/** Links the caller by a verified number: to a customer's file, a colleague's, both, or to nothing yet (R2.4). */
export async function linkByPhone(
  context: Context,
  phoneIndex: string,
): Promise<Result<Linked, LinkNo | EntryRefusal>> {
  const { caller, commit, deps, now } = context
  const [persons, staff, invitations] = await Promise.all([
    personsWith(deps.database, phoneIndex),
    deps.database.find('staff', { where: { phoneIndex }, limit: 1 }),
    invitationsFor(deps.database, phoneIndex),
  ])
  const done = await commit<Outcome, LinkNo>(async tx => {
    const account = await accountOf(tx, caller.openid)
    const decided = decideLink({
      openid: caller.openid,
      persons: await again(tx, persons),
      colleague: staff[0] ? await tx.get('staff', staff[0]._id) : null,
      present: account.personId ? await tx.get('persons', account.personId) : null,
      invitations: invitations.length,
    })
    return decided.ok ? ok(await carriedOut(tx, account, decided.value, now)) : decided
  })
  return done.ok ? ok(await answerOf(context, done.value, phoneIndex)) : done
}

async function carriedOut(tx: Tx, account: Account, decision: LinkDecision, now: number): Promise<Outcome> {
  const { next } = decision
  if (next === 'linked') await attach(tx, account, decision, now)
  if (next === 'choose' && decision.colleague)
    await attach(tx, account, { person: null, colleague: decision.colleague }, now)
  const estateIds = next === 'choose' ? decision.among.flatMap(file => file.estateIds) : []
  return { next, estateIds: [...new Set(estateIds)] }
}

async function answerOf({ caller, deps }: Context, { next, estateIds }: Outcome, phoneIndex: string): Promise<Linked> {
  const [account, invitations, estates] = await Promise.all([
    deps.database.get('accounts', caller.openid),
    invitationsFor(deps.database, phoneIndex),
    estatesNamed(deps.database, estateIds),
  ])
  return { next, units: account?.units ?? [], staff: staffOfMine(account?.staff ?? null), estates, invitations }
}

async function estatesNamed(database: Database, ids: readonly string[]): Promise<Linked['estates']> {
  if (ids.length === 0) return []
  const found = await database.find('estates', { where: { _id: oneOf(ids) }, limit: mostFiles })
  return found.map(({ _id, name }) => ({ estateId: _id, name }))
}

type ChoiceNo = FileNo | 'FACTS_DO_NOT_MATCH' | 'TOO_MANY_WRONG_FACTS'
type Wrong = { isWrong: true } | ({ isWrong: false } & Outcome)

/** One of several files with the verified number, by door and card: the second fact of R2.4. A wrong one is counted, and kept. */
export async function chooseFile(
  context: Context,
  said: InputOf<Actions, 'chooseFile'>,
): Promise<Result<Linked, ChoiceNo | 'PHONE_NOT_PROVEN' | EntryRefusal>> {
  const { caller, commit, deps, now } = context
  const { archive } = await currentPolicies(deps.database, now)
  const proven = provenPhone(caller.account, now, archive)
  if (!proven) return refuse('PHONE_NOT_PROVEN')
  const persons = await personsWith(deps.database, proven.phoneIndex)
  const done = await commit<Wrong, ChoiceNo>(async tx => {
    const account = await accountOf(tx, caller.openid)
    if (isBlocked(account, now, archive)) return refuse('TOO_MANY_WRONG_FACTS', { tries: archive.wrongFactsADay })
    const present = account.personId ? await tx.get('persons', account.personId) : null
    const files = (await again(tx, persons)).map(file => ({ file, tail: openTail(context, file) }))
    const choice = { unitId: unitIdOf(said), idCardTail: said.idCardTail }
    const decided = decideChoice(files, choice, { openid: caller.openid, present, staff: null })
    if (decided.ok) return ok({ isWrong: false, ...(await carriedOut(tx, account, decided.value, now)) })
    return decided.refusal.code === 'FACTS_DO_NOT_MATCH' ? countWrong(tx, account, now) : decided
  })
  if (!done.ok) return done
  return done.value.isWrong ? refuse('FACTS_DO_NOT_MATCH') : ok(await answerOf(context, done.value, proven.phoneIndex))
}

const openTail = ({ deps }: Context, { idCardTail }: PersonFile): string | null =>
  idCardTail === null ? null : deps.crypto.open(idCardTail)

/** Written although the answer is a no: whoever guesses is stopped by it. */
async function countWrong(tx: Tx, account: Account, now: number) {
  const counted = withWrongFact(account, now)
  await tx.put('accounts', counted)
  const id = account.personId ?? account._id
  const by = { role: 'visitor' as const, id }
  const { day = '', count = 0 } = counted.wrongFacts ?? {}
  const audit = { entityId: `fact:${id}:${day}`, version: count, at: now, by, action: 'wrongFact' }
  await recordAudit(tx, { ...audit, content: { day, count } })
  return ok({ isWrong: true as const })
}

type FactNo = 'FACTS_DO_NOT_MATCH' | 'TOO_MANY_WRONG_FACTS' | 'NO_CARD_ON_FILE'

/** The second fact before something sensitive (R2.4): of one's own file, good for the policy's minutes. */
export async function confirmIdentity(
  context: Context,
  { unitId, idCardTail }: InputOf<Actions, 'confirmIdentity'>,
): Promise<Result<OutputOf<Actions, 'confirmIdentity'>, FactNo | EntryRefusal>> {
  const { caller, commit, deps, now } = context
  const { archive } = await currentPolicies(deps.database, now)
  const done = await commit<{ isWrong: boolean }, FactNo | EntryRefusal>(async tx => {
    const account = await accountOf(tx, caller.openid)
    const person = account.personId ? await tx.get('persons', account.personId) : null
    if (!person) return refuse('NOT_FOUND')
    if (person.idCardTail === null) return refuse('NO_CARD_ON_FILE')
    if (isBlocked(account, now, archive)) return refuse('TOO_MANY_WRONG_FACTS', { tries: archive.wrongFactsADay })
    const isMine = account.units.some(unit => unit.unitId === unitId)
    if (!isMine || !isSameTail(openTail(context, person), idCardTail)) return countWrong(tx, account, now)
    await tx.put('accounts', { ...account, verifiedAt: now, wrongFacts: null })
    const by = { role: 'visitor' as const, id: person._id }
    await recordAudit(tx, {
      entityId: `fact:${person._id}`,
      version: now,
      at: now,
      by,
      action: 'rightFact',
      content: now,
    })
    return ok({ isWrong: false })
  })
  if (!done.ok) return done
  return done.value.isWrong
    ? refuse('FACTS_DO_NOT_MATCH')
    : ok({ verifiedUntil: now + archive.secondFactMinutes * 60_000 })
}
