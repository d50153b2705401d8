import * as v from 'valibot'
import { command, query } from '../kernel/contract'
import { Cursor, Id, Words } from '../kernel/words'
import { ImportRow, ImportVerdict, ReplacedOwner } from './import'
import { importLifecycle } from './import.lifecycle'
import type { SheetKind } from './sheet-kinds'
import { RosterFault, RosterNotice, rosterColumns, rosterFaultCodes } from './roster'

const cell = v.pipe(v.string(), v.maxLength(500))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(39))
const state = v.picklist(importLifecycle.states)
const admin = { admin: 'all' } as const
/** A file of one's own is read, nothing else: whoever imports anything. */
const sheetReaders = { ...admin, agent: 'all', supervisor: 'all', manager: 'all' } as const
const one = v.strictObject({ importId: Id })

/** Our column → its place in the file, counted from 0; no place twice. */
const Columns = v.pipe(
  v.record(v.picklist(rosterColumns), place),
  v.check(columns => new Set(Object.values(columns)).size === Object.values(columns).length, 'COLUMN_TWICE'),
)

/** The roster's import (R2.5): stage, check, apply, undo. Joined into the archive's contract. */
export const importActions = {
  /** A path of one's own in storage, for a roster file that this side cannot read itself: a mini-program has no parser. */
  beginSheet: command({
    allow: sheetReaders,
    input: v.strictObject({}),
    output: v.object({ cloudPath: v.string() }),
    refusals: [],
  }),
  /** Reads the file that was uploaded there and removes it, whatever came of it: the rows go to whoever sent it, nothing is kept. */
  readSheet: command({
    allow: sheetReaders,
    input: v.strictObject({
      fileId: v.pipe(v.string(), v.maxLength(300)),
      fileName: Words(1, 255),
      /** Left out: a roster. */
      kind: v.optional(v.picklist(['roster', 'postings'] satisfies SheetKind[])),
    }),
    output: v.object({
      headerLine: v.number(),
      header: v.array(v.string()),
      rows: v.array(v.object({ line: v.number(), cells: v.array(v.string()) })),
    }),
    refusals: [
      ...(['SHEET_NOT_FOUND', 'SHEET_TOO_LARGE', 'SHEET_TOO_MANY_ROWS'] as const),
      ...(['FILE_TYPE', 'FILE_BROKEN', 'FILE_ENCODING', 'QUOTE_OPEN', 'FILE_EMPTY'] as const),
    ],
  }),
  /** Opens an import; rows follow in chunks. The same file, read in the same way, is the same import, until that was undone. */
  beginImport: command({
    allow: admin,
    input: v.strictObject({
      fileName: Words(1, 120),
      /** SHA-256 of the file, hex. */
      fileHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      headerLine: v.pipe(v.number(), v.integer(), v.minValue(1)),
      header: v.pipe(v.array(cell), v.minLength(1), v.maxLength(40)),
      /** As the clerk put them; left out: by the header's own words. */
      columns: v.optional(Columns),
      rowCount: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
    }),
    output: v.object({ importId: v.string(), state }),
    refusals: [],
  }),
  /** Up to 500 rows, by their line in the file. Sending a chunk again changes nothing. */
  stageRows: command({
    allow: admin,
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
    allow: admin,
    input: one,
    output: v.object({
      state,
      rowCount: v.number(),
      ...ImportVerdict.entries,
      /** The first 200 faults; `importErrors` has them all. */
      errors: v.array(RosterFault),
      /** What was put in order without asking; stops nothing. */
      notices: v.array(RosterNotice),
    }),
    refusals: ['IMPORT_NOT_COMPLETE', 'IMPORT_NOT_OPEN'],
  }),
  /** The faults of the last dry run, in the order of the file; of one kind, if asked so. */
  importErrors: query({
    allow: admin,
    input: v.strictObject({
      importId: Id,
      code: v.optional(v.picklist(rosterFaultCodes)),
      /** A thousand at a time instead of fifty: for the list of faulty rows to take away. */
      isWhole: v.optional(v.boolean()),
      after: Cursor,
    }),
    output: v.object({ rows: v.array(RosterFault), next: v.optional(v.string()) }),
    refusals: ['IMPORT_NOT_OPEN'],
  }),
  /** The notices of the last dry run, in the order of the file. */
  importNotices: query({
    allow: admin,
    input: v.strictObject({ importId: Id, after: Cursor }),
    output: v.object({ rows: v.array(RosterNotice), next: v.optional(v.string()) }),
    refusals: ['IMPORT_NOT_OPEN'],
  }),
  /** Units that another person would own: to be looked at before they are ticked (R2.4). */
  importOwners: query({
    allow: admin,
    input: v.strictObject({ importId: Id, after: Cursor }),
    output: v.object({ rows: v.array(ReplacedOwner), next: v.optional(v.string()) }),
    refusals: ['IMPORT_NOT_OPEN'],
  }),
  /** Applies a chunk and says how far it is; call until `state` is `applied`. Readers see new units only then. */
  applyImport: command({
    allow: admin,
    /** How many replaced owners the clerk has seen and ticked. */
    input: v.strictObject({ importId: Id, replacedOwners: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))) }),
    output: v.object({ state, applied: v.number(), rowCount: v.number() }),
    refusals: ['IMPORT_HAS_ERRORS', 'IMPORT_NOT_CHECKED', 'IMPORT_STALE', 'OWNERS_NOT_CONFIRMED', 'IMPORT_TAKEN_BACK'],
  }),
  /** Takes back a chunk of what the import wrote; call until `state` is `undone`. Only while nobody has changed any of it since. */
  undoImport: command({
    allow: admin,
    input: one,
    output: v.object({ state, undone: v.number(), rowCount: v.number() }),
    refusals: ['IMPORT_NOT_APPLIED', 'IMPORT_TOUCHED'],
  }),
  /** Recent imports, the newest first. */
  imports: query({
    allow: admin,
    input: v.strictObject({ after: Cursor }),
    output: v.object({ rows: v.array(ImportRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  importDetail: query({
    allow: admin,
    input: one,
    output: ImportRow,
    refusals: ['IMPORT_NOT_OPEN'],
  }),
}
