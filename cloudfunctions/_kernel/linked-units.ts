import type { AccountUnit, PersonFile, UnitFile } from '../_schema/documents'
import type { Tx } from './database'

const asLinked = (unit: UnitFile): AccountUnit => ({
  unitId: unit._id,
  estateId: unit.estateId,
  name: unit.name,
  houseType: unit.houseType,
  handedOverOn: unit.handedOverOn ?? null,
  contractHandoverOn: unit.contractHandoverOn,
})

/** The units that a person may see, as they stand on the account: only those whose import is applied. */
export async function unitsOfPerson(tx: Tx, { unitIds }: Pick<PersonFile, 'unitIds'>): Promise<AccountUnit[]> {
  const units = await Promise.all(unitIds.map(id => tx.get('units', id)))
  return units.flatMap(unit => (unit?.isVisible ? [asLinked(unit)] : []))
}

/**
 * Writes a person's units into the account of the WeChat user linked to them, in the transaction that changed them: what
 * somebody may reach follows the file at once, also when a unit is sold on (R2.4).
 */
export async function refreshLinkedUnits(tx: Tx, person: PersonFile): Promise<void> {
  if (person.linkedOpenid === null) return
  const account = await tx.get('accounts', person.linkedOpenid)
  if (account) await tx.put('accounts', { ...account, units: await unitsOfPerson(tx, person) })
}
