import * as v from 'valibot'
import { importLifecycle } from './import.lifecycle'
import { rosterColumns, rosterFaultCodes } from './roster'

/** One kind of fault and how often the file has it. */
export const FaultGroup = v.object({
  code: v.picklist(rosterFaultCodes),
  column: v.optional(v.picklist(rosterColumns)),
  count: v.number(),
})
export type FaultGroup = v.InferOutput<typeof FaultGroup>

/** What the dry run came to; the faults themselves are asked for in pages. */
export const ImportVerdict = v.object({
  newUnits: v.number(),
  changedUnits: v.number(),
  sameUnits: v.number(),
  /** Units whose former owner loses access at once: ticked by the clerk before anything is written (R2.4). */
  replacedOwners: v.number(),
  errorCount: v.number(),
  noticeCount: v.number(),
  groups: v.array(FaultGroup),
})
export type ImportVerdict = v.InferOutput<typeof ImportVerdict>

/** An import as the list and its own page show it. */
export const ImportRow = v.object({
  importId: v.string(),
  fileName: v.string(),
  state: v.picklist(importLifecycle.states),
  at: v.number(),
  byName: v.string(),
  rowCount: v.number(),
  /** Rows that stand in the archive as the file says. */
  applied: v.number(),
  /** Rows taken back so far. */
  undone: v.number(),
  verdict: v.nullable(ImportVerdict),
})
export type ImportRow = v.InferOutput<typeof ImportRow>

/** One unit that another person would own, by name; never a phone. */
export const ReplacedOwner = v.object({
  line: v.number(),
  unit: v.string(),
  before: v.string(),
  after: v.string(),
})
export type ReplacedOwner = v.InferOutput<typeof ReplacedOwner>

/** How the id of a file's imports begins: the same file is the same import, until that was undone. */
export const importPrefix = (fileHash: string): string => `import-${fileHash.slice(0, 24)}`
