import type { AccountContract } from '~/types/account/account.contract'
import type { OpenMatter } from '~/types/account/own-record'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { changeOwners, endMemberships, ownerChangedKind } from '../_kernel/ownership'
import type { PersonFile } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { closingKind } from './closing.clear'
import { isCallerSure, myFile } from './own-file'

const mostMatters = 50

/** What is open and needs the person: their own repairs under way, and claims nobody has decided. */
async function mattersOf({ deps, caller }: Context, person: PersonFile): Promise<OpenMatter[]> {
  const [tickets, claims] = await Promise.all([
    deps.database.find('tickets', { where: { reporterId: person._id, isOpen: true }, limit: mostMatters }),
    deps.database.find('claims', {
      where: { openid: caller.openid },
      orderBy: [['submittedAt', 'desc']],
      limit: mostMatters,
    }),
  ])
  return [
    ...tickets.map(({ _id, unitName, words }) => ({ kind: 'repair' as const, id: _id, name: `${unitName} ${words}` })),
    ...claims
      .filter(({ isOpen }) => isOpen)
      .map(({ _id, unitName }) => ({ kind: 'claim' as const, id: _id, name: unitName })),
  ]
}

export async function closingOf(context: Context): Promise<Result<OutputOf<AccountContract, 'closing'>, EntryRefusal>> {
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  const [isCertain, matters] = await Promise.all([isCallerSure(context, person), mattersOf(context, person)])
  return ok({ isSure: isCertain, matters, units: person.unitIds.length })
}

type Closed = OutputOf<AccountContract, 'closeAccount'>
type Refusal = RefusalOf<AccountContract, 'closeAccount'> | EntryRefusal

/**
 * PIPL 47: access ends in this transaction; what else there is is cleared by the clock within minutes (closing.clear.ts). What is open
 * stops it once, by name; whoever means it goes on, and the company finishes the work at the flat without them.
 */
export async function closeAccount(
  context: Context,
  { isDespiteOpen }: InputOf<AccountContract, 'closeAccount'>,
): Promise<Result<Closed, Refusal>> {
  const person = await myFile(context)
  if (!person) return refuse('NOT_FOUND')
  if (!(await isCallerSure(context, person))) return refuse('SECOND_FACT_NEEDED')
  const matters = await mattersOf(context, person)
  if (matters.length > 0 && !isDespiteOpen) return refuse('SOMETHING_OPEN', { count: matters.length })
  const given = await invitedBy(context, person._id)
  return context.commit<Closed, Refusal>(async tx => {
    const current = await myFile(context, tx)
    if (!current) return refuse('NOT_FOUND')
    await keepContract(tx, context, current)
    await endInvitations(tx, given)
    await leaveUnits(tx, context, current)
    await unlink(tx, context)
    await tx.remove('persons', current._id)
    await startClearing(tx, context, current._id)
    return ok({ closedAt: context.now })
  })
}

/** The contract of a flat binds both sides on: who signed it is sealed, under an id that nothing else knows. */
async function keepContract(tx: Tx, { deps, now }: Context, person: PersonFile): Promise<void> {
  if (person.unitIds.length === 0) return
  const { crypto } = deps
  const idCardTail = person.idCardTail === null ? null : crypto.open(person.idCardTail)
  const sealed = crypto.seal(JSON.stringify({ name: person.name, phone: crypto.open(person.phone), idCardTail }))
  const record = { _id: deps.newId(), kind: 'contract' as const, unitIds: person.unitIds, closedAt: now, sealed }
  await tx.create('legalRecords', [record])
}

const invitedBy = ({ deps }: Context, ownerId: string): Promise<Household[]> =>
  deps.database.find('households', { where: { ownerId, isOpen: true }, limit: mostMatters })

/** Whoever was in a flat by this person's word is in it no more, also where a co-owner stays. */
async function endInvitations(tx: Tx, given: readonly Household[]): Promise<void> {
  for (const { personId, unitId } of given) {
    const unit = personId === null ? null : await tx.get('units', unitId)
    if (personId === null || !unit) continue
    await endMemberships(tx, personId, unitId)
    await tx.put('units', { ...unit, memberPersonIds: unit.memberPersonIds.filter(id => id !== personId) })
  }
}

/** Flats held and flats invited into: nobody is in them through this person any more. A co-owner stays, with whom they invited. */
async function leaveUnits(tx: Tx, { now }: Context, person: PersonFile): Promise<void> {
  for (const unitId of person.unitIds) {
    const unit = await tx.get('units', unitId)
    if (!unit) continue
    const left = unit.personIds.filter(id => id !== person._id)
    await tx.put('units', left.length === 0 ? await changeOwners(tx, unit, [], now) : { ...unit, personIds: left })
    if (left.length > 0) await moveDue(tx, [], [{ entityId: unitId, kind: ownerChangedKind, at: now }])
  }
  for (const { unitId } of person.memberships) {
    const unit = await tx.get('units', unitId)
    const memberPersonIds = unit?.memberPersonIds.filter(id => id !== person._id) ?? []
    if (unit) await tx.put('units', { ...unit, memberPersonIds })
  }
}

/** WeChat is unlinked at once. Somebody who also works here stays what they are as staff. */
async function unlink(tx: Tx, { caller, deps }: Context): Promise<void> {
  const account = await tx.get('accounts', caller.openid)
  if (!account) return
  const staff = account.staffId === null ? null : await tx.get('staff', account.staffId)
  if (!staff) return tx.remove('accounts', caller.openid)
  const { name, maskedPhone } = staff
  const proofs = { provenPhone: null, verifiedAt: null, privacy: null, linkedAt: deps.now() }
  await tx.put('accounts', { ...account, personId: null, units: [], name, maskedPhone, ...proofs })
}

async function startClearing(tx: Tx, { caller, deps, now, action }: Context, personId: string): Promise<void> {
  const _id = deps.newId()
  const closing = {
    _id,
    at: now,
    state: 'clearing' as const,
    personId,
    openid: caller.openid,
    alias: `closed-${deps.newId()}`,
  }
  await tx.create('closings', [{ ...closing, passes: 0 }])
  await moveDue(tx, [], [{ entityId: _id, kind: closingKind, at: now }])
  const by = personActor(caller)
  await recordAudit(tx, { entityId: `closing:${_id}`, version: 1, at: now, by, action, content: { personId } })
}
