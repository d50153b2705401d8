import { findAll } from '../_kernel/find-all'
import type { Deps } from '../_kernel/deps'
import { oneOf, startsWith } from '../_kernel/query'
import type { CollectionName } from '../_schema/collections'
import type { Documents, PersonFile } from '../_schema/documents'
import { guideItem, promiseItem, reportReadItem, signUpItem } from './domain/export-matters'

/** What several are about, read at once; an export is of one person, so these are few. */
async function byId<C extends CollectionName>({ database }: Deps, collection: C, ids: readonly string[]) {
  const wanted = [...new Set(ids)]
  const found: Documents[C][] = wanted.length === 0 ? [] : await findEach(database, collection, wanted)
  return new Map(found.map(each => [each._id, each]))
}

const atOnce = 100

async function findEach<C extends CollectionName>(database: Deps['database'], collection: C, ids: readonly string[]) {
  const all: Documents[C][] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    const where = { _id: oneOf(ids.slice(from, from + atOnce)) }
    all.push(...(await database.find(collection, { where, limit: atOnce })))
  }
  return all
}

/** Those in my name, not those of everybody in my flat. */
export async function signUpsOf(deps: Deps, { _id }: PersonFile) {
  const mine = await findAll(deps.database, 'signUps', { personId: _id })
  const activities = await byId(
    deps,
    'activities',
    mine.map(({ activityId }) => activityId),
  )
  return { items: mine.map(each => signUpItem(each, activities.get(each.activityId)?.title ?? '')) }
}

/** Read under the file, or by this WeChat user before the file was linked. */
export async function guidesOf(deps: Deps, { _id, linkedOpenid }: PersonFile) {
  const askers = linkedOpenid === null ? [_id] : [_id, linkedOpenid]
  const found = await Promise.all(askers.map(id => confirmedBy(deps, id)))
  const mine = found.flat()
  const estates = await byId(
    deps,
    'estates',
    mine.map(({ estateId }) => estateId),
  )
  return { items: mine.map(each => guideItem(each, estates.get(each.estateId)?.name ?? '')) }
}

const mostConfirmed = 200
const confirmedBy = ({ database }: Deps, askerId: string) =>
  database.find('guideConfirmations', { where: { _id: startsWith(`${askerId}:`) }, limit: mostConfirmed })

/** To the flats that are mine now: what was promised to one that I sold is its new owner's. */
export async function promisesOf({ database }: Deps, { unitIds }: PersonFile) {
  const found = await Promise.all(unitIds.map(unitId => findAll(database, 'promises', { unitId })))
  return { items: found.flat().map(promiseItem) }
}

export async function reportReadsOf(deps: Deps, { _id }: PersonFile) {
  const mine = await findAll(deps.database, 'progressReads', { personId: _id })
  const reports = await byId(
    deps,
    'progressReports',
    mine.map(({ reportId }) => reportId),
  )
  const estates = await byId(
    deps,
    'estates',
    [...reports.values()].map(({ estateId }) => estateId),
  )
  const items = mine.map(each => {
    const report = reports.get(each.reportId)
    return reportReadItem(each, estates.get(report?.estateId ?? '')?.name ?? '', report?.number ?? null)
  })
  return { items }
}
