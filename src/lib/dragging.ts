import Taro from '@tarojs/taro'

interface Touched {
  readonly touches?: readonly { readonly clientX: number }[] | ArrayLike<{ readonly clientX: number }>
  readonly clientX?: number
  readonly buttons?: number
}

/** Where along the width of an element a finger or a mouse is: 0 at its left edge, 1 at its right. */
function shareIn(id: string, x: number, tell: (share: number) => void): void {
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .boundingClientRect()
    .exec((found: ({ left: number; width: number } | null)[]) => {
      const [rect] = found
      if (rect && rect.width > 0) tell(Math.min(1, Math.max(0, (x - rect.left) / rect.width)))
    })
}

/** Props of an element that is dragged along, or tapped at a place: touch on a phone, the mouse at a desk. */
export function dragging(id: string, tell: (share: number) => void): Record<string, (event: Touched) => void> {
  const byTouch = ({ touches }: Touched): void => {
    const x = touches?.[0]?.clientX
    if (x !== undefined) shareIn(id, x, tell)
  }
  const byMouse = ({ clientX, buttons }: Touched): void => {
    if (clientX !== undefined && buttons === 1) shareIn(id, clientX, tell)
  }
  return { onTouchStart: byTouch, onTouchMove: byTouch, onMouseDown: byMouse, onMouseMove: byMouse }
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
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .boundingClientRect()
        .exec((found: ({ left: number; top: number; width: number; height: number } | null)[]) => {
          const [rect] = found
          if (!rect || rect.width === 0 || rect.height === 0) return
          tell({ x: part(place.x, rect.left, rect.width), y: part(place.y, rect.top, rect.height) })
        })
    },
  }
}
