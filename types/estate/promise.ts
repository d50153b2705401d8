import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'
import { Instant } from '../kernel/words'
import { promiseLifecycle } from './promise.lifecycle'

/** Where a promise was made (R3.3). */
export const promisePlaces = ['contract', 'supplement', 'leaflet', 'modelRoom', 'oral'] as const
export const PromisePlace = v.picklist(promisePlaces)
export type PromisePlace = v.InferOutput<typeof PromisePlace>

/** The places that bind by themselves: what stands there is written. */
export const bindingPlaces = ['contract', 'supplement'] as const
export const BindingPlace = v.picklist(bindingPlaces)
export type BindingPlace = v.InferOutput<typeof BindingPlace>

const Written = v.object({ into: BindingPlace, reference: v.string() })

export const PromiseView = v.object({
  promiseId: v.string(),
  estateId: v.string(),
  estateName: v.string(),
  unitName: v.nullable(v.string()),
  what: v.string(),
  place: PromisePlace,
  isImportant: v.boolean(),
  /** Stands in the contract or a supplement. */
  written: v.nullable(Written),
  dueOn: CalendarDay,
  state: v.picklist(promiseLifecycle.states),
  isOverdue: v.boolean(),
  staffName: v.string(),
  madeAt: Instant,
  closedAt: v.nullable(Instant),
  closing: v.string(),
})
export type PromiseView = v.InferOutput<typeof PromiseView>

/** What the customer reads of it: no staff, no importance. */
export const PromiseToUs = v.object({
  promiseId: v.string(),
  what: v.string(),
  isForUnit: v.boolean(),
  place: PromisePlace,
  written: v.nullable(Written),
  dueOn: CalendarDay,
  state: v.picklist(promiseLifecycle.states),
  isOverdue: v.boolean(),
  closedAt: v.nullable(Instant),
  closing: v.string(),
})
export type PromiseToUs = v.InferOutput<typeof PromiseToUs>
