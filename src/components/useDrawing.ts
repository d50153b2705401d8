import { useRef, useState } from 'react'
import { openSheet, type DrawingSheet, type Touched } from '~/src/lib/drawing'
import { strokePoint, withPoint, withStroke, type StrokePoint, type Strokes } from '~/types/handover/signature'

interface Told {
  readonly touch: Touched
  readonly isFirst: boolean
}

const span = 1000
const share = ([x, y]: StrokePoint) => [x / span, y / span] as const

function drawAll(sheet: DrawingSheet, strokes: Strokes): void {
  sheet.wipe()
  for (const stroke of strokes)
    stroke.forEach((point, index) => sheet.line(share(stroke[index - 1] ?? point), share(point)))
}

/**
 * Strokes under a finger or a mouse. They are drawn on the canvas at once and kept beside React: a screen that was told every point would
 * stand still under the finger.
 */
export function useDrawing(id: string) {
  const strokes = useRef<Strokes>([])
  const sheet = useRef<DrawingSheet>()
  const waiting = useRef<Told[]>()
  const [isEmpty, setEmpty] = useState(true)

  function add({ touch, isFirst }: Told): void {
    if (!sheet.current) return
    const before = strokes.current
    const point = strokePoint(...sheet.current.placeOf(touch))
    const after = isFirst ? withStroke(before, point) : withPoint(before, point)
    if (after === before) return
    const last = isFirst ? point : (before[before.length - 1]?.slice(-1)[0] ?? point)
    strokes.current = after
    sheet.current.line(share(last), share(point))
    if (before.length === 0) setEmpty(false)
  }

  /** Each stroke looks first where the canvas lies now: the page may have been scrolled. What comes meanwhile waits. */
  async function open(): Promise<void> {
    waiting.current = []
    sheet.current = await openSheet(id)
    if (sheet.current) drawAll(sheet.current, strokes.current)
    const told = waiting.current
    waiting.current = undefined
    told.forEach(add)
  }

  return {
    isEmpty,
    strokes: (): Strokes => strokes.current,
    begin(touch: Touched): void {
      if (!waiting.current) void open()
      waiting.current?.push({ touch, isFirst: true })
    },
    move(touch: Touched): void {
      if (waiting.current) waiting.current.push({ touch, isFirst: false })
      else add({ touch, isFirst: false })
    },
    clear(): void {
      strokes.current = []
      sheet.current?.wipe()
      setEmpty(true)
    },
  }
}
