import type { HandoverContract } from '~/types/handover/handover.contract'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Context } from '../../_kernel/entry'
import { atLeast } from '../../_kernel/query'
import type { Counted } from './domain/counted'
import { groupedBy } from './domain/flats'
import { countedOf } from './figures.store'

type Scope = Pick<InputOf<HandoverContract, 'figures'>, 'estateId' | 'batchId'>
type Scopes = OutputOf<HandoverContract, 'figureScopes'>['estates']

const mostBatches = 200

/** All that is counted of an estate or of one of its batches; an estate that I do not serve, and one without a batch: NOT_FOUND. */
export async function reachedScope(
  { deps, rolesTowards }: Context,
  { estateId, batchId }: Scope,
): Promise<Result<Counted, 'NOT_FOUND'>> {
  if (rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  const batches = await deps.database.find('handoverBatches', {
    where: { estateId },
    orderBy: [['createdAt', 'desc']],
    limit: mostBatches,
    fields: ['estateId'],
  })
  const meant = batches.map(({ _id }) => _id).filter(id => batchId === undefined || id === batchId)
  return meant.length === 0 ? refuse('NOT_FOUND') : ok(await countedOf(deps.database, meant))
}

export async function scopesOf({ deps, rolesTowards }: Context): Promise<Scopes> {
  const batches = await deps.database.find('handoverBatches', {
    where: { createdAt: atLeast(0) },
    orderBy: [['createdAt', 'desc']],
    limit: mostBatches,
    fields: ['estateId', 'estateName', 'title'],
  })
  const mine = batches.filter(({ estateId }) => rolesTowards({ estateId }).length > 0)
  return [...groupedBy(mine, ({ estateId }) => estateId)].map(([estateId, found]) => ({
    estateId,
    estateName: found[0]?.estateName ?? '',
    batches: found.map(({ _id, title }) => ({ batchId: _id, title })),
  }))
}
