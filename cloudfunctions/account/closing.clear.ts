import { ok } from '~/types/kernel/result'
import { minuteMs } from '~/types/kernel/time'
import type { CollectionName } from '../_schema/collections'
import type { Database } from '../_kernel/database'
import { moveDue } from '../_kernel/due'
import { toPerson } from '../_kernel/outbox'
import { startsWith, type Where } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { ofPerson } from '../_kernel/timeline'
import { inTransaction } from '../_kernel/transaction'

export const closingKind = 'accountClosing'

/** Twice: what was on its way while the account was closed (a repair saved, a message queued) is found by the second. */
const passesWanted = 2
const mostOpen = 1_000
const betweenPasses = 5 * minuteMs

interface Whose {
  personId: string
  openid: string
  alias: string
}

/** Where somebody stands in the books, and what becomes of it: gone, or kept by law under a name that leads nowhere. */
const removed: readonly [CollectionName, (whose: Whose) => Where][] = [
  ['messages', ({ personId }) => ({ to: toPerson(personId) })],
  ['timeline', ({ personId }) => ({ subject: ofPerson(personId) })],
  ['grants', ({ personId }) => ({ to: toPerson(personId) })],
  ['requests', ({ openid }) => ({ _id: startsWith(`${openid}:`) })],
  ['corrections', ({ personId }) => ({ personId })],
  ['due', ({ personId }) => ({ _id: startsWith(`${personId}:`) })],
  ['claims', ({ openid }) => ({ openid })],
  ['contacts', ({ personId }) => ({ personId })],
  ['progressReads', ({ personId }) => ({ personId })],
  ['progressVisits', ({ personId }) => ({ _id: startsWith(`${personId}:`) })],
  ['guideConfirmations', ({ personId }) => ({ _id: startsWith(`${personId}:`) })],
  ['guideConfirmations', ({ openid }) => ({ _id: startsWith(`${openid}:`) })],
  ...[true, false].flatMap((isOpen): [CollectionName, (whose: Whose) => Where][] => [
    ['households', ({ personId }) => ({ personId, isOpen })],
    ['households', ({ personId }) => ({ ownerId: personId, isOpen })],
  ]),
]
const renamed: readonly [CollectionName, field: string, (whose: Whose) => Where][] = [
  ['tickets', 'reporterId', ({ personId }) => ({ reporterId: personId, isOpen: false })],
  ['journal', 'personId', ({ personId }) => ({ personId })],
  ['journal', 'by.id', ({ personId }) => ({ 'by.id': personId })],
  ['timeline', 'by.id', ({ personId }) => ({ 'by.id': personId })],
  ['phoneViews', 'personId', ({ personId }) => ({ personId })],
  ['exports', 'personId', ({ personId }) => ({ personId })],
  ['signUps', 'personId', ({ personId }) => ({ personId })],
  ['photos', 'ownerId', ({ openid }) => ({ ownerId: openid })],
]

async function clear(database: Database, whose: Whose): Promise<void> {
  await forgetInstants(database, whose)
  for (const [collection, where] of removed) await database.removeWhere(collection, where(whose))
  // The work at the flat goes on; nobody is told of it any more.
  await database.change('tickets', { reporterId: whose.personId, isOpen: true }, { reporterId: '' })
  for (const [collection, field, where] of renamed)
    await database.change(collection, where(whose), { [field]: whose.alias })
  await keepQuestions(database, whose)
  await keepConsents(database, whose)
}

/** What was asked and answered may be read by others (R3.4): it stays, and who asked does not. */
async function keepQuestions(database: Database, { personId, openid, alias }: Whose): Promise<void> {
  for (const askerId of [personId, openid]) {
    const asked = await database.find('consults', { where: { askerId }, limit: mostOpen })
    for (const { _id } of asked)
      await database.change('consultJournal', { consultId: _id, 'by.id': askerId }, { 'by.id': alias })
    await database.change('consults', { askerId }, { askerId: alias, personId: null })
  }
}

/** What an open claim or invitation would have fallen due for. */
async function forgetInstants(database: Database, { openid, personId }: Whose): Promise<void> {
  const [claims, given] = await Promise.all([
    database.find('claims', { where: { openid }, limit: mostOpen }),
    database.find('households', { where: { ownerId: personId, isOpen: true }, limit: mostOpen }),
  ])
  for (const { _id } of [...claims, ...given]) await database.removeWhere('due', { _id: startsWith(`${_id}:`) })
}

/** Proof of what was agreed to is kept three years (own-record.copy.ts); its id named the person, so it is written anew. */
async function keepConsents(database: Database, { personId, openid, alias }: Whose): Promise<void> {
  for (const subject of [personId, openid]) {
    const records = await database.find('consents', { where: { subject }, limit: 1_000 })
    for (const record of records) {
      await database.put('consents', {
        ...record,
        _id: `${alias}:${record._id.length}:${record.kind}:${record.n}`,
        subject: alias,
      })
      await database.remove('consents', record._id)
    }
  }
}

/** Clears what is left of a closed account, then forgets whose it was. Doing it again finds nothing. */
export const clearClosed: DueJob = async (row, deps, now) => {
  const closing = await deps.database.get('closings', row.entityId)
  const { personId, openid, alias } = closing ?? {}
  if (personId && openid && alias) await clear(deps.database, { personId, openid, alias })
  await inTransaction(deps.database, deps, async tx => {
    const current = await tx.get('closings', row.entityId)
    const was = { entityId: row.entityId, kind: row.kind, at: row.dueAt }
    const passes = (current?.passes ?? 0) + 1
    const isDone = !current || passes >= passesWanted
    await moveDue(tx, [was], isDone ? [] : [{ ...was, at: now + betweenPasses }])
    if (!current) return ok(null)
    const after = isDone ? { state: 'done' as const, personId: null, openid: null } : {}
    await tx.put('closings', { ...current, passes, ...after })
    return ok(null)
  })
}
