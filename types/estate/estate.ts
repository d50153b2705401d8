import * as v from 'valibot'
import { CalendarDay } from '~/types/kernel/time'
import { EstateId, UnitId } from '~/types/kernel/words'

export { buildingIdOf, buildingIdOfUnit, doorPrefix, estateIdOf, unitIdOf } from './unit-id'

/** estate → building → entrance → unit (R2.1). Building and entrance are kept as the company writes them. */
const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(40))

export const Estate = v.object({ estateId: EstateId, name: Name })
export type Estate = v.InferOutput<typeof Estate>

export const Unit = v.object({
  unitId: UnitId,
  estateId: EstateId,
  /** Kept beside the id, so that a unit can be named without a second read. */
  estateName: Name,
  building: Name,
  entrance: Name,
  room: Name,
  houseType: Name,
  areaSquareMetres: v.pipe(v.number(), v.minValue(0)),
  contractNumber: Name,
  signedOn: CalendarDay,
  /** The day on which the contract promises the handover. */
  contractHandoverOn: CalendarDay,
  /** The day on which the company plans to hand it over. */
  plannedHandoverOn: v.optional(CalendarDay),
  /** The day of completion acceptance: starts the contractor's warranty clock (R6.7). */
  completionAcceptedOn: v.optional(CalendarDay),
  /** Starts the owner's warranty clock (R5.9, R6.7); absent: not handed over. */
  handedOverOn: v.optional(CalendarDay),
})
export type Unit = v.InferOutput<typeof Unit>

/** How people name a unit: estate, building with entrance, room, a space between. */
export function unitName(unit: Pick<Unit, 'estateName' | 'building' | 'entrance' | 'room'>): string {
  return `${unit.estateName} ${unit.building}${unit.entrance} ${unit.room}`
}
