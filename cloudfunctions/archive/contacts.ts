import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { at, dayOf, type CalendarDay } from '~/types/kernel/time'
import { staffActor } from '../_kernel/actor'
import type { Tx } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { ofPerson, ofUnit, recordTimeline } from '../_kernel/timeline'
import type { ContactFile } from '../_schema/archive.schema'
import { decideContact } from './domain/decide-files'
import { timelineWords } from './files.copy'
import { reachedEstate, reachedPerson } from './files.reach'
import { byIds } from './files.reads'
import { auditChange } from './files.store'

type Said = InputOf<ArchiveContract, 'recordContact'>
type Answer<A extends keyof ArchiveContract> = Promise<
  Result<OutputOf<ArchiveContract, A>, RefusalOf<ArchiveContract, A> | EntryRefusal>
>

/** What a contact is called on a timeline. */
export const contactKind = 'contact'
export const followUpKind = 'archive.followUp'
const remindersAt = '09:00'
const pageSize = 20

const dueOf = ({ _id, followUpAt }: Pick<ContactFile, '_id' | 'followUpAt'>): Due => ({
  entityId: _id,
  kind: followUpKind,
  at: followUpAt,
})

/** A reminder on a day that has begun comes at once. */
const followUpInstant = (day: CalendarDay | undefined, now: number): number =>
  day === undefined ? 0 : Math.max(at(day, remindersAt), now)

/** R2.7: one record for visits, receptions, calls and letters. */
export async function recordContact(context: Context, said: Said): Answer<'recordContact'> {
  const { deps, now, commit, caller } = context
  const contactId = deps.newId()
  return commit<{ contactId: string }, RefusalOf<ArchiveContract, 'recordContact'> | EntryRefusal>(async tx => {
    const person = await reachedPerson(tx, context, said.personId)
    const isTheirs = said.unitId === undefined || person?.unitIds.includes(said.unitId)
    if (!person || !isTheirs) return refuse('NOT_FOUND')
    const { at: when, followUpOn, kind, direction, words } = said
    const decided = decideContact({ at: when, followUpOn }, now)
    if (!decided.ok) return decided
    const byStaffId = caller.account?.staff?.staffId ?? ''
    const contact: ContactFile = {
      _id: contactId,
      personId: person._id,
      estateId: reachedEstate(context, person) ?? '',
      unitId: said.unitId ?? null,
      ...{ kind, direction, at: when, words, byStaffId },
      assigneeId: byStaffId,
      followUpOn: followUpOn ?? null,
      followUpAt: followUpInstant(followUpOn, now),
      isOpen: followUpOn !== undefined,
      outcome: null,
    }
    await tx.create('contacts', [contact])
    await tellTimelines(tx, context, contact)
    await moveDue(tx, [], contact.isOpen ? [dueOf(contact)] : [])
    await auditChange(tx, context, contactId, contact)
    return ok({ contactId })
  })
}

/** On the person's timeline in full; on the unit's only that it was. */
async function tellTimelines(tx: Tx, context: Context, contact: ContactFile): Promise<void> {
  const { _id, personId, unitId, kind, direction, words } = contact
  const fact = { kind: contactKind, title: timelineWords.contact(kind, direction), by: staffActor(context.caller) }
  await recordTimeline(tx, _id, { ...fact, subjects: [ofPerson(personId)], body: words }, contact.at)
  if (unitId !== null) await recordTimeline(tx, _id, { ...fact, subjects: [ofUnit(unitId)] }, contact.at)
}

export async function finishFollowUp(
  context: Context,
  { contactId, words }: InputOf<ArchiveContract, 'finishFollowUp'>,
): Answer<'finishFollowUp'> {
  const { now, commit, rolesTowards, caller } = context
  return commit<{ contactId: string }, 'FOLLOW_UP_DONE' | EntryRefusal>(async tx => {
    const contact = await tx.get('contacts', contactId)
    if (!contact || rolesTowards({ assignees: [contact.assigneeId] }).length === 0) return refuse('NOT_FOUND')
    if (!contact.isOpen) return refuse('FOLLOW_UP_DONE')
    const done: ContactFile = { ...contact, isOpen: false, outcome: words }
    await tx.put('contacts', done)
    const { title, body } = timelineWords.followUpDone(words)
    const fact = { subjects: [ofPerson(contact.personId)], kind: contactKind, title, body, by: staffActor(caller) }
    await recordTimeline(tx, `${contactId}:done`, fact, now)
    await moveDue(tx, [dueOf(contact)], [])
    await auditChange(tx, context, contactId, done)
    return ok({ contactId })
  })
}

export async function followUps(
  context: Context,
  after: string | undefined,
): Promise<OutputOf<ArchiveContract, 'followUps'>> {
  const { deps, caller, now } = context
  const page = pageFrom(after, 'asc')
  const found = await deps.database.find('contacts', {
    where: { ...mine(caller), ...within('followUpAt', page) },
    orderBy: [['followUpAt', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  const persons = await byIds(
    deps.database,
    'persons',
    found.map(({ personId }) => personId),
  )
  const rows = found.map(({ _id, personId, kind, direction, at: when, words, followUpOn }) => ({
    contactId: _id,
    personId,
    name: persons.get(personId)?.name ?? '',
    ...{ kind, direction, at: when, words },
    followUpOn: followUpOn ?? dayOf(when),
    isDue: followUpOn !== null && followUpOn <= dayOf(now),
  }))
  return { rows, next: cursorOf(found, pageSize, page, ({ followUpAt }) => followUpAt) }
}

const mine = ({ account }: Context['caller']) => ({ assigneeId: account?.staff?.staffId ?? '', isOpen: true })

/** How many are due by now. */
export const dueFollowUps = ({ deps, caller, now }: Context): Promise<number> =>
  deps.database.count('contacts', { ...mine(caller), ...within('followUpAt', { skip: 0, bound: { to: now } }) })
