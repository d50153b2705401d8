import type { linkingActions } from '~/types/account/linking.actions'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { openedFile } from '../_kernel/persons'
import { currentPolicies } from '../_kernel/policies'
import type { Account, PersonFile, UnitFile } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { accountOf, attach } from './account.store'
import { moved } from './domain/household'
import { provenPhone } from '../_kernel/proof'
import { endBy } from './household'
import { toOwner } from './household.notices'
import { joined, readHousehold } from './household.store'
import { again, personsWith } from './linking'
import { householdWords } from './linking.copy'

type Actions = typeof linkingActions

/** Whether the invitation is for whoever calls: by the number just verified, or by that of the own file. */
async function isFor(tx: Tx, context: Context, { phoneIndex }: Household): Promise<boolean> {
  const account = await accountOf(tx, context.caller.openid)
  const { archive } = await currentPolicies(context.deps.database, context.now)
  if (provenPhone(account, context.now, archive)?.phoneIndex === phoneIndex) return true
  const file = account.personId ? await tx.get('persons', account.personId) : null
  return file?.phoneIndex === phoneIndex && file.linkedOpenid === context.caller.openid
}

/** An invitation that is the caller's to answer, into a flat that still is whose who invited. */
async function mineToAnswer(tx: Tx, context: Context, householdId: string) {
  const found = await readHousehold(tx, householdId)
  if (!found?.unit.personIds.includes(found.household.ownerId)) return null
  return (await isFor(tx, context, found.household)) ? found : null
}

type AcceptNo = LifecycleNo | 'UNIT_IS_YOURS'

/** Accepted: only now a file is opened for whoever has none, and the flat is theirs to look after within the scopes (R2.4). */
export async function acceptInvitation(
  context: Context,
  { householdId }: InputOf<Actions, 'acceptInvitation'>,
): Promise<Result<OutputOf<Actions, 'acceptInvitation'>, AcceptNo | EntryRefusal>> {
  const { caller, commit, deps, now } = context
  const household = await deps.database.get('households', householdId)
  const known = household ? await personsWith(deps.database, household.phoneIndex) : []
  const done = await commit<null, AcceptNo | EntryRefusal>(async tx => {
    const found = await mineToAnswer(tx, context, householdId)
    if (!found) return refuse('NOT_FOUND')
    const next = moved(found.household, 'acceptInvitation', 'visitor', now)
    if (!next.ok) return next
    const account = await accountOf(tx, caller.openid)
    const person = await fileOf(tx, context, account, found, known)
    if (!person) return refuse('NOT_FOUND')
    if (found.unit.personIds.includes(person._id)) return refuse('UNIT_IS_YOURS')
    await attach(tx, account, { person, colleague: null }, now)
    const { name, unitName } = found.household
    const notices = toOwner(found.household, 'accepted', householdWords.accepted(name, unitName))
    await joined(tx, found, { ...next.value, personId: person._id }, context, notices)
    return ok(null)
  })
  if (!done.ok) return done
  const account = await deps.database.get('accounts', caller.openid)
  return ok({ units: account?.units ?? [] })
}

/** The own file; else the only one with this number that is free; else, when there is none, a new one. */
async function fileOf(
  tx: Tx,
  context: Context,
  account: Account,
  { household, unit }: { household: Household; unit: UnitFile },
  known: readonly PersonFile[],
): Promise<PersonFile | null> {
  const { caller, deps, now } = context
  const own = account.personId ? await tx.get('persons', account.personId) : null
  if (own) return own
  const files = await again(tx, known)
  const [only, ...others] = files
  if (only) return others.length === 0 && [null, caller.openid].includes(only.linkedOpenid) ? only : null
  const said = { name: household.name, phone: deps.crypto.open(household.phone) }
  const _id = await freePersonId(tx, context, said)
  return openedFile(deps.crypto, { ...said, _id, kind: 'member', unitIds: [], estateIds: [unit.estateId] }, now)
}

/** As the roster's import would name the file of this number and name; another where that file has a new number now. */
export async function freePersonId(
  tx: Tx,
  { deps: { crypto, newId } }: Context,
  { phone, name }: { phone: string; name: string },
): Promise<string> {
  const usual = `p-${crypto.indexOf(`${phone}\n${name}`).slice(0, 20)}`
  return (await tx.get('persons', usual)) === null ? usual : `p-${newId()}`
}

export const declineInvitation = (context: Context, { householdId }: InputOf<Actions, 'declineInvitation'>) =>
  endBy(context, 'declineInvitation', async tx => {
    const found = await mineToAnswer(tx, context, householdId)
    if (!found) return null
    const { name, unitName } = found.household
    const notices = toOwner(found.household, 'declined', householdWords.declined(name, unitName))
    return { ...found, by: 'visitor' as const, notices }
  })
