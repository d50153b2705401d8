import type PDFDocument from 'pdfkit'

/** How words stand: sizes in points, colours as '#RRGGBB'. */
export interface TextStyle {
  size: number
  width: number
  align?: 'left' | 'center' | 'right'
  colour?: string
  /** Thicker strokes: there is one font, and it has one weight. */
  isStrong?: boolean
}

export type PdfPoint = readonly [x: number, y: number]

/** A pen over the pages of one PDF, A4 upright, in points (595 × 842) from the top left. */
export interface PdfPen {
  text(words: string, x: number, y: number, style: TextStyle): void
  heightOf(words: string, style: Pick<TextStyle, 'size' | 'width'>): number
  line(from: PdfPoint, to: PdfPoint, colour: string, width: number): void
  /** A filled rectangle. */
  fill(x: number, y: number, width: number, height: number, colour: string): void
  /** A line through all points, with round ends: ink. */
  stroke(points: readonly PdfPoint[], colour: string, width: number): void
  /** A JPEG, whole and in its own shape, in the middle of this box; false: it is broken, and nothing was drawn. */
  picture(bytes: Buffer, x: number, y: number, box: { width: number; height: number }): boolean
  /** Begins the next page. */
  addPage(): void
  /** Pages so far. */
  pages(): number
  /** Goes back to a page, counted from 0: for numbers that are known at the end. */
  toPage(index: number): void
}

export interface DrawnPdf {
  bytes: Buffer
  pages: number
}

export const pageSize = { width: 595.28, height: 841.89 } as const
const lineGapShare = 0.35

/**
 * Draws a PDF with one embedded font (the part of it that is used). The same words and `at` give the same bytes, so that a file can be drawn
 * again and compared. The library is loaded when the first page is drawn, never when a function starts.
 */
export async function drawPdf(
  font: Buffer,
  { title, at }: { title: string; at: number },
  draw: (pen: PdfPen) => void,
): Promise<DrawnPdf> {
  const { default: Document } = await import('pdfkit')
  const pdf = new Document({
    ...{ size: 'A4', margin: 0, bufferPages: true, autoFirstPage: true },
    // No standard font: their metrics are files that a bundled function does not have.
    font: null as unknown as string,
    info: { Title: title, CreationDate: new Date(at) },
  })
  pdf.registerFont('words', font).font('words')
  const whole = collected(pdf)
  draw(penOf(pdf))
  const pages = pdf.bufferedPageRange().count
  pdf.end()
  return { bytes: await whole, pages }
}

function collected(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  const parts: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

function penOf(pdf: InstanceType<typeof PDFDocument>): PdfPen {
  const written = ({ size, width }: Pick<TextStyle, 'size' | 'width'>) => {
    pdf.fontSize(size)
    return { width, lineGap: size * lineGapShare }
  }
  return {
    text(words, x, y, { align = 'left', colour = '#111827', isStrong = false, ...style }) {
      const options = { ...written(style), align }
      pdf
        .fillColor(colour)
        .strokeColor(colour)
        .lineWidth(style.size * 0.03)
      pdf.text(words, x, y, isStrong ? { ...options, stroke: true, fill: true } : options)
    },
    heightOf: (words, style) => pdf.heightOfString(words, written(style)),
    line: (from, to, colour, width) =>
      void pdf
        .lineWidth(width)
        .strokeColor(colour)
        .moveTo(...from)
        .lineTo(...to)
        .stroke(),
    fill: (x, y, width, height, colour) => void pdf.rect(x, y, width, height).fill(colour),
    stroke(points, colour, width) {
      const [first, ...rest] = points
      if (!first) return
      pdf
        .lineWidth(width)
        .strokeColor(colour)
        .lineCap('round')
        .lineJoin('round')
        .moveTo(...first)
      for (const point of rest.length > 0 ? rest : [first]) pdf.lineTo(...point)
      pdf.stroke()
    },
    picture(bytes, x, y, { width, height }) {
      try {
        pdf.image(bytes, x, y, { fit: [width, height], align: 'center', valign: 'center' })
        return true
      } catch {
        return false
      }
    },
    addPage: () => void pdf.addPage(),
    pages: () => pdf.bufferedPageRange().count,
    toPage: index => void pdf.switchToPage(index),
  }
}
