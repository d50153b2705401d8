import { signatureAspect } from '~/types/handover/signature'
import { drawPdf, pageSize, type DrawnPdf, type PdfPen } from '../../_kernel/pdf'
import { pageWords } from '../paper.copy'
import type { Block, Column, Sheet } from './blocks'
import { pictures } from './pictures'
import { accent, bottom, ground, ink, quiet, room, rule, side, size, top, width, type Place } from './place'

const padding = 5

const cell = (words: string): string => (words === '' ? '—' : words)

function text(
  place: Place,
  words: string,
  style: { size: number; colour?: string; isStrong?: boolean; x?: number },
): void {
  const x = style.x ?? side
  const wide = pageSize.width - side - x
  const height = place.pen.heightOf(words, { size: style.size, width: wide })
  room(place, Math.min(height, bottom - top))
  place.pen.text(words, x, place.y, { ...style, width: wide })
  place.y += height
}

function title(place: Place, { words, note }: Extract<Block, { kind: 'title' }>): void {
  const style = { size: size.title, width, align: 'center', colour: ink, isStrong: true } as const
  place.pen.text(words, side, place.y, style)
  place.y += place.pen.heightOf(words, style) + 4
  if (note !== undefined) {
    place.pen.text(note, side, place.y, { size: size.small, width, align: 'center', colour: quiet })
    place.y += place.pen.heightOf(note, { size: size.small, width })
  }
  place.y += 8
}

const headingStyle = { size: size.heading, width: width - 9 } as const
const [overHeading, underHeading] = [10, 4]
const headingHeight = ({ pen }: Place, words: string): number =>
  overHeading + pen.heightOf(words, headingStyle) + underHeading

function heading(place: Place, words: string): void {
  // Not alone at the foot of a page.
  room(place, 64)
  const next = place.y + headingHeight(place, words)
  const y = place.y + overHeading
  place.pen.fill(side, y + 1, 3, size.heading + 1, accent)
  place.pen.text(words, side + 9, y, { ...headingStyle, isStrong: true })
  place.y = next
}

function list(place: Place, lines: readonly string[]): void {
  lines.forEach((line, index) => {
    const mark = `${index + 1}.`
    const height = place.pen.heightOf(line, { size: size.text, width: width - 20 })
    room(place, Math.min(height, bottom - top))
    place.pen.text(mark, side, place.y, { size: size.text, width: 20, colour: quiet })
    place.pen.text(line, side + 20, place.y, { size: size.text, width: width - 20 })
    place.y += height + 2
  })
  place.y += 4
}

/** One row of ruled cells, as high as the highest of them; a row is never torn in two. */
function row(place: Place, cells: readonly string[], columns: readonly Column[], isHead: boolean): void {
  const style = isHead ? { size: size.small, colour: quiet } : { size: 9, colour: ink }
  const widths = columns.map(({ share }) => share * width)
  const heights = cells.map((words, index) =>
    place.pen.heightOf(cell(words), { size: style.size, width: (widths[index] ?? width) - 2 * padding }),
  )
  const height = Math.max(...heights) + 2 * padding - style.size * 0.2
  if (place.y + height > bottom && !isHead) {
    place.pen.addPage()
    place.y = top
    row(
      place,
      columns.map(each => each.title),
      columns,
      true,
    )
  }
  if (isHead) place.pen.fill(side, place.y, width, height, ground)
  let x = side
  cells.forEach((words, index) => {
    const wide = widths[index] ?? width
    const align = columns[index]?.align ?? 'left'
    place.pen.text(cell(words), x + padding, place.y + padding, { ...style, width: wide - 2 * padding, align })
    place.pen.line([x, place.y], [x, place.y + height], rule, 0.5)
    x += wide
  })
  place.pen.line([side + width, place.y], [side + width, place.y + height], rule, 0.5)
  place.pen.line([side, place.y], [side + width, place.y], rule, 0.5)
  place.pen.line([side, place.y + height], [side + width, place.y + height], rule, 0.5)
  place.y += height
}

function table(place: Place, { columns, rows }: Extract<Block, { kind: 'table' }>): void {
  room(place, 56)
  if (columns.some(({ title: words }) => words !== ''))
    row(
      place,
      columns.map(each => each.title),
      columns,
      true,
    )
  for (const cells of rows) row(place, cells, columns, false)
  place.y += 8
}

