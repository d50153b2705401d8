import type { EstateContract } from '~/types/estate/estate.contract'
import type { documentActions, DocumentRow, DocumentVersionView } from '~/types/estate/documents.actions'
import { ok, refuse } from '~/types/kernel/result'
import { staffActor } from '../_kernel/actor'
import type { Context, Handlers } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { photoUrls } from '../_kernel/photo-urls'
import { above, oneOf } from '../_kernel/query'
import type { Acknowledgement, CompanyDocument, DocumentVersion } from '../_schema/estate.schema'
import { activeStaff } from '../_kernel/colleagues'
import { approve, draft, versionId } from './document.changes'
import { keep } from '../_kernel/keep'

const mostVersions = 100
const mostDocuments = 200
const myId = ({ caller }: Context): string => caller.account?.staffId ?? ''
const acknowledgementId = (documentId: string, version: number, staffId: string): string =>
  `${versionId(documentId, version)}:${staffId}`

export const documentHandlers: Pick<Handlers<EstateContract>, keyof typeof documentActions> = {
  async documents(_input, context) {
    const { database } = context.deps
    const found = await findAll(database, 'companyDocuments', { _id: above('') })
    const mine = await minesOf(context, found)
    return ok({ rows: found.map(document => rowOf(document, mine)) })
  },

  async companyDocument({ documentId }, context) {
    const { deps } = context
    const document = await deps.database.get('companyDocuments', documentId)
    if (!document) return refuse('NOT_FOUND')
    const mayKeep = mayKeepDocuments(context)
    const found = await deps.database.find('documentVersions', {
      where: { documentId },
      orderBy: [['version', 'desc']],
      limit: mostVersions,
    })
    const seen = found.filter(({ state }) => mayKeep || state === 'inForce')
    const urls = await photoUrls(
      deps,
      seen.flatMap(({ photoIds }) => photoIds),
    )
    const versions = seen.map(version => versionViewOf(version, urls, myId(context)))
    return ok({ document: rowOf(document, await minesOf(context, [document])), versions, mayKeep })
  },

  async acknowledgements({ documentId }, context) {
    const { database } = context.deps
    const document = await database.get('companyDocuments', documentId)
    if (!document) return refuse('NOT_FOUND')
    const { version } = document
    const [staff, found] = await Promise.all([
      activeStaff(database),
      findAll(database, 'acknowledgements', { documentId, version }),
    ])
    const readAt = new Map(found.map(({ staffId, at }) => [staffId, at]))
    const named = staff.map(({ _id, name, department }) => ({ staffId: _id, name, department }))
    const done = named.flatMap(each => {
      const at = readAt.get(each.staffId)
      return at === undefined ? [] : [{ ...each, at }]
    })
    return ok({ version, done, open: version === 0 ? [] : named.filter(({ staffId }) => !readAt.has(staffId)) })
  },

  async documentKeepers(_input, { deps: { database } }) {
    const staff = await activeStaff(database)
    return ok({ rows: staff.map(({ _id, name, department }) => ({ staffId: _id, name, department })) })
  },

  draftDocument: (said, context) => draft(context, said),
  approveDocument: ({ documentId }, context) => approve(context, documentId),

  /** R3.7: of the version that was shown; a new one asks again. */
  async acknowledgeDocument({ documentId, version }, context) {
    const { caller, now, action } = context
    return context.commit<{ acknowledgedAt: number }, 'NOT_FOUND' | 'DOCUMENT_CHANGED'>(async tx => {
      const document = await tx.get('companyDocuments', documentId)
      if (!document) return refuse('NOT_FOUND')
      if (document.version === 0 || document.version !== version) return refuse('DOCUMENT_CHANGED')
      const staffId = myId(context)
      const _id = acknowledgementId(documentId, version, staffId)
      const already = await tx.get('acknowledgements', _id)
      if (already) return ok({ acknowledgedAt: already.at })
      const acknowledgement: Acknowledgement = { _id, documentId, version, staffId, at: now }
      await keep(tx, { by: staffActor(caller), action, now }, 'acknowledgements', acknowledgement, 1)
      return ok({ acknowledgedAt: now })
    })
  },

  async commitment(_input, { deps: { database } }) {
    const documents = await database.find('companyDocuments', { where: { kind: 'commitment' }, limit: mostDocuments })
    const ids = documents.filter(({ version }) => version > 0).map(({ _id, version }) => versionId(_id, version))
    if (ids.length === 0) return ok({ rows: [] })
    const found = await database.find('documentVersions', { where: { _id: oneOf(ids) }, limit: mostDocuments })
    const rows = found.map(({ documentId, title, text, version, inForceAt, at }) => ({
      documentId,
      title,
      text,
      version,
      inForceSince: inForceAt ?? at,
    }))
    return ok({ rows })
  },
}

const mayKeepDocuments = ({ caller }: Context): boolean =>
  caller.account?.staff?.positions.some(each => each === 'manager' || each === 'director' || each === 'admin') === true

/** Ids of versions in force that I have acknowledged. */
async function minesOf(context: Context, documents: readonly CompanyDocument[]): Promise<Set<string>> {
  const ids = documents.map(({ _id, version }) => acknowledgementId(_id, version, myId(context)))
  if (ids.length === 0) return new Set()
  const found = await context.deps.database.find('acknowledgements', { where: { _id: oneOf(ids) }, limit: 1_000 })
  return new Set(found.map(({ documentId, version }) => versionId(documentId, version)))
}

function rowOf(document: CompanyDocument, mine: ReadonlySet<string>): DocumentRow {
  const { _id, kind, title, ownerName, version, inForceSince, nextReviewOn, draftVersion } = document
  const isAcknowledged = version === 0 ? null : mine.has(versionId(_id, version))
  const facts = { kind, title, ownerName, version, inForceSince, nextReviewOn }
  return { documentId: _id, ...facts, hasDraft: draftVersion !== null, isAcknowledged }
}

function versionViewOf(
  { version, state, title, text, photoIds, authorName, authorId, reviewerName, at, inForceAt }: DocumentVersion,
  urls: Record<string, string>,
  mine: string,
): DocumentVersionView {
  const pictures = photoIds.flatMap(id => urls[id] ?? [])
  const people = { authorName, reviewerName, isMine: authorId === mine }
  return { version, state, title, text, photoUrls: pictures, ...people, at, inForceAt }
}
