import type { linkingActions } from '~/types/account/linking.actions'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Actor } from '~/types/ticket/journal'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { toPerson, type Notice } from '../_kernel/outbox'
import { addOwner, changeOwners } from '../_kernel/ownership'
import { openedFile, sealedIdentity } from '../_kernel/persons'
import { ofPerson, ofUnit, recordTimeline } from '../_kernel/timeline'
import type { PersonFile, UnitFile } from '../_schema/documents'
import type { Claim } from '../_schema/linking-documents'
import { freePersonId } from './accepting'
import { accountOf, attach, detach } from './account.store'
import { deciderOf } from './claims.desk'
import { putClaim } from './claims.store'
import { claimMoved, decideApproval, fileForClaimant, type Approval, type ApprovalNo } from './domain/claim'
import { again, personsWith } from './linking'
import { claimWords, linkingTimeline } from './linking.copy'
import { toClaimant } from './claims'

type Actions = typeof linkingActions
type Approved = OutputOf<Actions, 'approveClaim'>
const mostGrants = 200

/** What the transaction needs and cannot look for. */
interface Known {
  sameNumber: PersonFile[]
  grantIds: string[]
}

/** Approved as one of three things (R2.4): an owner's new number, one owner more, or other owners. */
export async function approveClaim(
  context: Context,
  { claimId, as, words }: InputOf<Actions, 'approveClaim'>,
): Promise<Result<Approved, LifecycleNo | ApprovalNo | EntryRefusal>> {
  const { commit, now, action } = context
  const known = await knownFor(context, claimId, as)
  return commit<Approved, LifecycleNo | ApprovalNo | EntryRefusal>(async tx => {
    const claim = await tx.get('claims', claimId)
    const unit = claim && (await tx.get('units', claim.unitId))
    if (!claim || !unit || context.rolesTowards({ estateId: claim.estateId }).length === 0) return refuse('NOT_FOUND')
    const by = deciderOf(context, claim)
    const next = claimMoved(claim, 'approveClaim', by, words, now)
    if (!next.ok) return next
    const { personId } = await accountOf(tx, claim.openid)
    const claimants = personId ? await tx.get('persons', personId) : null
    const decided = decideApproval(as, unit, claimants)
    if (!decided.ok) return decided
    const done = { tx, claim, unit, claimants, known, context }
    const file = as.kind === 'newPhone' ? await withNewPhone(done, as.personId) : await withNewOwner(done, as.kind)
    const notices = [
      ...toClaimant(claim, file._id, 'approved', claimWords.approved(claim.unitName)),
      ...(as.kind === 'newPhone' ? [] : toFormer(unit, as.kind, claim)),
    ]
    await putClaim(tx, claim, { ...next.value, personId: file._id }, { now, action, by: by.actor }, notices)
    await timeline(tx, { claim, file, as, by: by.actor, now })
    return ok({ state: next.value.state })
  })
}

async function knownFor({ deps: { database } }: Context, claimId: string, as: Approval): Promise<Known> {
  const claim = await database.get('claims', claimId)
  if (!claim) return { sameNumber: [], grantIds: [] }
  const sameNumber = await personsWith(database, claim.phoneIndex)
  if (as.kind !== 'newPhone') return { sameNumber, grantIds: [] }
  const to = toPerson(as.personId)
  const grants = await database.find('grants', { where: { to }, limit: mostGrants, fields: ['to'] })
  return { sameNumber, grantIds: grants.map(({ _id }) => _id) }
}

interface Approving {
  tx: Tx
  claim: Claim
  unit: UnitFile
  claimants: PersonFile | null
  known: Known
  context: Context
}

/** The owner has another phone: the number of the file changes, and the WeChat user of the old one is out with it. */
async function withNewPhone({ tx, claim, known, context }: Approving, personId: string): Promise<PersonFile> {
  const file = await tx.get('persons', personId)
  if (!file) throw new Error(`owner's file of claim ${claim._id} is missing`)
  if (file.linkedOpenid !== null && file.linkedOpenid !== claim.openid)
    await detach(tx, file.linkedOpenid, known.grantIds)
  const { phone, phoneIndex, phoneTailIndex, maskedPhone } = sealedIdentity(context.deps.crypto, {
    name: file.name,
    phone: context.deps.crypto.open(claim.phone),
  })
  const person: PersonFile = {
    ...file,
    phone,
    phoneIndex,
    phoneTailIndex,
    maskedPhone,
    linkedOpenid: claim.openid,
    confirmedAt: context.now,
  }
  await attach(tx, await accountOf(tx, claim.openid), { person, colleague: null }, context.now)
  return person
}

/** The claimant becomes an owner, beside those there are or in their place; those who go are out in this very transaction. */
async function withNewOwner(approving: Approving, kind: 'coOwner' | 'newOwner'): Promise<PersonFile> {
  const { tx, claim, unit, claimants, known, context } = approving
  const { deps, now } = context
  const found = fileForClaimant(claim, claimants, await again(tx, known.sameNumber))
  const said = { name: claim.name, phone: deps.crypto.open(claim.phone) }
  const _id = found?._id ?? (await freePersonId(tx, context, said))
  const opened = { ...said, _id, kind: 'customer' as const, unitIds: [], estateIds: [] }
  // Names of co-owners leave with the owners; whom the roster knew by name as one of them is no mere name now (R2.3).
  const held = kind === 'coOwner' ? unit : { ...(await changeOwners(tx, unit, [_id], now)), coOwners: [] }
  const file = found ? ((await tx.get('persons', _id)) ?? found) : openedFile(deps.crypto, opened, now)
  const { unit: next, person } = await addOwner(tx, held, file, now)
  await tx.put('units', next)
  await attach(tx, await accountOf(tx, claim.openid), { person, colleague: null }, now)
  return person
}

/** Those who owned it hear at once: a claim that should not have been approved is found out by them. */
function toFormer(unit: UnitFile, kind: 'coOwner' | 'newOwner', claim: Claim): Notice[] {
  const words = kind === 'coOwner' ? claimWords.coOwnerAdded(unit.name) : claimWords.soldOn(unit.name)
  return unit.personIds
    .filter(id => id !== claim.personId)
    .map(id => ({
      to: toPerson(id),
      kind: `claim.${kind}`,
      ...words,
      subject: { kind: 'unit', id: unit._id },
      topic: 'account',
    }))
}

interface Told {
  claim: Claim
  file: PersonFile
  as: Approval
  by: Actor
  now: number
}
async function timeline(tx: Tx, { claim, file, as, by, now }: Told): Promise<void> {
  const source = `${claim._id}:${claim.version + 1}`
  const about = { kind: 'claim' as const, id: claim._id }
  const ofFlat = {
    subjects: [ofUnit(claim.unitId)],
    kind: `claim.${as.kind}`,
    title: linkingTimeline[as.kind],
    by,
    about,
  }
  await recordTimeline(tx, source, ofFlat, now)
  const title = as.kind === 'newPhone' ? linkingTimeline.newPhone : linkingTimeline.becameOwner
  const ofFile = { ...ofFlat, subjects: [ofPerson(file._id)], title, body: claim.unitName }
  await recordTimeline(tx, source, ofFile, now)
}
