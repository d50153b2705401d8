import { bindingPlaces, type BindingPlace, type PromisePlace } from '~/types/estate/promise'
import { promiseLifecycle, type PromiseAction } from '~/types/estate/promise.lifecycle'
import type { Role } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { addDays, at, endOf } from '~/types/kernel/time'
import type { Due } from '../../_kernel/due'
import type { SalesPromise } from '../../_schema/estate.schema'

export const isBinding = (place: PromisePlace): place is BindingPlace => bindingPlaces.some(each => each === place)

type MoveRefusal = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'
interface Ending {
  action: Exclude<PromiseAction, 'writePromiseInto'>
  words: string
  roles: readonly Role[]
  now: number
}

/** R3.3: an important promise stays open until it stands in the contract or a supplement. */
export function decideEnding(
  promise: SalesPromise,
  { action, words, roles, now }: Ending,
): Result<SalesPromise, MoveRefusal | 'NOT_IN_CONTRACT_YET'> {
  const stepped = promiseLifecycle.step(promise.state, action, roles as never)
  if (!stepped.ok) return refuse(stepped.refusal.code)
  if (promise.isImportant && promise.written === null) return refuse('NOT_IN_CONTRACT_YET')
  const version = promise.version + 1
  return ok({ ...promise, version, state: stepped.value, isOpen: false, closedAt: now, closing: words })
}

export function decideWriting(
  promise: SalesPromise,
  written: { into: BindingPlace; reference: string },
  roles: readonly Role[],
): Result<SalesPromise, MoveRefusal> {
  const stepped = promiseLifecycle.step(promise.state, 'writePromiseInto', roles as never)
  return stepped.ok ? ok({ ...promise, version: promise.version + 1, written }) : refuse(stepped.refusal.code)
}

export const isOverdue = ({ isOpen, dueAt }: Pick<SalesPromise, 'isOpen' | 'dueAt'>, now: number): boolean =>
  isOpen && dueAt <= now

export const promiseDueKinds = {
  reminder: 'estate.promiseReminder',
  day: 'estate.promiseDay',
  overdue: 'estate.promiseOverdue',
} as const
const morning = '09:00'

/** So many days before and on the day its keeper is told; on the morning after it the manager, once (R3.3). What has passed is not told late. */
export function promiseDues(promise: SalesPromise, reminderDays: number, since: number): Due[] {
  const { _id: entityId, dueOn, isOpen } = promise
  if (!isOpen) return []
  const dues = [
    { entityId, kind: promiseDueKinds.reminder, at: at(addDays(dueOn, -reminderDays), morning) },
    { entityId, kind: promiseDueKinds.day, at: at(dueOn, morning) },
    { entityId, kind: promiseDueKinds.overdue, at: at(addDays(dueOn, 1), morning) },
  ]
  return dues.filter(due => due.at > since)
}

export const dueInstant = ({ dueOn }: Pick<SalesPromise, 'dueOn'>): number => endOf(dueOn)
