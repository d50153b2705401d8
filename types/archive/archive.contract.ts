import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { CalendarDay } from '../kernel/time'
import { EstateId, Id, PersonId, TicketId, UnitId, Words } from '../kernel/words'
import { RosterFault, RosterNotice } from './roster'

const clerk = { agent: 'estate', admin: 'all' } as const
const cell = v.pipe(v.string(), v.maxLength(200))

/** Units and customers: the roster's import (R2.5), handover days, and a phone number opened with a reason (R13.1). */
export const archiveContract = contract({
  /** Opens an import; rows follow in chunks. Answers the same import for the same file (by its hash). */
  beginImport: command({
    allow: { admin: 'all' },
    input: v.strictObject({
      fileName: Words(1, 120),
      /** SHA-256 of the file, hex: the same file twice is one import. */
      fileHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      headerLine: v.pipe(v.number(), v.integer(), v.minValue(1)),
      header: v.pipe(v.array(cell), v.minLength(1), v.maxLength(40)),
      rowCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
    }),
    output: v.object({ importId: v.string(), state: v.string() }),
    refusals: [],
  }),
  /** Up to 500 rows, by their line in the file. Sending a chunk again changes nothing. */
  stageRows: command({
    allow: { admin: 'all' },
    input: v.strictObject({
      importId: Id,
      rows: v.pipe(
        v.array(
          v.strictObject({
            line: v.pipe(v.number(), v.integer(), v.minValue(1)),
            cells: v.pipe(v.array(cell), v.maxLength(40)),
          }),
        ),
        v.minLength(1),
        v.maxLength(500),
      ),
    }),
    output: v.object({ staged: v.number() }),
    refusals: ['IMPORT_NOT_OPEN'],
  }),
  /** The dry run: what applying would do, and every fault row by row. Writes nothing but the verdict. */
  checkImport: command({
    allow: { admin: 'all' },
    input: v.strictObject({ importId: Id }),
    output: v.object({
      state: v.string(),
      rowCount: v.number(),
      newUnits: v.number(),
      changedUnits: v.number(),
      sameUnits: v.number(),
      errorCount: v.number(),
      /** The first 200 faults. */
      errors: v.array(RosterFault),
      /** What was put in order without asking; stops nothing. */
      noticeCount: v.number(),
      notices: v.array(RosterNotice),
    }),
    refusals: ['IMPORT_NOT_COMPLETE', 'IMPORT_NOT_OPEN'],
  }),
  /** Applies a chunk and says how far it is; call until `state` is `applied`. Readers see the units only then. */
  applyImport: command({
    allow: { admin: 'all' },
    input: v.strictObject({ importId: Id }),
    output: v.object({ state: v.string(), applied: v.number(), rowCount: v.number() }),
    refusals: ['IMPORT_HAS_ERRORS', 'IMPORT_NOT_CHECKED'],
  }),
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
    allow: { agent: 'estate', supervisor: 'estate', technician: 'assigned' },
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
