import type { ArchiveContract } from '~/types/archive/archive.contract'
import { unitIdOf, unitName } from '~/types/estate/estate'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { changeOwners } from '../_kernel/ownership'
import { withoutUndefined } from '../_kernel/query'
import type { PersonFile, UnitFile } from '../_schema/documents'
import { decideSigning, decideTransfer } from './domain/decide-files'
import { timelineWords } from './files.copy'
import { reachedPerson, reachedUnit } from './files.reach'
import { wantFilesReview } from './files.review'
import { asOwnerOf, auditChange, metPerson, personIdFor, savePerson, tellPerson, tellUnit } from './files.store'

type Input<A extends keyof ArchiveContract> = InputOf<ArchiveContract, A>
type No<A extends keyof ArchiveContract> = RefusalOf<ArchiveContract, A> | EntryRefusal
type Answer<A extends keyof ArchiveContract> = Promise<Result<OutputOf<ArchiveContract, A>, No<A>>>

/** The exclusive file at signing (R2.2): a known person, a unit, its contract, in one step. */
export async function recordSigning(context: Context, said: Input<'recordSigning'>): Answer<'recordSigning'> {
  const { deps, commit, rolesTowards } = context
  const unitId = said.unit.is === 'known' ? said.unit.unitId : unitIdOf(said.unit)
  if (said.unit.is === 'new' && rolesTowards({ estateId: said.unit.estateId }).length === 0) return refuse('NOT_FOUND')
  const where = { contractNumber: said.contractNumber }
  const sameNumber = await deps.database.find('units', { where, limit: 2, fields: ['contractNumber'] })
  const isContractTaken = sameNumber.some(({ _id }) => _id !== unitId)
  return commit<{ unitId: string }, No<'recordSigning'>>(async tx => {
    const person = await reachedPerson(tx, context, said.personId)
    const unit = await unitToSign(tx, context, said, unitId)
    if (!person || !unit) return refuse('NOT_FOUND')
    const { signedOn, contractHandoverOn } = said
    const signing = { personId: person._id, ...unit, isContractTaken, signedOn, contractHandoverOn }
    const decided = decideSigning(signing, context.now)
    if (!decided.ok) return decided
    await sign(tx, context, said, person, { ...unit.file, personIds: unit.known?.personIds ?? [] })
    return ok({ unitId })
  })
}

interface UnitToSign {
  known: UnitFile | null
  isEnteredTwice: boolean
  file: UnitFile
}

/** The unit as it stands, or as it would be entered; null: not there for this caller. */
async function unitToSign(
  tx: Tx,
  context: Context,
  said: Input<'recordSigning'>,
  unitId: string,
): Promise<UnitToSign | null> {
  const { unit: meant, contractNumber, signedOn, contractHandoverOn } = said
  const contract = { contractNumber, signedOn, contractHandoverOn }
  if (meant.is === 'known') {
    const known = await reachedUnit(tx, context, unitId)
    return known && { known, isEnteredTwice: false, file: { ...known, ...contract } }
  }
  const [estate, present] = [await tx.get('estates', meant.estateId), await tx.get('units', unitId)]
  if (!estate) return null
  const { is: _is, ...door } = meant
  const named = { ...door, estateName: estate.name }
  const rest = { personIds: [], memberPersonIds: [], coOwners: [], isVisible: true, importId: '' }
  const file: UnitFile = { _id: unitId, ...named, name: unitName(named), ...contract, ...rest }
  return { known: null, isEnteredTwice: present !== null, file }
}

async function sign(tx: Tx, context: Context, said: Input<'recordSigning'>, person: PersonFile, unit: UnitFile) {
  const { deps, now } = context
  const file = withoutUndefined(await changeOwners(tx, unit, [person._id], now))
  await tx.put('units', file)
  const tail = said.idCardTail === undefined ? {} : { idCardTail: deps.crypto.seal(said.idCardTail) }
  await savePerson(tx, { file: { ...asOwnerOf(person, file), ...tail, confirmedAt: now }, isNew: false })
  await tellPerson(tx, context, person._id, 'signed', timelineWords.signed(file.name, file.contractNumber))
  await tellUnit(tx, context, file._id, 'signed', timelineWords.unitSigned(file.contractNumber))
  await wantFilesReview(tx, file.estateId, now)
  await auditChange(tx, context, file._id, { personId: person._id, unit: file })
}

/** Sold on (R2.4): one transaction, after which the former owner finds nothing of it and the unit's history is where it was. */
export async function transferUnit(context: Context, said: Input<'transferUnit'>): Answer<'transferUnit'> {
  const personId = await personIdFor(context.deps, said)
  return context.commit<OutputOf<ArchiveContract, 'transferUnit'>, No<'transferUnit'>>(async tx => {
    const unit = await reachedUnit(tx, context, said.unitId)
    if (!unit) return refuse('NOT_FOUND')
    const decided = decideTransfer(unit, personId, said.soldOn, context.now)
    if (!decided.ok) return decided
    const { name, phone, idCardTail } = said
    // Co-owners who were only a name leave with the owner.
    const sold = { ...(await changeOwners(tx, unit, [personId], context.now)), coOwners: [] }
    await tx.put('units', sold)
    // Read after those who go have gone: who buys may have been a member of this very household.
    const met = await metPerson(tx, context, personId, { name, phone, idCardTail }, unit.estateId)
    await savePerson(tx, { ...met, file: { ...asOwnerOf(met.file, unit), confirmedAt: context.now } })
    await tellOfSale(tx, context, unit, personId, said)
    return ok({ personId, isNew: met.isNew })
  })
}

async function tellOfSale(tx: Tx, context: Context, unit: UnitFile, buyerId: string, said: Input<'transferUnit'>) {
  const { _id: unitId, name, personIds } = unit
  const { soldOn, reason } = said
  await tellPerson(tx, context, buyerId, 'bought', timelineWords.bought(name, soldOn))
  for (const personId of personIds) await tellPerson(tx, context, personId, 'sold', timelineWords.sold(name, soldOn))
  await tellUnit(tx, context, unitId, 'ownerChanged', timelineWords.unitSold(soldOn))
  await auditChange(tx, context, unitId, { from: personIds, to: buyerId, soldOn, reason })
}
