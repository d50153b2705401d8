import { pageSize, type PdfPen } from '../../_kernel/pdf'

/** The frame of every page, in points; its colours and sizes of type. */
export const side = 56
export const width = pageSize.width - 2 * side
export const top = 96
export const bottom = pageSize.height - 72
export const ink = '#111827'
export const quiet = '#4B5563'
export const rule = '#9CA3AF'
export const accent = '#0F766E'
export const ground = '#F3F4F6'
export const size = { title: 18, heading: 12, text: 10, small: 8, tiny: 6.5 } as const

/** Where the next block begins; a page that is full is followed by another. */
export interface Place {
  pen: PdfPen
  y: number
}

export function room(place: Place, height: number): void {
  if (place.y + height <= bottom || place.y === top) return
  place.pen.addPage()
  place.y = top
}
