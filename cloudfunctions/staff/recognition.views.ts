import type { OutputOf } from '~/types/kernel/contract'
import type { StaffContract } from '~/types/staff/staff.contract'
import type { Context } from '../_kernel/entry'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { atLeast } from '../_kernel/query'
import type { Recognition } from '../_schema/staff.schema'
import { byOf } from './committee.handlers'
import { isLapsed, recognitionMoves } from './domain/decide-recognition'

const pageSize = 20

function rowOf(recognition: Recognition, meId: string, now: number) {
  const { _id: recognitionId, kind, about, state, recordedAt, hearingUntil, lapsesOn } = recognition
  const row = { recognitionId, kind, about: about.name, isAboutMe: about.id === meId, state, recordedAt }
  return { ...row, hearingUntil, lapsesOn, isLapsed: isLapsed(recognition, now) }
}

/** A manager or director sees everybody's, all others what is about themselves. */
export async function recognitionPage(
  context: Context,
  after: string | undefined,
): Promise<OutputOf<StaffContract, 'recognitions'>> {
  const { deps, now } = context
  const { id, roles } = byOf(context)
  const seesAll = roles.includes('manager') || roles.includes('director')
  const page = pageFrom(after, 'desc')
  const found = await deps.database.find('recognitions', {
    where: { ...(seesAll ? {} : { 'about.id': id }), recordedAt: atLeast(0), ...within('recordedAt', page) },
    orderBy: [['recordedAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  return {
    rows: found.map(each => rowOf(each, id, now)),
    next: cursorOf(found, pageSize, page, ({ recordedAt }) => recordedAt),
  }
}

export async function recognitionShown(
  context: Context,
  recognition: Recognition,
): Promise<OutputOf<StaffContract, 'recognition'>> {
  const by = byOf(context)
  const { evidence, photos, improve, proposedBy, heard, decision } = recognition
  return {
    ...rowOf(recognition, by.id, context.now),
    ...{ evidence, photos, improve, heard },
    photoUrls: await photoUrls(context.deps, photos),
    proposedBy: proposedBy.name,
    decision: decision && { ...decision, by: decision.by.name },
    moves: recognitionMoves(recognition, by),
  }
}
