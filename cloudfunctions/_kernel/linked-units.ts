import type { AccountUnit, Membership, PersonFile, UnitFile } from '../_schema/documents'
import type { Tx } from './database'

const asLinked = (unit: UnitFile, held: Pick<AccountUnit, 'as' | 'scopes' | 'until'>): AccountUnit => ({
  unitId: unit._id,
  estateId: unit.estateId,
  name: unit.name,
  houseType: unit.houseType,
  handedOverOn: unit.handedOverOn ?? null,
  contractHandoverOn: unit.contractHandoverOn,
  ...held,
})
const asOwner = { as: 'owner', scopes: [], until: null } as const
const asMember = ({ scopes, until }: Membership) => ({ as: 'member' as const, scopes, until })

/**
 * The units that a person may see, as they stand on the account: only those whose import is applied; one's own first, then those of
 * others that one was invited into.
 */
export async function unitsOfPerson(
  tx: Pick<Tx, 'get'>,
  { unitIds, memberships }: Pick<PersonFile, 'unitIds' | 'memberships'>,
): Promise<AccountUnit[]> {
  const invited = memberships.filter(({ unitId }) => !unitIds.includes(unitId))
  const held = [
    ...unitIds.map(unitId => ({ unitId, ...asOwner })),
    ...invited.map(membership => ({ unitId: membership.unitId, ...asMember(membership) })),
  ]
  const units = await Promise.all(held.map(({ unitId }) => tx.get('units', unitId)))
  return units.flatMap((unit, index) => {
    const how = held[index]
    return unit?.isVisible && how ? [asLinked(unit, { as: how.as, scopes: [...how.scopes], until: how.until })] : []
  })
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
