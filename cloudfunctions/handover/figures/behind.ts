import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { Context } from '../../_kernel/entry'
import { oneOf } from '../../_kernel/query'
import { inMonth } from './domain/counted'
import { flatsOf, groupedBy } from './domain/flats'
import { isOpen, isReal, snagsOf } from './domain/snags'
import { reachedScope } from './scope'

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, 'NOT_FOUND'>>

const pageSize = 20

/** A page of ids after the one where the last page ended, ascending; and where it ends, if there are more. */
function pageOf(ids: readonly string[], after = ''): { page: string[]; next: string | undefined } {
  const left = [...ids].sort().filter(id => id > after)
  const page = left.slice(0, pageSize)
  return { page, next: left.length > pageSize ? page[page.length - 1] : undefined }
}

export async function snagsBehind(
  context: Context,
  said: InputOf<HandoverContract, 'figureSnags'>,
): Answer<'figureSnags'> {
  const reached = await reachedScope(context, said)
  if (!reached.ok) return reached
  const meant = snagsOf(inMonth(reached.value, said.month).snags, said.figure, context.now)
  const { page, next } = pageOf(
    meant.map(({ snagId }) => snagId),
    said.after,
  )
  const found = page.length === 0 ? [] : await snagsById(context, page)
  return ok({ rows: found, next })
}

async function snagsById({ deps }: Context, ids: readonly string[]) {
  const snags = await deps.database.find('snags', {
    where: { _id: oneOf(ids) },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  return snags.map(({ _id: snagId, ...snag }) => {
    const { unitId, unitName, number, room, component, words, contractorName, state, recordedAt, dueAt } = snag
    return { snagId, unitId, unitName, number, room, component, words, contractorName, state, recordedAt, dueAt }
  })
}

export async function flatsBehind(
  context: Context,
  said: InputOf<HandoverContract, 'figureFlats'>,
): Answer<'figureFlats'> {
  const reached = await reachedScope(context, said)
  if (!reached.ok) return reached
  const all = reached.value
  const meant = flatsOf(inMonth(all, said.month), all.snags, said.figure)
  const { page, next } = pageOf(
    meant.map(({ unitId }) => unitId),
    said.after,
  )
  if (page.length === 0) return ok({ rows: [], next })
  const units = await context.deps.database.find('handoverUnits', {
    where: { _id: oneOf(page) },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
    fields: ['unitName', 'state'],
  })
  const stars = new Map(meant.map(flat => [flat.unitId, flat.stars]))
  const snags = groupedBy(all.snags.filter(isReal), ({ unitId }) => unitId)
  const rows = units.map(({ _id: unitId, unitName, state }) => {
    const found = snags.get(unitId) ?? []
    const openSnags = found.filter(isOpen).length
    return { unitId, unitName, state, snags: found.length, openSnags, stars: stars.get(unitId) ?? null }
  })
  return ok({ rows, next })
}
