import * as v from 'valibot'
import { Instant, Words } from '../kernel/words'
import { Fee, Fen } from './handover'
import { feeBasis } from './fees.copy'

/** How the amount of a fee comes about (R5.11): the same for every flat, or by its area, once or for so many months. */
export const FeeAmount = v.variant('by', [
  v.strictObject({ by: v.literal('fixed'), amountFen: Fen }),
  v.strictObject({ by: v.literal('area'), fenPerSquareMetre: Fen }),
  v.strictObject({
    by: v.literal('areaMonths'),
    fenPerSquareMetre: Fen,
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  }),
])
export type FeeAmount = v.InferOutput<typeof FeeAmount>

const item = Words(1, 30)
const payee = Words(1, 40)

/** A fee of every flat of a batch. */
export const FeeRule = v.strictObject({ item, payee, amount: FeeAmount })
export type FeeRule = v.InferOutput<typeof FeeRule>

/** A fee as it is typed for one flat. `feeId`: one that is there and is changed. */
export const FeeTyped = v.strictObject({
  feeId: v.optional(v.string()),
  item,
  basis: Words(1, 80),
  amountFen: Fen,
  payee,
})
export type FeeTyped = v.InferOutput<typeof FeeTyped>

export const mostFees = 20

/** What changed after the notice had left: told to the owner (R5.11). */
export const FeeCorrection = v.object({
  at: Instant,
  words: v.string(),
  byName: v.string(),
  totalBeforeFen: v.number(),
  totalAfterFen: v.number(),
})
export type FeeCorrection = v.InferOutput<typeof FeeCorrection>

/** A fee as screens show it: with its question, answered or not, and its receipt. */
export const FeeView = v.object({
  ...Fee.entries,
  question: v.nullable(
    v.object({
      consultId: v.string(),
      number: v.string(),
      /** The latest answer; null: none yet. */
      answer: v.nullable(v.string()),
      isOpen: v.boolean(),
    }),
  ),
})
export type FeeView = v.InferOutput<typeof FeeView>

/** Fen, rounded half up. The area counts in hundredths of a square metre, as it is measured, so that no float decides about a fen. */
export function amountOf(amount: FeeAmount, areaSquareMetres: number): number {
  if (amount.by === 'fixed') return amount.amountFen
  const months = amount.by === 'areaMonths' ? amount.months : 1
  return Math.round((Math.round(areaSquareMetres * 100) * amount.fenPerSquareMetre * months) / 100)
}

/** The fees of a flat by the rules of its batch, in their order. */
export const feesByRules = (rules: readonly FeeRule[], areaSquareMetres: number): Fee[] =>
  rules.map(({ item, payee, amount }, index) => ({
    feeId: `f${index + 1}`,
    item,
    basis: feeBasis(amount, areaSquareMetres),
    amountFen: amountOf(amount, areaSquareMetres),
    payee,
    ...{ consultId: null, paid: null },
  }))

export const totalOf = (fees: readonly { amountFen: number }[]): number =>
  fees.reduce((sum, { amountFen }) => sum + amountFen, 0)
