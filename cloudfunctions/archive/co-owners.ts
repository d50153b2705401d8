import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { queueMessages, toPerson, type Notice } from '../_kernel/outbox'
import { addOwner } from '../_kernel/ownership'
import type { UnitFile } from '../_schema/documents'
import { decideCoOwner } from './domain/decide-files'
import { messageWords, timelineWords } from './files.copy'
import { reachedUnit } from './files.reach'
import { auditChange, metPerson, personIdFor, savePerson, tellPerson, tellUnit } from './files.store'

type Opened = OutputOf<ArchiveContract, 'openCoOwner'>
type No = RefusalOf<ArchiveContract, 'openCoOwner'> | EntryRefusal

/** R2.3: a co-owner who was only a name on the unit gets the own file, beside the other owners; done again, it changes nothing. */
export async function openCoOwner(
  context: Context,
  { unitId, ...identified }: InputOf<ArchiveContract, 'openCoOwner'>,
): Promise<Result<Opened, No>> {
  const personId = await personIdFor(context.deps, identified)
  return context.commit<Opened, No>(async tx => {
    const unit = await reachedUnit(tx, context, unitId)
    if (!unit) return refuse('NOT_FOUND')
    const decided = decideCoOwner(unit, { personId, name: identified.name })
    if (!decided.ok) return decided
    if (decided.value === 'done') return ok({ personId, isNew: false })
    const met = await metPerson(tx, context, personId, identified, unit.estateId)
    const added = await addOwner(tx, unit, met.file, context.now)
    await tx.put('units', added.unit)
    await savePerson(tx, { ...met, file: { ...added.person, confirmedAt: context.now } })
    await tell(tx, context, unit, personId)
    return ok({ personId, isNew: met.isNew })
  })
}

/** The unit's line names nobody; those who own it already hear at once, so that a wrong one is found out by them. */
async function tell(tx: Tx, context: Context, unit: UnitFile, personId: string): Promise<void> {
  await tellPerson(tx, context, personId, 'becameCoOwner', timelineWords.becameCoOwner(unit.name))
  await tellUnit(tx, context, unit._id, 'coOwnerFile', timelineWords.unitCoOwner)
  const others = unit.personIds.filter(id => id !== personId)
  const notices = others.map((id): Notice => ({
    to: toPerson(id),
    kind: 'coOwnerAdded',
    ...messageWords.coOwnerAdded(unit.name),
    subject: { kind: 'unit', id: unit._id },
    topic: 'account',
  }))
  await queueMessages(tx, `${unit._id}:${personId}`, notices, context.now)
  await auditChange(tx, context, unit._id, { coOwner: personId })
}
