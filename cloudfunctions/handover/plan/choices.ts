import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import { activeStaff, serves } from '../../_kernel/colleagues'
import type { Context } from '../../_kernel/entry'
import { findAll } from '../../_kernel/find-all'
import { above, oneOf, startsWith } from '../../_kernel/query'
import { reachedBatch } from './batch.store'
import { fitOf, type Candidate } from './domain/decide-listing'
import { flatsOf } from './listing'
import { untrained } from './planning'

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, EntryRefusal>>
const mostFound = 20
const byNumber = new Intl.Collator('zh', { numeric: true })
/** In no batch yet. */
const isFree = (candidate: Candidate): boolean => fitOf(candidate, '') === 'free'

/** The estates that I plan for, with what of each building can be handed over. */
export async function estatesToHandOver(context: Context): Answer<'estatesToHandOver'> {
  const { database } = context.deps
  const all = await findAll(database, 'estates', { _id: above('') })
  const mine = all.filter(({ _id: estateId }) => context.rolesTowards({ estateId }).length > 0)
  const rows = []
  for (const { _id: estateId, name } of mine)
    rows.push({ estateId, name, buildings: byBuilding(await flatsOf(database, estateId)) })
  return ok({ rows })
}

function byBuilding(flats: readonly Candidate[]) {
  const counted = new Map<string, { building: string; units: number; free: number }>()
  for (const flat of flats) {
    const { building } = flat.unit
    const { units, free } = counted.get(building) ?? { units: 0, free: 0 }
    counted.set(building, { building, units: units + 1, free: free + (isFree(flat) ? 1 : 0) })
  }
  return [...counted.values()].sort((one, other) => byNumber.compare(one.building, other.building))
}

/** Flats by what is written on the door; only those that could be added. */
export async function findUnitsToHandOver(
  { deps: { database }, rolesTowards }: Context,
  { estateId, words }: InputOf<HandoverContract, 'findUnitsToHandOver'>,
): Answer<'findUnitsToHandOver'> {
  const estate = rolesTowards({ estateId }).length > 0 ? await database.get('estates', estateId) : null
  if (!estate) return refuse('NOT_FOUND')
  const name = startsWith(words.startsWith(estate.name) ? words : `${estate.name} ${words}`)
  const where = { estateId, isVisible: true, name }
  const units = await database.find('units', { where, orderBy: [['name', 'asc']], limit: mostFound })
  if (units.length === 0) return ok({ rows: [] })
  const _id = oneOf(units.map(unit => unit._id))
  const listed = await database.find('handoverUnits', {
    where: { _id },
    limit: mostFound,
    fields: ['state', 'batchId'],
  })
  const standing = new Map(listed.map(each => [each._id, each]))
  const free = units.filter(unit => isFree({ unit, listed: standing.get(unit._id) ?? null }))
  return ok({ rows: free.map(unit => ({ unitId: unit._id, name: unit.name })) })
}

/** Who may be named for a batch: colleagues that serve its estate. */
export async function batchColleagues(
  context: Context,
  { batchId }: InputOf<HandoverContract, 'batchColleagues'>,
): Answer<'batchColleagues'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const staff = (await activeStaff(database)).filter(each => serves(each, reached.value.batch.estateId))
  const ids = staff.map(({ _id }) => _id)
  const without = new Set(await untrained(database, ids, dayOf(context.now)))
  const rows = staff.map(({ _id: staffId, name, department }) => ({
    ...{ staffId, name, department },
    isTrained: !without.has(staffId),
  }))
  return ok({ rows })
}