const factColumns: readonly Column[] = [
  { title: '', share: 0.24 },
  { title: '', share: 0.76 },
]

/** The pad's own shape, drawn as it was signed. */
const signatureBox = { width: 150, height: 150 / signatureAspect } as const
const perUnit = 1000

function signature(
  place: Place,
  { words, label, lines, strokes, ...about }: Extract<Block, { kind: 'signature' }>,
): void {
  const height = Math.max(signatureBox.height + 26, 18 + lines.length * 14) + 12
  const style = { size: size.text, width }
  const above = headingHeight(place, about.heading) + place.pen.heightOf(words, style) + 5
  room(place, above + height)
  heading(place, about.heading)
  text(place, words, style)
  place.y += 5
  const { pen, y } = place
  pen.text(label, side, y + 4, { size: size.text, width: width / 2, isStrong: true })
  lines.forEach((line, index) =>
    pen.text(line, side, y + 22 + index * 14, { size: 9, width: width - signatureBox.width - 24, colour: quiet }),
  )
  const x = side + width - signatureBox.width
  for (const stroke of strokes ?? []) {
    const points = stroke.map(
      ([across, down]) =>
        [x + (across / perUnit) * signatureBox.width, y + 4 + (down / perUnit) * signatureBox.height] as const,
    )
    pen.stroke(points, ink, 1.4)
  }
  pen.line([x, y + signatureBox.height + 8], [x + signatureBox.width, y + signatureBox.height + 8], rule, 0.5)
  place.y += height
}

function ending(place: Place, lines: readonly string[]): void {
  room(place, lines.length * 18 + 24)
  place.y += 24
  for (const line of lines) {
    place.pen.text(line, side, place.y, { size: size.text, width, align: 'right' })
    place.y += 18
  }
}

function block(place: Place, each: Block): void {
  switch (each.kind) {
    case 'title':
      return title(place, each)
    case 'heading':
      return heading(place, each.words)
    case 'text':
      text(place, each.words, {
        size: each.tone === 'quiet' ? size.small : size.text,
        colour: each.tone === 'quiet' ? quiet : ink,
        isStrong: each.tone === 'strong',
      })
      place.y += 5
      return
    case 'list':
      return list(place, each.lines)
    case 'facts':
      return table(place, { kind: 'table', columns: factColumns, rows: each.facts })
    case 'table':
      return table(place, each)
    case 'pictures':
      return pictures(place, each.pictures)
    case 'signature':
      return signature(place, each)
    case 'ending':
      return ending(place, each.lines)
  }
}

/** Head and foot of a page, once it is known how many there are. */
function frame(pen: PdfPen, sheet: Sheet, number: number, of: number): void {
  pen.text(sheet.letterhead, side, 44, { size: size.heading, width: width * 0.55, colour: accent, isStrong: true })
  pen.text(sheet.unitName, side + width * 0.5, 47, { size: 9, width: width * 0.5, align: 'right', colour: quiet })
  pen.line([side, 68], [side + width, 68], accent, 1)
  pen.line([side, bottom + 14], [side + width, bottom + 14], rule, 0.5)
  pen.text(sheet.footer, side, bottom + 20, { size: size.tiny, width: width * 0.8, colour: quiet })
  const page = pageWords.page(number, of)
  pen.text(page, side + width * 0.8, bottom + 20, {
    size: size.small,
    width: width * 0.2,
    align: 'right',
    colour: quiet,
  })
}

/** Draws documents into one file, each from a page of its own. */
export function drawSheets(
  font: Buffer,
  about: { title: string; at: number },
  sheets: readonly Sheet[],
): Promise<DrawnPdf> {
  return drawPdf(font, about, pen => {
    const begins: number[] = []
    sheets.forEach((sheet, index) => {
      if (index > 0) pen.addPage()
      begins.push(pen.pages() - 1)
      const place: Place = { pen, y: top }
      for (const each of sheet.blocks) block(place, each)
    })
    sheets.forEach((sheet, index) => {
      const first = begins[index] ?? 0
      const after = begins[index + 1] ?? pen.pages()
      for (let page = first; page < after; page += 1) {
        pen.toPage(page)
        frame(pen, sheet, page - first + 1, after - first)
      }
    })
  })
}
