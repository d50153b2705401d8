import type { PromiseToUs, PromiseView } from '~/types/estate/promise'
import type { promiseActions } from '~/types/estate/promises.actions'
import type { InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import type { Context } from '../_kernel/entry'
import { findAll } from '../_kernel/find-all'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import { photoUrls } from '../_kernel/photo-urls'
import { above, oneOf, type Condition, type Where } from '../_kernel/query'
import type { SalesPromise } from '../_schema/estate.schema'
import { isOverdue } from './domain/promise'
import { nameOf } from './estate.copy'

type Actions = typeof promiseActions
const pageSize = 20

const viewOf = (promise: SalesPromise, now: number): PromiseView => {
  const { _id, estateId, estateName, unitName, what, place, isImportant, written } = promise
  const { dueOn, state, staffName, madeAt, closedAt, closing } = promise
  return {
    promiseId: _id,
    ...{ estateId, estateName, unitName, what, place, isImportant, written, dueOn, state, staffName, madeAt, closing },
    isOverdue: isOverdue(promise, now),
    closedAt: closedAt === 0 ? null : closedAt,
  }
}

/** The estates of my staff file; undefined: all. */
const myEstates = ({ caller }: Context): readonly string[] | undefined => {
  const ids = caller.account?.staff?.estateIds ?? []
  return ids.length === 0 ? undefined : ids
}
/** An index answers an equality in order; a set only one by one. */
const among = (estateIds: readonly string[] | undefined): Where =>
  estateIds === undefined ? {} : { estateId: estateIds.length === 1 ? (estateIds[0] ?? null) : oneOf(estateIds) }

type Face = InputOf<Actions, 'promises'>['face']
type Ordered = 'dueAt' | 'closedAt'

function faceOf(face: Face, now: number): { where: Where; by: Ordered; bounds?: Partial<Condition> } {
  switch (face) {
    case 'open':
      return { where: { isOpen: true }, by: 'dueAt' }
    case 'overdue':
      return { where: { isOpen: true }, by: 'dueAt', bounds: { to: now } as Partial<Condition> }
    case 'closed':
      return { where: { isOpen: false }, by: 'closedAt' }
  }
}

/** Open ones by their day, settled ones newest first; and how each estate stands (R3.3). */
export async function promiseList(context: Context, { face, after }: InputOf<Actions, 'promises'>) {
  const { deps, now } = context
  const { where, by, bounds } = faceOf(face, now)
  const direction = by === 'dueAt' ? 'asc' : 'desc'
  const page = pageFrom(after, direction)
  const mine = myEstates(context)
  const found = await deps.database.find('promises', {
    where: { ...among(mine), ...where, ...within(by, page, bounds) },
    orderBy: [[by, direction]],
    limit: pageSize,
    skip: page.skip,
  })
  const rows = found.map(promise => viewOf(promise, now))
  const board = await boardOf(context, mine)
  return ok({ rows, next: cursorOf(found, pageSize, page, promise => promise[by]), board })
}

type Board = OutputOf<Actions, 'promises'>['board']

/** Estates that have promised anything: open, overdue among them, unmet, kept. */
async function boardOf({ deps: { database }, now }: Context, mine: readonly string[] | undefined): Promise<Board> {
  const estates = await findAll(database, 'estates', mine === undefined ? { _id: above('') } : { _id: oneOf(mine) })
  const counted = estates.map(async ({ _id: estateId, name }) => {
    const late = { is: 'range', to: now } as Condition
    const [open, overdue, unmet, fulfilled] = await Promise.all([
      database.count('promises', { estateId, isOpen: true }),
      database.count('promises', { estateId, isOpen: true, dueAt: late }),
      database.count('promises', { estateId, state: 'broken' }),
      database.count('promises', { estateId, state: 'fulfilled' }),
    ])
    return { estateId, name, open, overdue, unmet, fulfilled }
  })
  return (await Promise.all(counted)).filter(({ open, unmet, fulfilled }) => open + unmet + fulfilled > 0)
}

export async function onePromise(context: Context, promiseId: string) {
  const { deps, now } = context
  const promise = await deps.database.get('promises', promiseId)
  if (!promise || context.rolesTowards({ estateId: promise.estateId }).length === 0) return refuse('NOT_FOUND')
  const steps = await deps.database.find('promiseJournal', {
    where: { promiseId },
    orderBy: [['version', 'desc']],
    limit: 100,
  })
  const urls = await photoUrls(deps, promise.photoIds)
  const story = steps.map(({ _id, at, what, words, by }) => ({ key: _id, at, what, words, name: nameOf(by) }))
  return ok({ promise: viewOf(promise, now), photoUrls: Object.values(urls), story })
}

const mostToUs = 100

/** What was promised to this flat and to everybody of its estate; withdrawn ones too, by name. */
export async function promisesOfUnit(context: Context, unitId: string) {
  const { deps, caller, now } = context
  const unit = caller.account?.units.find(each => each.unitId === unitId)
  if (!unit || context.rolesTowards({ unitId }).length === 0) return refuse('NOT_FOUND')
  const of = (where: Where) => deps.database.find('promises', { where, orderBy: [['dueAt', 'asc']], limit: mostToUs })
  const [toUnit, toEstate] = await Promise.all([of({ unitId }), of({ estateId: unit.estateId, unitId: null })])
  return ok({ rows: [...toUnit, ...toEstate].map(promise => asTold(promise, now)) })
}

function asTold(promise: SalesPromise, now: number): PromiseToUs {
  const { promiseId, what, place, written, dueOn, state, closedAt, closing, isOverdue: isLate } = viewOf(promise, now)
  const isForUnit = promise.unitId !== null
  return { promiseId, what, isForUnit, place, written, dueOn, state, isOverdue: isLate, closedAt, closing }
}
