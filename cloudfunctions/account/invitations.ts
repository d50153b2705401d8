import type { InvitationView } from '~/types/account/linking.views'
import type { Database } from '../_kernel/database'
import { maskName } from '../_kernel/field-crypto'
import type { Household } from '../_schema/linking-documents'

const mostWaiting = 20

/** Invitations that wait for this number, by flats whose owner still is who invited. */
export async function invitationsFor(database: Database, phoneIndex: string): Promise<InvitationView[]> {
  const found = await database.find('households', { where: { phoneIndex, isOpen: true }, limit: mostWaiting })
  const waiting = found.filter(({ state }) => state === 'invited')
  return (await Promise.all(waiting.map(each => viewOf(database, each)))).flat()
}

async function viewOf(database: Database, household: Household): Promise<InvitationView[]> {
  const { _id: householdId, unitId, unitName, ownerId, relation, scopes, until } = household
  const [unit, owner] = await Promise.all([database.get('units', unitId), database.get('persons', ownerId)])
  if (!unit?.personIds.includes(ownerId) || !owner) return []
  return [{ householdId, unitName, ownerName: maskName(owner.name), relation, scopes, until }]
}
