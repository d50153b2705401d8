import * as v from 'valibot'
import { memberScopes } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'

export const UnitOfMine = v.object({
  unitId: v.string(),
  estateId: v.string(),
  name: v.string(),
  houseType: v.string(),
  handedOverOn: v.nullable(CalendarDay),
  /** The day on which the contract promises the handover. */
  contractHandoverOn: CalendarDay,
  /** Mine, or one that its owner invited me into: with what I may do there, and to which last day. */
  as: v.picklist(['owner', 'member']),
  scopes: v.array(v.picklist(memberScopes)),
  until: v.nullable(CalendarDay),
})

export const StaffOfMine = v.object({
  staffId: v.string(),
  name: v.string(),
  department: v.string(),
  positions: v.array(v.string()),
})
