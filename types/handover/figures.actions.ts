import * as v from 'valibot'
import { query } from '../kernel/contract'
import { Cursor, EstateId } from '../kernel/words'
import { FigureFlatRow, FigureSnagRow, FlatFigure, HandoverFigures, SnagFigure } from './figures'
import { BatchId } from './handover'

const readers = { agent: 'estate', supervisor: 'estate', manager: 'estate', director: 'all' } as const

/** An estate, one of its batches, a month of first visits and of snags recorded. */
const scope = {
  estateId: EstateId,
  batchId: v.optional(BatchId),
  month: v.optional(v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'NOT_A_MONTH'))),
} as const

/** The handover in figures (R5.10, R12.3): every one with what it is counted of, and opening into its snags or flats. */
export const figuresActions = {
  /** Estates with a batch that I reach, and their batches, the latest first. */
  figureScopes: query({
    allow: readers,
    input: v.strictObject({}),
    output: v.object({
      estates: v.array(
        v.object({
          estateId: v.string(),
          estateName: v.string(),
          batches: v.array(v.object({ batchId: v.string(), title: v.string() })),
        }),
      ),
    }),
    refusals: [],
  }),
  figures: query({
    allow: readers,
    input: v.strictObject(scope),
    /** `months`: those in which there was a visit or a snag, ascending. */
    output: v.object({ months: v.array(v.string()), figures: HandoverFigures }),
    refusals: [],
  }),
  figureSnags: query({
    allow: readers,
    input: v.strictObject({ ...scope, figure: SnagFigure, after: Cursor }),
    output: v.object({ rows: v.array(FigureSnagRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
  figureFlats: query({
    allow: readers,
    input: v.strictObject({ ...scope, figure: FlatFigure, after: Cursor }),
    output: v.object({ rows: v.array(FigureFlatRow), next: v.optional(v.string()) }),
    refusals: [],
  }),
}
