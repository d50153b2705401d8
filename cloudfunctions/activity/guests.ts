import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { Figures } from '~/types/activity/activity'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { ok, type Result } from '~/types/kernel/result'
import type { Database } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { above, oneOf, startsWith, type Where } from '../_kernel/query'
import type { SignUpFile } from '../_schema/activity.schema'
import { reachedActivity } from './activity.store'
import { figuresOf } from './domain/figures'
import { cardForStaff } from './views'

const pageSize = 20
const mostFound = 20
const mostUnits = 1_000

type Answer<A extends keyof ActivityContract> = Promise<Result<OutputOf<ActivityContract, A>, EntryRefusal>>

export const figuresFor = async (database: Database, activityId: string): Promise<Figures> =>
  figuresOf(await findAll(database, 'signUps', { activityId }))

/** Whose estates the caller sees: a director all, others those they serve. */
function estatesOf({ caller: { account, roles } }: Context): Where {
  const estateIds = account?.staff?.estateIds ?? []
  if (roles.includes('director') || estateIds.length === 0) return {}
  return { estateId: oneOf(estateIds) }
}

/** All activities of my estates, the latest first. */
export async function list(context: Context, { after }: InputOf<ActivityContract, 'list'>): Answer<'list'> {
  const page = pageFrom(after, 'desc')
  const found = await context.deps.database.find('activities', {
    // An activity has a beginning: without a bound the filter would be empty.
    where: { ...estatesOf(context), ...(page.bound ? within('from', page) : { from: above(0) }) },
    orderBy: [['from', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = await Promise.all(found.map(each => cardForStaff(context, each)))
  return ok({ rows, next: cursorOf(found, pageSize, page, ({ from }) => from) })
}

/** The guest list in the order in which people came to stand on it. */
export async function guests(
  context: Context,
  { activityId, after }: InputOf<ActivityContract, 'guests'>,
): Answer<'guests'> {
  const { database } = context.deps
  const reached = await reachedActivity(database, context, activityId)
  if (!reached.ok) return reached
  const page = pageFrom(after, 'asc')
  const found = await database.find('signUps', {
    where: { activityId, ...within('since', page) },
    orderBy: [['since', 'asc']],
    limit: pageSize,
    skip: page.skip,
  })
  return ok({ rows: found.map(guestOf), next: cursorOf(found, pageSize, page, ({ since }) => since) })
}

const guestOf = ({
  _id: signUpId,
  unitId,
  unitName,
  persons,
  state,
  since,
  checkedInAt,
  feedback,
  code,
}: SignUpFile) => ({
  ...{ signUpId, unitId, unitName, persons, state, since, checkedInAt, feedback },
  code: state === 'signedUp' || state === 'noShow' ? code : '',
})

/** The estates that I plan for, with the buildings that their rosters name. */
export async function estates(context: Context): Answer<'estates'> {
  const { database } = context.deps
  const all = await findAll(database, 'estates', { _id: above('') })
  const mine = all.filter(({ _id: estateId }) => context.rolesTowards({ estateId }).length > 0)
  const rows = await Promise.all(
    mine.map(async ({ _id: estateId, name }) => ({ estateId, name, buildings: await buildingsOf(database, estateId) })),
  )
  return ok({ rows })
}

const byNumber = new Intl.Collator('zh', { numeric: true })

async function buildingsOf(database: Database, estateId: string): Promise<string[]> {
  const buildings = new Set<string>()
  for (let last = `${estateId}-`; ;) {
    const units = await database.find('units', {
      where: { _id: { is: 'range', after: last, before: `${estateId}-\uffff` } },
      orderBy: [['_id', 'asc']],
      limit: mostUnits,
      fields: ['building', 'isVisible'],
    })
    for (const unit of units) if (unit.isVisible) buildings.add(unit.building)
    if (units.length < mostUnits) return [...buildings].sort((one, other) => byNumber.compare(one, other))
    last = units[units.length - 1]?._id ?? ''
  }
}

/** Flats of the activity's estate by what is written on the door. */
export async function findUnits(
  context: Context,
  { activityId, words }: InputOf<ActivityContract, 'findUnits'>,
): Answer<'findUnits'> {
  const { database } = context.deps
  const reached = await reachedActivity(database, context, activityId)
  if (!reached.ok) return reached
  const { estateId, estateName } = reached.value.activity
  const name = startsWith(words.startsWith(estateName) ? words : `${estateName} ${words}`)
  const where = { estateId, isVisible: true, name }
  const found = await database.find('units', { where, orderBy: [['name', 'asc']], limit: mostFound })
  return ok({ rows: found.map(unit => ({ unitId: unit._id, name: unit.name })) })
}
