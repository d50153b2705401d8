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
