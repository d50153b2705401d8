import type { RepairEvent } from '~/types/ticket/journal'
import type { Repair } from '~/types/ticket/ticket'

/** Who has a say in the flat now. */
export interface Holders {
  personIds: readonly string[]
  memberPersonIds: readonly string[]
}

/**
 * Whoever reported it owns the flat no more, or was its member (R2.4): it is the first owner's matter from now on. Nothing when the
 * reporter still belongs to it, so twice is once.
 */
export function reporterAfter(ticket: Repair, { personIds, memberPersonIds }: Holders): RepairEvent[] {
  const { reporterId, ownerId, isOpen } = ticket
  const [firstOwner = ''] = personIds
  if (!isOpen || [...personIds, ...memberPersonIds].includes(reporterId)) return []
  const isOwnersStill = ownerId !== undefined && personIds.includes(ownerId)
  const next = isOwnersStill ? ownerId : firstOwner
  if (next === reporterId) return []
  return [{ type: 'reporterChanged', cause: isOwnersStill ? 'memberLeft' : 'soldOn', reporterId: next }]
}
