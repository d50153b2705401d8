import * as v from 'valibot'
import { command, contract, query } from '../kernel/contract'
import { Id, Instant, UnitId, Words } from '../kernel/words'
import { PaperKind } from '../handover/handover'
import { Verification } from './verify'

const customer = { buyer: 'own', owner: 'own', member: 'own' } as const
const desk = { agent: 'estate', supervisor: 'estate', manager: 'estate' } as const
const readers = { ...desk, director: 'all' } as const

const flat = { unitId: UnitId }
const paper = { paperId: Id }
const batch = { batchId: Id }

const paperFields = {
  paperId: v.string(),
  kind: PaperKind,
  title: v.string(),
  at: Instant,
  /** Null until the PDF is drawn: it is when somebody opens it, at the latest. */
  pages: v.nullable(v.number()),
} as const

export const MyPaper = v.object({
  ...paperFields,
  /** When I opened it first; null: not yet. */
  readAt: v.nullable(Instant),
  /** Of the two books: how many pages of the original are on record, as pictures; 0: none. */
  originalPages: v.number(),
})
export type MyPaper = v.InferOutput<typeof MyPaper>

export const DeskPaper = v.object({
  ...paperFields,
  /** People of the flat who opened it, the first one first (R5.7). */
  reads: v.array(v.object({ at: Instant, name: v.string() })),
  contentHash: v.string(),
})
export type DeskPaper = v.InferOutput<typeof DeskPaper>

export const PrintRow = v.object({
  printId: v.string(),
  building: v.nullable(v.string()),
  at: Instant,
  byName: v.string(),
  state: v.picklist(['making', 'done']),
  files: v.array(
    v.object({ url: v.string(), letters: v.number(), pages: v.number(), from: v.string(), until: v.string() }),
  ),
})
export type PrintRow = v.InferOutput<typeof PrintRow>

/** The papers of a flat (R5.7), their files, and the check that nothing of its evidence was changed (R13.5). */
export const paperContract = contract({
  /** What the flat's people have: the newest first. */
  myPapers: query({
    allow: customer,
    input: v.strictObject(flat),
    output: v.object({ unitName: v.string(), rows: v.array(MyPaper) }),
    refusals: [],
  }),
  /** The file, drawn now if it was not yet; the first time that somebody of the flat opens it is kept. */
  open: command({
    allow: { ...customer, ...readers },
    input: v.strictObject(paper),
    output: v.object({ url: v.string(), fileName: v.string(), pages: v.number(), bytes: v.number() }),
    refusals: [],
  }),
  /** The original of one of the two books (L) as it was recorded for the batch, page by page; a receipt as `open` leaves it. */
  openOriginal: command({
    allow: { ...customer, ...readers },
    input: v.strictObject(paper),
    output: v.object({ urls: v.array(v.string()) }),
    refusals: ['NO_ORIGINAL'],
  }),
  /** The papers of a flat for the desk, with who of its people opened what. */
  paperPage: query({
    allow: readers,
    input: v.strictObject(flat),
    output: v.object({ unitName: v.string(), rows: v.array(DeskPaper) }),
    refusals: [],
  }),
  /** All letters of a batch, or of one of its buildings, as files to be printed (R5.3); made within minutes. */
  printLetters: command({
    allow: desk,
    input: v.strictObject({ ...batch, building: v.nullable(Words(1, 40)) }),
    output: v.object({ printId: v.string() }),
    refusals: ['NO_LETTERS'],
  }),
  /** The last files that were made for a batch. */
  prints: query({
    allow: readers,
    input: v.strictObject(batch),
    output: v.object({ rows: v.array(PrintRow), buildings: v.array(v.string()), letters: v.number() }),
    refusals: [],
  }),
  /** Recomputes the chain and all that it proves, the bytes of files and photos too; says what is wrong and where. */
  verify: query({
    allow: { ...customer, ...readers },
    input: v.strictObject(flat),
    output: Verification,
    refusals: [],
  }),
})
export type PaperContract = typeof paperContract
