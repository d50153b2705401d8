import Taro from '@tarojs/taro'

/** The part of a canvas' pen that is used; WeChat and browsers have the same. */
interface Context2d {
  lineWidth: number
  lineCap: 'round'
  lineJoin: 'round'
  strokeStyle: string
  scale(x: number, y: number): void
  clearRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  stroke(): void
}
interface CanvasNode {
  width: number
  height: number
  getContext(kind: '2d'): Context2d | null
}
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** A place on the sheet as shares of its width and height: 0 at the left and at the top. */
export type Place = readonly [x: number, y: number]

/** What is drawn on; where nothing can be drawn (a test without a screen) the places are told all the same. */
export interface DrawingSheet {
  placeOf(touch: Touched): Place
  /** Draws from one place to the next. */
  line(from: Place, to: Place): void
  wipe(): void
  readonly width: number
}

/** Where a finger or a mouse is: on the canvas (`x`, `y`: WeChat), or in the window (browsers). */
export interface Touched {
  readonly x?: number
  readonly y?: number
  readonly clientX?: number
  readonly clientY?: number
}

const ink = '#111827'
/** As thick as a pen's line looks on a pad of this width. */
const lineShare = 1 / 110

/** Finds a canvas of this page and makes it ready, as sharp as the screen; undefined while it is not laid out. */
export function openSheet(id: string): Promise<DrawingSheet | undefined> {
  return new Promise(resolve => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .boundingClientRect()
      .select(`#${id}`)
      .node()
      .exec((found: [Box | null, { node: CanvasNode | null } | null]) => {
        const [box, held] = found
        resolve(box && box.width > 0 && box.height > 0 ? sheetOf(box, held?.node ?? null) : undefined)
      })
  })
}

function sheetOf({ left, top, width, height }: Box, node: CanvasNode | null): DrawingSheet {
  const pen = node && penOf(node, width, height)
  return {
    placeOf: ({ x, y, clientX = left, clientY = top }) => [
      (x ?? clientX - left) / width,
      (y ?? clientY - top) / height,
    ],
    line([fromX, fromY], [toX, toY]) {
      pen?.beginPath()
      pen?.moveTo(fromX * width, fromY * height)
      pen?.lineTo(toX * width, toY * height)
      pen?.stroke()
    },
    wipe: () => pen?.clearRect(0, 0, width, height),
    width,
  }
}

function penOf(node: CanvasNode, width: number, height: number): Context2d | null {
  const ratio = Taro.getWindowInfo().pixelRatio ?? 1
  // Setting its size also wipes it.
  node.width = Math.round(width * ratio)
  node.height = Math.round(height * ratio)
  const pen = node.getContext('2d')
  pen?.scale(ratio, ratio)
  if (pen) Object.assign(pen, { lineWidth: width * lineShare, lineCap: 'round', lineJoin: 'round', strokeStyle: ink })
  return pen
}
