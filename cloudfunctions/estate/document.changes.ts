import { companyDocumentLifecycle } from '~/types/estate/company-document.lifecycle'
import type { documentActions } from '~/types/estate/documents.actions'
import type { EntryRefusal, InputOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { at, dayOf, type CalendarDay } from '~/types/kernel/time'
import { startBroadcast } from '../_kernel/broadcast'
import type { Tx } from '../_kernel/database'
import { moveDue, type Due } from '../_kernel/due'
import type { Context } from '../_kernel/entry'
import { usePhotos } from '../_kernel/photos'
import type { CompanyDocument, DocumentVersion } from '../_schema/estate.schema'
import { activeStaff, type Colleague } from '../_kernel/colleagues'
import { keep } from '../_kernel/keep'
import { changeBy } from './public.handlers'

type Said = InputOf<typeof documentActions, 'draftDocument'>
interface Kept {
  documentId: string
  version: number
}
export const versionId = (documentId: string, version: number): string => `${documentId}:${version}`
export const reviewDueKind = 'estate.documentReview'
export const toAcknowledgeKind = 'companyDocument'

const morning = '09:00'
const reviewDue = (entityId: string, nextReviewOn: CalendarDay): Due => ({
  entityId,
  kind: reviewDueKind,
  at: at(nextReviewOn, morning),
})

type DraftRefusal = EntryRefusal | 'PHOTO_NOT_USABLE' | 'DRAFT_OF_ANOTHER' | 'REVIEW_DAY_IN_THE_PAST'

/** R3.7: a new document, or its next version; one draft at a time, and its author's. */
export async function draft(context: Context, said: Said) {
  const { deps, now, caller } = context
  const owner = (await activeStaff(deps.database)).find(({ _id }) => _id === said.staffId)
  return context.commit<Kept, DraftRefusal>(async tx => {
    const before = said.documentId === undefined ? null : await tx.get('companyDocuments', said.documentId)
    if (!owner || (said.documentId !== undefined && !before)) return refuse('NOT_FOUND')
    if (said.nextReviewOn <= dayOf(now)) return refuse('REVIEW_DAY_IN_THE_PAST')
    const written = before?.draftVersion
      ? await tx.get('documentVersions', versionId(before._id, before.draftVersion))
      : null
    const authorId = caller.account?.staffId ?? ''
    if (written && written.authorId !== authorId) return refuse('DRAFT_OF_ANOTHER')
    const document = drafted(before, said, owner, before?._id ?? deps.newId())
    const version = document.draftVersion ?? 1
    const used = await usePhotos(tx, caller.openid, said.photos, document._id)
    if (!used.ok) return used
    const author = { authorId, authorName: caller.account?.staff?.name ?? '', reviewerName: null }
    const text = { title: said.title, text: said.text, photoIds: said.photos, ...author, at: now, inForceAt: null }
    const head = { _id: versionId(document._id, version), documentId: document._id, version, state: 'draft' as const }
    await tx.put('documentVersions', { ...head, ...text })
    await keep(tx, changeBy(context), 'companyDocuments', document, document.change)
    const was = before ? [reviewDue(before._id, before.nextReviewOn)] : []
    await moveDue(tx, was, [reviewDue(document._id, document.nextReviewOn)])
    return ok({ documentId: document._id, version })
  })
}

function drafted(before: CompanyDocument | null, said: Said, owner: Colleague, _id: string): CompanyDocument {
  const { kind, title, nextReviewOn } = said
  const keeper = { ownerId: owner._id, ownerName: owner.name, nextReviewOn }
  if (!before) return { _id, change: 1, kind, title, ...keeper, version: 0, inForceSince: null, draftVersion: 1 }
  const draftVersion = before.draftVersion ?? before.version + 1
  // The name in force stays until the draft is.
  return { ...before, ...keeper, change: before.change + 1, draftVersion }
}

type ApproveRefusal = EntryRefusal | 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO' | 'AUTHOR_CANNOT_REVIEW'

/** In force from now on, the former one replaced; everybody on the staff is asked to acknowledge it, by one broadcast. */
export async function approve(context: Context, documentId: string) {
  const { now, caller } = context
  return context.commit<Kept, ApproveRefusal>(async tx => {
    const document = await tx.get('companyDocuments', documentId)
    if (!document) return refuse('NOT_FOUND')
    const waiting =
      document.draftVersion === null
        ? null
        : await tx.get('documentVersions', versionId(documentId, document.draftVersion))
    if (!waiting) return refuse('NOT_POSSIBLE_NOW')
    const stepped = companyDocumentLifecycle.step(waiting.state, 'approveDocument', context.rolesTowards({}) as never)
    if (!stepped.ok) return refuse(stepped.refusal.code)
    if (waiting.authorId === caller.account?.staffId) return refuse('AUTHOR_CANNOT_REVIEW')
    await replaceFormer(tx, document)
    const reviewerName = caller.account?.staff?.name ?? ''
    const inForce: DocumentVersion = { ...waiting, state: stepped.value, reviewerName, inForceAt: now }
    await tx.put('documentVersions', inForce)
    const { version, title } = inForce
    const after = { ...document, title, version, inForceSince: now, draftVersion: null, change: document.change + 1 }
    await keep(tx, changeBy(context), 'companyDocuments', after, after.change)
    await startBroadcast(tx, { _id: inForce._id, kind: toAcknowledgeKind, subjectId: documentId, at: now })
    return ok({ documentId, version })
  })
}

async function replaceFormer(tx: Tx, { _id, version }: CompanyDocument): Promise<void> {
  const former = version === 0 ? null : await tx.get('documentVersions', versionId(_id, version))
  const stepped = former && companyDocumentLifecycle.step(former.state, 'replace', ['clock'])
  if (former && stepped?.ok) await tx.put('documentVersions', { ...former, state: stepped.value })
}
