import * as v from 'valibot'
import { CalendarDay } from '../kernel/time'

/** A fee as the letter names it (R5.11): frozen with the letter. */
export const LetterFee = v.object({ item: v.string(), basis: v.string(), amountFen: v.number(), payee: v.string() })
export type LetterFee = v.InferOutput<typeof LetterFee>

/**
 * The handover notice (R5.3): everything that stands on the letter, as it was when the notice left; the content of a paper of kind `noticeLetter`.
 * The screen shows it, room `signing` prints it, the evidence chain keeps its hash.
 */
export const NoticeLetter = v.object({
  /** The owners by name, as they stood in the file. */
  addressees: v.array(v.string()),
  estateName: v.string(),
  unitName: v.string(),
  houseType: v.string(),
  areaSquareMetres: v.number(),
  /** The day on which the notice left. */
  issuedOn: CalendarDay,
  /** The handover days that this flat may come on, ascending; the first keeps the working days between (R5.3). */
  days: v.array(CalendarDay),
  /** Opening hours of a handover day, 'HH:MM'. */
  hours: v.object({ from: v.string(), until: v.string() }),
  place: v.string(),
  /** What to bring, a line each: the checklist. */
  bring: v.array(v.string()),
  fees: v.array(LetterFee),
  totalFen: v.number(),
  /** Paragraphs; empty: none. */
  remarks: v.array(v.string()),
  /** What the law attaches to the letter, a paragraph each. */
  legal: v.array(v.string()),
})
export type NoticeLetter = v.InferOutput<typeof NoticeLetter>

/** `bring` and `remarks` are written in one field, a line each. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
