import type { Expander } from '../_kernel/broadcast'
import { moveDue } from '../_kernel/due'
import { queueMessages } from '../_kernel/outbox'
import { above } from '../_kernel/query'
import type { DueJob } from '../_kernel/sweep'
import { reviewDueKind, toAcknowledgeKind } from './document.changes'
import { documentCopy } from './estate.copy'
import { toColleagues } from '../_kernel/told'
import { asDue, whileDue } from '../_kernel/while-due'

const pageSize = 100

/** Everybody who is on the staff now reads the version in force (R3.7). */
const toAcknowledge: Expander = async ({ subjectId, cursor, at }, { database }) => {
  const document = await database.get('companyDocuments', subjectId)
  const staff = await database.find('staff', {
    where: { isActive: true, _id: above(cursor ?? '') },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const last = staff[staff.length - 1]
  const next = last && staff.length === pageSize ? last._id : null
  if (!document) return { notices: [], next }
  const said = documentCopy.toAcknowledge(document.title, document.version)
  const matter = { subject: { kind: 'companyDocument' as const, id: subjectId }, estateName: document.title, now: at }
  const staffIds = staff.map(({ _id }) => _id)
  return { notices: toColleagues(staffIds, 'documentToAcknowledge', said, matter), next }
}

/** The day on which whoever keeps it looks whether it is still right. */
const review: DueJob = (row, deps, now) =>
  whileDue(row, deps, async tx => {
    await moveDue(tx, [asDue(row)], [])
    const document = await tx.get('companyDocuments', row.entityId)
    if (!document) return
    const subject = { kind: 'companyDocument' as const, id: document._id }
    const matter = { subject, estateName: document.title, now }
    const notices = toColleagues([document.ownerId], row.kind, documentCopy.review(document.title), matter)
    await queueMessages(tx, `${row.entityId}:${row.dueAt}`, notices, now)
  })

export const documentJobs: Record<string, DueJob> = { [reviewDueKind]: review }
export const documentExpanders: Record<string, Expander> = { [toAcknowledgeKind]: toAcknowledge }
