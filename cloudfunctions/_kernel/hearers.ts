import type { UnitFile } from '../_schema/documents'
import type { Tx } from './database'

/** Who hears of what was signed up or booked: whoever did it, while the flat is theirs or they are invited into it; else its owner (R2.4). Empty: nobody. */
export function hearerIn(unit: Pick<UnitFile, 'personIds' | 'memberPersonIds'> | null, personId: string): string {
  if (!unit) return ''
  const isTheirs = unit.personIds.includes(personId) || unit.memberPersonIds.includes(personId)
  return isTheirs ? personId : (unit.personIds[0] ?? '')
}

export const hearerOf = async (
  tx: Pick<Tx, 'get'>,
  { unitId, personId }: { unitId: string; personId: string },
): Promise<string> => hearerIn(await tx.get('units', unitId), personId)
