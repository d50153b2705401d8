/** One line of a table of figures, as `npm run campaign` and `npm run bench` print and keep them. */
export interface Figure {
  name: string
  figure: number
  unit: string
  /** What is asked of the figure, in words: "0", "≤ 8". */
  target: string
  holds: boolean
  detail: string
}

/** Runs at its everyday size, or at the size of a release. */
export type Campaign = (isFull: boolean) => Promise<Figure[]>

/** A figure that must be exactly so much. */
export const exactly = (name: string, figure: number, unit: string, wanted: number, detail = ''): Figure => ({
  ...{ name, figure, unit, target: String(wanted), holds: figure === wanted, detail },
})

/** A figure that must be at most so much. */
export const atMost = (name: string, figure: number, unit: string, most: number, detail = ''): Figure => ({
  ...{ name, figure, unit, target: `≤ ${most}`, holds: figure <= most, detail },
})

/** A figure that must be at least so much. */
export const atLeast = (name: string, figure: number, unit: string, least: number, detail = ''): Figure => ({
  ...{ name, figure, unit, target: `≥ ${least}`, holds: figure >= least, detail },
})
