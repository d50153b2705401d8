import type { Account } from '../_schema/documents'
import type { Database } from './database'
import { toPerson, toStaff, type Recipient } from './outbox'
import { oneOf, type Condition, type Scalar } from './query'

/** The inboxes that are a WeChat user's: as a customer, as staff, or both. */
export function inboxesOf(account: Account | null): Recipient[] {
  const inboxes: Recipient[] = []
  if (account?.personId) inboxes.push(toPerson(account.personId))
  if (account?.staffId) inboxes.push(toStaff(account.staffId))
  return inboxes
}

/** The condition on `to`; a single inbox is an equality, which an index answers in order. */
export const inAny = (inboxes: readonly Recipient[]): Scalar | Condition =>
  inboxes.length === 1 ? (inboxes[0] ?? null) : oneOf(inboxes)

export async function unreadCount(database: Database, inboxes: readonly Recipient[]): Promise<number> {
  return inboxes.length === 0 ? 0 : database.count('messages', { to: inAny(inboxes), isRead: false })
}
