import type { HandoverContract } from '~/types/handover/handover.contract'
import { keysStageOf, type KeysView } from '~/types/handover/keys'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Deps } from '../../_kernel/deps'
import type { Context } from '../../_kernel/entry'
import { photoUrls } from '../../_kernel/photo-urls'
import { above } from '../../_kernel/query'
import type { UnitKeys } from '../../_schema/handover.schema'
import { reachedUnit } from '../unit.store'
import { coverLines } from './cover'
import { notifiedDay } from './domain/decide-deemed'

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, 'NOT_FOUND'>>

const pageSize = 20
type Face = InputOf<HandoverContract, 'keysQueue'>['face']
const statesOf: Record<Face, UnitHandoverState[]> = {
  now: ['takenOver'],
  before: ['noticed', 'arrived', 'inspected'],
  done: ['handedOver', 'deemed'],
}

/** By the order of flats, 20 at a time: each state is an index of its own, merged by id. */
export async function keysQueue(
  { deps, rolesTowards }: Context,
  { batchId, face, after = '' }: InputOf<HandoverContract, 'keysQueue'>,
): Answer<'keysQueue'> {
  const batch = await deps.database.get('handoverBatches', batchId)
  if (!batch || rolesTowards({ estateId: batch.estateId }).length === 0) return refuse('NOT_FOUND')
  const pages = await Promise.all(
    statesOf[face].map(state =>
      deps.database.find('handoverUnits', {
        where: { batchId, state, _id: above(after) },
        orderBy: [['_id', 'asc']],
        limit: pageSize,
        fields: ['unitName', 'state', 'keys', 'takenOverAt'],
      }),
    ),
  )
  const found = pages
    .flat()
    .sort((one, other) => (one._id < other._id ? -1 : 1))
    .slice(0, pageSize)
  const rows = found.map(({ _id, unitName, state, keys, takenOverAt }) => ({
    ...{ unitId: _id, unitName, state, stage: keysStageOf(keys), takenOverAt },
  }))
  return ok({ rows, next: rows.length < pageSize ? undefined : rows[rows.length - 1]?.unitId })
}

/** One flat at the keys desk, with all that decides what may be done now. */
export async function keysOf(context: Context, unitId: string): Answer<'keysOf'> {
  const { database } = context.deps
  const reached = await reachedUnit(database, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit } = reached.value
  const [batch, openSnags, survey, keys] = await Promise.all([
    database.get('handoverBatches', handover.batchId),
    database.count('snags', { unitId, isOpen: true }),
    database.get('handoverSurveys', unitId),
    viewOf(context.deps, handover.keys),
  ])
  const { version, unitName, state, posting, deemed } = handover
  return ok({
    ...{ unitId, unitName, version, state, stage: keysStageOf(handover.keys), keys, openSnags },
    meterPhotos: (handover.keys?.meters ?? []).map(({ kind, photoId }) => ({ kind, photoId })),
    completionAcceptedOn: unit.completionAcceptedOn ?? null,
    handedOverOn: unit.handedOverOn ?? null,
    postedOn: posting?.postedOn ?? null,
    notifiedDay: batch && notifiedDay(batch),
    deemed: deemed && { on: deemed.on, at: deemed.at, reason: deemed.reason, byName: deemed.byName },
    answer: survey?.answer ?? null,
  })
}

/** What lies ready, as its owner reads it before signing, and afterwards what is covered until when. */
export async function myKeys(context: Context, unitId: string): Answer<'myKeys'> {
  const reached = await reachedUnit(context.deps.database, context, unitId)
  if (!reached.ok) return reached
  const { handover, unit } = reached.value
  const { unitName, state } = handover
  return ok({
    ...{ unitId, unitName, state, keys: await viewOf(context.deps, handover.keys) },
    ...{ handedOverOn: unit.handedOverOn ?? null, cover: coverLines(unit, dayOf(context.now)) },
  })
}

async function viewOf(deps: Deps, keys: UnitKeys | null): Promise<KeysView | null> {
  if (!keys) return null
  const { meters, items, preparedAt, preparedBy, signedAt, handedOutAt } = keys
  const ids = meters.map(({ photoId }) => photoId)
  const urls = await photoUrls(deps, ids)
  const shown = meters.map(({ kind, reading, photoId }) => ({ kind, reading, photoUrl: urls[photoId] ?? null }))
  return { meters: shown, items, preparedAt, preparedBy, signedAt, handedOutAt }
}
