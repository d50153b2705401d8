import type { Coming } from '~/types/archive/files'

import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Deps } from '../_kernel/deps'
import type { Context } from '../_kernel/entry'
import { refreshLinkedUnits } from '../_kernel/linked-units'
import { openedFile, type Identified } from '../_kernel/persons'
import { ofPerson, ofUnit, recordTimeline, type TimelineSubject } from '../_kernel/timeline'
import type { PersonFile, UnitFile } from '../_schema/documents'

const mostSharingANumber = 20

/** The file of this name and number, or the id that a new one has: the same two always meet the same document (R2.4). */
export async function personIdFor({ database, crypto }: Deps, { name, phone }: Identified): Promise<string> {
  const where = { phoneIndex: crypto.indexOf(phone) }
  const sharing = await database.find('persons', { where, limit: mostSharingANumber, fields: ['name'] })
  const known = sharing.find(file => file.name === name)
  return known?._id ?? `p-${crypto.indexOf(`${phone}\n${name}`).slice(0, 20)}`
}

export interface Met {
  file: PersonFile
  isNew: boolean
}

/** The file as it is to be stored: opened now, or met again. */
export async function metPerson(
  tx: Tx,
  { deps, now }: Context,
  personId: string,
  identified: Identified,
  estateId: string,
): Promise<Met> {
  const known = await tx.get('persons', personId)
  if (!known) {
    const opened = { ...identified, _id: personId, kind: 'prospect' as const, unitIds: [], estateIds: [estateId] }
    return { file: openedFile(deps.crypto, opened, now), isNew: true }
  }
  const { idCardTail } = identified
  const tail = idCardTail ? { idCardTail: deps.crypto.seal(idCardTail) } : {}
  return { file: { ...known, ...tail, estateIds: [...new Set([...known.estateIds, estateId])] }, isNew: false }
}

/** A prospect's words: what is said again is added, what is known stays. */
export function asProspect(
  { file, isNew }: Met,
  said: { cameBy: Coming; needs: string; tags: readonly string[] },
): PersonFile {
  const needs = [file.needs, said.needs].filter(words => words !== '').join('\n')
  return {
    ...file,
    cameBy: isNew ? said.cameBy : file.cameBy,
    needs: file.needs.includes(said.needs) ? file.needs : needs.slice(0, mostNeeds),
    tags: [...new Set([...file.tags, ...said.tags])].slice(0, mostTags),
  }
}
const mostNeeds = 300
const mostTags = 10

/** An owner of this unit from now on. */
export const asOwnerOf = (file: PersonFile, { _id, estateId }: Pick<UnitFile, '_id' | 'estateId'>): PersonFile => ({
  ...file,
  kind: 'customer',
  unitIds: [...new Set([...file.unitIds, _id])],
  estateIds: [...new Set([...file.estateIds, estateId])],
})

/** Stores a person's file, and what follows for access (R2.4). */
export async function savePerson(tx: Tx, { file, isNew }: Met): Promise<void> {
  await (isNew ? tx.create('persons', [file]) : tx.put('persons', file))
  await refreshLinkedUnits(tx, file)
}

/** The change's audit row. */
export const auditChange = (
  tx: Tx,
  { caller, deps, now, action }: Context,
  entityId: string,
  content: unknown,
): Promise<void> =>
  recordAudit(tx, {
    // Two changes of one file in one millisecond are two rows.
    entityId: `${entityId}:${action}:${deps.newId()}`,
    version: now,
    at: now,
    by: staffActor(caller),
    action,
    content,
  })

interface Told {
  title: string
  body: string
}

const tell = (tx: Tx, context: Context, subject: TimelineSubject, kind: string, { title, body }: Told): Promise<void> =>
  recordTimeline(
    tx,
    `${kind}:${context.now}`,
    { subjects: [subject], kind, title, body, by: staffActor(context.caller) },
    context.now,
  )

export const tellPerson = (tx: Tx, context: Context, personId: string, kind: string, told: Told): Promise<void> =>
  tell(tx, context, ofPerson(personId), kind, told)
export const tellUnit = (tx: Tx, context: Context, unitId: string, kind: string, told: Told): Promise<void> =>
  tell(tx, context, ofUnit(unitId), kind, told)
