import Taro from '@tarojs/taro'
import { useRef } from 'react'

interface Touched {
  readonly touches?: readonly { readonly clientX: number }[] | ArrayLike<{ readonly clientX: number }>
  readonly clientX?: number
  readonly buttons?: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where the element lies in the window, once it is laid out. */
function measure(id: string, tell: (box: Box) => void): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .boundingClientRect()
    .exec(([box]: (Box | null)[]) => {
      if (box && box.width > 0 && box.height > 0) tell(box)
    })
}

/**
 * Props of an element that is dragged along, or tapped at a place: touch on a phone, the mouse at a desk. `tell` gets where along its width
 * the finger is: 0 at the left edge, 1 at the right. The element is measured once, as the finger comes down, so that a move is told at once.
 */
export function useDragging(id: string, tell: (share: number) => void): Record<string, (event: Touched) => void> {
  const measured = useRef<Box | null>(null)
  const finger = useRef(0)
  const say = ({ left, width }: Box): void => tell(Math.min(1, Math.max(0, (finger.current - left) / width)))
  const down = (x: number): void => {
    finger.current = x
    measured.current = null
    measure(id, box => {
      measured.current = box
      say(box)
    })
  }
  const move = (x: number): void => {
    finger.current = x
    if (measured.current) say(measured.current)
  }
  const byTouch =
    (act: (x: number) => void) =>
    ({ touches }: Touched): void => {
      const x = touches?.[0]?.clientX
      if (x !== undefined) act(x)
    }
  const byMouse =
    (act: (x: number) => void) =>
    ({ clientX, buttons }: Touched): void => {
      if (clientX !== undefined && buttons === 1) act(clientX)
    }
  return {
    ...{ onTouchStart: byTouch(down), onTouchMove: byTouch(move) },
    ...{ onMouseDown: byMouse(down), onMouseMove: byMouse(move) },
  }
}

interface Tapped {
  readonly changedTouches?: ArrayLike<{ readonly clientX: number; readonly clientY: number }>
  readonly detail?: { readonly x?: number; readonly y?: number }
  readonly clientX?: number
  readonly clientY?: number
}

/** Where in the window it was tapped: WeChat tells by the finger, a browser by the event itself. */
function placeOf({ changedTouches, detail, clientX, clientY }: Tapped): { x: number; y: number } | undefined {
  const [x, y] = [
    changedTouches?.[0]?.clientX ?? clientX ?? detail?.x,
    changedTouches?.[0]?.clientY ?? clientY ?? detail?.y,
  ]
  return x === undefined || y === undefined ? undefined : { x, y }
}

/** Props of an element that is tapped at a place: `tell` gets it as parts of its width and height, 0–1. */
export function tapped(
  id: string,
  tell: (place: { x: number; y: number }) => void,
): { onClick: (event: Tapped) => void } {
  const part = (place: number, from: number, length: number): number =>
    Math.min(1, Math.max(0, (place - from) / length))
  return {
    onClick(event) {
      const place = placeOf(event)
      if (!place) return
      measure(id, ({ left, top, width, height }) =>
        tell({ x: part(place.x, left, width), y: part(place.y, top, height) }),
      )
    },
  }
}
