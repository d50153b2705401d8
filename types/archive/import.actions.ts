import * as v from 'valibot'
import { command } from '../kernel/contract'
import { Id, Words } from '../kernel/words'
import { RosterFault, RosterNotice } from './roster'

const cell = v.pipe(v.string(), v.maxLength(200))

/** The roster's import (R2.5): stage, check, apply. Joined into the archive's contract. */
export const importActions = {
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
}
