import type { ArchiveContract } from '~/types/archive/archive.contract'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context } from '../_kernel/entry'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { PersonFile } from '../_schema/documents'
import { decideBirthday } from './domain/decide-files'
import { timelineWords } from './files.copy'
import { wantFilesReview } from './files.review'
import { reachedPerson } from './files.reach'
import { asProspect, auditChange, metPerson, personIdFor, savePerson, tellPerson } from './files.store'

type Answer<A extends keyof ArchiveContract> = Promise<
  Result<OutputOf<ArchiveContract, A>, RefusalOf<ArchiveContract, A> | EntryRefusal>
>
type Input<A extends keyof ArchiveContract> = InputOf<ArchiveContract, A>

/** First contact (R2.2): a file is opened, or met again. */
export async function openProspect(context: Context, said: Input<'openProspect'>): Answer<'openProspect'> {
  const { deps, commit, rolesTowards, now } = context
  const { estateId, cameBy } = said
  if (rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  const personId = await personIdFor(deps, said)
  return commit<OutputOf<ArchiveContract, 'openProspect'>, EntryRefusal>(async tx => {
    const estate = await tx.get('estates', estateId)
    if (!estate) return refuse('NOT_FOUND')
    const met = await metPerson(tx, context, personId, { name: said.name, phone: said.phone }, estateId)
    const file = asProspect(met, said)
    await savePerson(tx, { ...met, file })
    const words = met.isNew ? timelineWords.opened : timelineWords.metAgain
    await tellPerson(tx, context, personId, 'opened', words(estate.name, cameBy))
    await wantFilesReview(tx, estateId, now)
    await auditChange(tx, context, personId, file)
    return ok({ personId, isNew: met.isNew })
  })
}

/** Needs, tags, birthday, id tail: what completes a file. */
export async function changePersonCard(context: Context, said: Input<'changePersonCard'>): Answer<'changePersonCard'> {
  const { commit, deps, now } = context
  return commit<{ personId: string }, 'BIRTHDAY_NEEDS_CONSENT' | EntryRefusal>(async tx => {
    const known = await reachedPerson(tx, context, said.personId)
    if (!known) return refuse('NOT_FOUND')
    const { needs, tags, birthday, birthdayConsent: words, idCardTail } = said
    const decided = decideBirthday(
      { birthday: known.birthday, hasConsent: known.birthdayConsent !== null },
      { birthday, words },
    )
    if (!decided.ok) return decided
    const consent = words === undefined ? known.birthdayConsent : { words, at: now }
    const file: PersonFile = {
      ...known,
      ...{ needs, birthday },
      tags: [...new Set(tags)],
      birthdayConsent: birthday === null ? null : consent,
      idCardTail: idCardTail === undefined ? known.idCardTail : deps.crypto.seal(idCardTail),
    }
    await tx.put('persons', file)
    await tellPerson(tx, context, known._id, 'cardChanged', timelineWords.cardChanged)
    await auditChange(tx, context, known._id, file)
    return ok({ personId: known._id })
  })
}

/** R2.7: gone through with the person, and right as it stands. */
export async function confirmFile(context: Context, personId: string): Answer<'confirmFile'> {
  const { commit, now } = context
  return commit<{ confirmedAt: number }, EntryRefusal>(async tx => {
    const known = await reachedPerson(tx, context, personId)
    if (!known) return refuse('NOT_FOUND')
    const file = { ...known, confirmedAt: now }
    await tx.put('persons', file)
    await tellPerson(tx, context, personId, 'confirmed', timelineWords.confirmed)
    await auditChange(tx, context, personId, file)
    return ok({ confirmedAt: now })
  })
}

/** The same, said by the person whose file it is. */
export async function confirmMyFile(context: Context): Answer<'confirmMyFile'> {
  const { commit, deps, now, caller, action } = context
  const personId = caller.account?.personId
  return commit<{ confirmedAt: number }, EntryRefusal>(async tx => {
    const known = personId ? await tx.get('persons', personId) : null
    if (!known) return refuse('NOT_FOUND')
    const file = { ...known, confirmedAt: now }
    await tx.put('persons', file)
    const by = personActor(caller)
    const fact = { subjects: [ofPerson(known._id)], kind: 'confirmed', by, ...timelineWords.confirmedMyself }
    await recordTimeline(tx, `confirmed:${now}`, fact, now)
    const entityId = `${known._id}:${action}:${deps.newId()}`
    await recordAudit(tx, { entityId, version: now, at: now, by, action, content: file })
    return ok({ confirmedAt: now })
  })
}
