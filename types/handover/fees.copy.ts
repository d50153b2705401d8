import type { FeeAmount } from './fees'

/** `12.50`: fen as people write yuan. */
export const sayYuan = (fen: number): string => (fen / 100).toFixed(2)

/** How an amount came about, as it stands on the letter. */
export function feeBasis(amount: FeeAmount, areaSquareMetres: number): string {
  switch (amount.by) {
    case 'fixed':
      return '每户定额'
    case 'area':
      return `${areaSquareMetres} ㎡ × ${sayYuan(amount.fenPerSquareMetre)} 元`
    case 'areaMonths':
      return `${areaSquareMetres} ㎡ × ${sayYuan(amount.fenPerSquareMetre)} 元 × ${amount.months} 个月`
  }
}
