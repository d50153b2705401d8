import type { Actor } from '~/types/ticket/journal'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { changePerson, endMemberships, ownerChangedKind } from '../_kernel/ownership'
import { queueMessages, type Notice } from '../_kernel/outbox'
import { ofPerson, ofUnit, recordTimeline, type TimelineSubject } from '../_kernel/timeline'
import type { UnitFile } from '../_schema/documents'
import type { Household } from '../_schema/linking-documents'
import { householdDues } from './domain/household'
import { linkingTimeline } from './linking.copy'

/** Who changes an invitation, when, by which action. */
export interface Change {
  now: number
  action: string
  by: Actor
  /** The due row that is being handled. */
  handling?: Due
}
type By = Change | Context
const changeOf = (by: By): Change =>
  'caller' in by ? { now: by.now, action: by.action, by: personActor(by.caller) } : by

export async function readHousehold(tx: Tx, id: string): Promise<{ household: Household; unit: UnitFile } | null> {
  const household = await tx.get('households', id)
  const unit = household && (await tx.get('units', household.unitId))
  return household && unit ? { household, unit } : null
}

type New = Omit<
  Household,
  '_id' | 'version' | 'estateId' | 'unitId' | 'unitName' | 'state' | 'isOpen' | 'personId' | 'since'
>

/** One number a flat at a time: the next free `{unit}:{number}:{n}`. */
export async function openedHousehold(tx: Tx, unit: UnitFile, said: New, context: Context): Promise<Household> {
  const prefix = `${unit._id}:${said.phoneIndex.slice(0, 16)}`
  let n = 1
  while (await tx.get('households', `${prefix}:${n}`)) n += 1
  const household: Household = {
    ...said,
    _id: `${prefix}:${n}`,
    version: 0,
    ...{ estateId: unit.estateId, unitId: unit._id, unitName: unit.name },
    ...{ state: 'invited', isOpen: true, personId: null, since: context.now },
  }
  await tx.put('units', { ...unit, invitations: (unit.invitations ?? 0) + 1 })
  return put(tx, household, [], changeOf(context))
}

/** The document, its audit row and its due row. */
async function put(tx: Tx, next: Household, duesBefore: readonly Due[], change: Change): Promise<Household> {
  const { now, action, by, handling } = change
  const after = { ...next, version: next.version + 1 }
  await tx.put('households', after)
  await recordAudit(tx, { entityId: after._id, version: after.version, at: now, by, action, content: after })
  await moveDue(tx, handling ? [handling] : duesBefore, householdDues(after))
  return after
}

async function told(tx: Tx, after: Household, notices: readonly Notice[], { now }: Change): Promise<void> {
  await queueMessages(tx, `${after._id}:${after.version}`, notices, now)
}

/** The person's place in the flat as the file has it: the account follows at once. */
const withTerms = (after: Household) => ({
  unitId: after.unitId,
  householdId: after._id,
  scopes: [...after.scopes],
  until: after.until,
})

export async function changedTerms(
  tx: Tx,
  before: Household,
  next: Household,
  by: By,
  notices: readonly Notice[],
): Promise<void> {
  const after = await put(tx, next, householdDues(before), changeOf(by))
  if (after.state === 'active' && after.personId !== null)
    await changePerson(tx, after.personId, file => ({
      ...file,
      memberships: [...file.memberships.filter(({ unitId }) => unitId !== after.unitId), withTerms(after)],
    }))
  await told(tx, after, notices, changeOf(by))
}

/** Accepted: the flat knows its member, the file its flat. The file is stored already. */
export async function joined(
  tx: Tx,
  { household, unit }: { household: Household; unit: UnitFile },
  next: Household,
  by: By,
  notices: readonly Notice[],
): Promise<void> {
  const change = changeOf(by)
  const after = await put(tx, next, householdDues(household), change)
  const personId = after.personId ?? ''
  await tx.put('units', { ...unit, memberPersonIds: [...new Set([...unit.memberPersonIds, personId])] })
  await changePerson(tx, personId, file => ({
    ...file,
    estateIds: [...new Set([...file.estateIds, after.estateId])],
    memberships: [...file.memberships.filter(({ unitId }) => unitId !== unit._id), withTerms(after)],
  }))
  await timeline(tx, after, linkingTimeline.joined, change)
  await told(tx, after, notices, change)
}

/** The end, whoever made it: access first, then what hangs on it; repairs that the member reported go on with the owner. */
export async function ended(
  tx: Tx,
  { household, unit }: { household: Household; unit: UnitFile },
  next: Household,
  by: By,
  notices: readonly Notice[],
): Promise<void> {
  const change = changeOf(by)
  const after = await put(tx, next, householdDues(household), change)
  const { personId } = after
  if (personId !== null && unit.memberPersonIds.includes(personId)) {
    await endMemberships(tx, personId, unit._id)
    await tx.put('units', { ...unit, memberPersonIds: unit.memberPersonIds.filter(id => id !== personId) })
    await moveDue(tx, [], [{ entityId: unit._id, kind: ownerChangedKind, at: change.now }])
  }
  if (personId !== null) await timeline(tx, after, linkingTimeline.left, change)
  await told(tx, after, notices, change)
}

/** On the flat's timeline without anybody's name, on the member's with the flat. */
async function timeline(tx: Tx, after: Household, title: string, { now, by }: Change): Promise<void> {
  const subjects: TimelineSubject[] = [ofUnit(after.unitId)]
  if (after.personId !== null) subjects.push(ofPerson(after.personId))
  const fact = { subjects, kind: `household.${after.state}`, title, body: after.unitName, by: { role: by.role } }
  await recordTimeline(tx, `${after._id}:${after.version}`, fact, now)
}
