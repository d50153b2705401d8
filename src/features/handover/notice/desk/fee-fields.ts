import type { FeeAmount, FeeRule, FeeTyped } from '~/types/handover/fees'
import type { Fee } from '~/types/handover/handover'

/** Yuan as it is typed → fen; undefined when it is no amount. */
export function fenOf(yuan: string): number | undefined {
  const text = yuan.trim()
  if (!/^\d{1,9}(?:\.\d{1,2})?$/.test(text)) return undefined
  return Math.round(Number(text) * 100)
}
export const yuanOf = (fen: number): string => String(fen / 100)

/** A rule as it stands in its form. */
export interface RuleDraft {
  readonly key: string
  readonly item: string
  readonly payee: string
  readonly by: FeeAmount['by']
  readonly yuan: string
  readonly months: string
}

export const emptyRule = (key: string): RuleDraft => ({
  key,
  item: '',
  payee: '',
  by: 'areaMonths',
  yuan: '',
  months: '12',
})

export function draftOfRule({ item, payee, amount }: FeeRule, index: number): RuleDraft {
  const fen = amount.by === 'fixed' ? amount.amountFen : amount.fenPerSquareMetre
  const months = amount.by === 'areaMonths' ? String(amount.months) : '12'
  return { key: `r${index}`, item, payee, by: amount.by, yuan: yuanOf(fen), months }
}

/** Undefined: a number is none. What is said of names and limits is the contract's. */
export function ruleOf({ item, payee, by, yuan, months }: RuleDraft): FeeRule | undefined {
  const fen = fenOf(yuan)
  if (fen === undefined) return undefined
  switch (by) {
    case 'fixed':
      return { item, payee, amount: { by, amountFen: fen } }
    case 'area':
      return { item, payee, amount: { by, fenPerSquareMetre: fen } }
    case 'areaMonths':
      return { item, payee, amount: { by, fenPerSquareMetre: fen, months: Number(months) } }
  }
}

/** One flat's fee as it stands in its form. */
export interface FeeDraft {
  readonly key: string
  readonly feeId: string | undefined
  readonly item: string
  readonly basis: string
  readonly yuan: string
  readonly payee: string
  /** Paid: not to be changed. */
  readonly isPaid: boolean
}

export const draftOfFee = ({ feeId, item, basis, amountFen, payee, paid }: Fee): FeeDraft => ({
  ...{ key: feeId, feeId, item, basis, payee, isPaid: paid !== null },
  yuan: yuanOf(amountFen),
})
export const emptyFee = (key: string): FeeDraft => ({
  ...{ key, feeId: undefined, item: '', basis: '', yuan: '', payee: '', isPaid: false },
})

export function feeOf({ feeId, item, basis, yuan, payee }: FeeDraft): FeeTyped | undefined {
  const amountFen = fenOf(yuan)
  if (amountFen === undefined) return undefined
  return { ...(feeId !== undefined && { feeId }), item, basis, amountFen, payee }
}

/** All of them, or undefined when one is not whole. */
export const allOf = <Draft, Row>(
  drafts: readonly Draft[],
  read: (draft: Draft) => Row | undefined,
): Row[] | undefined => {
  const rows = drafts.map(read)
  return rows.every((row): row is Row => row !== undefined) ? rows : undefined
}
