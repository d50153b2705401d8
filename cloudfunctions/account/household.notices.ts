import type { Tx } from '../_kernel/database'
import { maskName } from '../_kernel/field-crypto'
import { queueMessages, toPerson, type Notice } from '../_kernel/outbox'
import type { PersonFile } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { householdWords } from './linking.copy'

interface Words {
  title: string
  body: string
}

const about = (personId: string, household: Household, kind: string, words: Words): Notice => ({
  to: toPerson(personId),
  kind: `household.${kind}`,
  ...words,
  subject: { kind: 'household', id: household._id },
  topic: 'account',
})

export const toOwner = (household: Household, kind: string, words: Words): Notice[] => [
  about(household.ownerId, household, kind, words),
]

/** Nobody yet, while the invitation is not accepted. */
export const toMember = (household: Household, kind: string, words: Words): Notice[] =>
  household.personId === null ? [] : [about(household.personId, household, kind, words)]

/** Somebody with a file hears of the invitation in the inbox; whoever has none finds it when linking. */
export async function invitedNotices(
  tx: Tx,
  household: Household,
  { ownerName, known, now }: { ownerName: string; known: readonly PersonFile[]; now: number },
): Promise<void> {
  const { unitName, scopes, until } = household
  const words = householdWords.invited(maskName(ownerName), unitName, scopes, until)
  const [only, ...others] = known
  const notices = only && others.length === 0 ? [about(only._id, household, 'invited', words)] : []
  await queueMessages(tx, `${household._id}:${household.version}`, notices, now)
}
