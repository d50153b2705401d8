import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { EstateId, PersonId, TicketId, UnitId, Words } from '../kernel/words'
import { filesActions } from './files.actions'
import { importActions } from './import.actions'

const clerk = { agent: 'estate', admin: 'all' } as const

/** Units and customers: the roster's import (R2.5), handover days, and a phone number opened with a reason (R13.1). */
export const archiveContract = contract({
  ...importActions,
  ...filesActions,
  /** Completion acceptance of an estate or of one building: the contractor's clock starts (law.md). */
  recordCompletion: command({
    allow: { admin: 'all' },
    input: v.strictObject({ estateId: EstateId, building: v.optional(Words(1, 40)), acceptedOn: CalendarDay }),
    output: v.object({ units: v.number() }),
    refusals: [],
  }),
  /** Keys handed out (R5.9): the units are handed over and their buyers are owners. A whole building, or units of it. */
  recordHandover: command({
    allow: clerk,
    input: v.pipe(
      v.strictObject({
        estateId: EstateId,
        building: v.optional(Words(1, 40)),
        unitIds: v.optional(v.pipe(v.array(UnitId), v.minLength(1), v.maxLength(500))),
        handedOverOn: CalendarDay,
      }),
      v.check(({ building, unitIds }) => building !== undefined || unitIds !== undefined, 'NAME_A_BUILDING_OR_UNITS'),
    ),
    output: v.object({ units: v.number() }),
    refusals: ['HANDOVER_IN_THE_FUTURE', 'COMPLETION_NOT_RECORDED'],
  }),
  /** A phone number in the clear: the reason is kept, and the person sees who looked, when and why. */
  revealPhone: command({
    allow: { sales: 'estate', agent: 'estate', supervisor: 'estate', manager: 'estate', technician: 'assigned' },
    input: v.strictObject({ personId: PersonId, ticketId: v.optional(TicketId), reason: Words(4, 100) }),
    output: v.object({ phone: v.string() }),
    refusals: [],
  }),
  /** Units by the beginning of their name, for staff who enter a matter on someone's behalf (R6.1). */
  findUnits: query({
    allow: { agent: 'estate', supervisor: 'estate', admin: 'all' },
    input: v.strictObject({ words: Words(1, 40) }),
    output: v.object({
      rows: v.array(
        v.object({
          unitId: v.string(),
          name: v.string(),
          houseType: v.string(),
          handedOverOn: v.nullable(CalendarDay),
        }),
      ),
    }),
    refusals: [],
  }),
})
export type ArchiveContract = typeof archiveContract
