import { Canvas, View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Touched } from '~/src/lib/drawing'
import { isDrawn, type Strokes } from '~/types/handover/signature'
import { Button } from './Button'
import { classNames } from './class-names'
import { Icon } from './Icon'
import { signaturePadCopy as copy } from './SignaturePad.copy'
import './SignaturePad.scss'
import { useDrawing } from './useDrawing'

interface SignaturePadProps {
  /** Letters and digits: which element of the page this is. */
  readonly name: string
  /** What the one button says; left out: the kit's own words. */
  readonly label?: string
  /** Waiting for an answer. */
  readonly busy?: boolean
  readonly onDone: (strokes: Strokes) => void
}

interface Touches {
  readonly touches?: ArrayLike<Touched>
}
interface Mouse extends Touched {
  readonly buttons?: number
}

/**
 * Where somebody signs, with a finger or a mouse (R5.7). What is handed over are the strokes, 0–1000 of the pad's width and height; an empty
 * pad or a dot is not taken.
 */
export function SignaturePad({ name, label = copy.done, busy = false, onDone }: SignaturePadProps) {
  const id = `signature-${name}`
  const drawing = useDrawing(id)
  const [isRefused, setRefused] = useState(false)
  const done = () => {
    const strokes = drawing.strokes()
    setRefused(!isDrawn(strokes))
    if (isDrawn(strokes)) onDone(strokes)
  }
  const clear = () => {
    drawing.clear()
    setRefused(false)
  }
  return (
    <View className="signature-pad">
      <View className={classNames('signature-pad__box', isRefused && 'signature-pad__box--refused')}>
        {drawing.isEmpty && <View className="signature-pad__hint">{copy.hint}</View>}
        <View className="signature-pad__line" />
        <Canvas
          type="2d"
          id={id}
          disableScroll
          className="signature-pad__canvas"
          aria-label={copy.aria}
          {...useHands(drawing, busy)}
        />
      </View>
      {isRefused && (
        <View className="signature-pad__refusal">
          <Icon name="warning" size="small" />
          <View className="grow">{copy.needed}</View>
        </View>
      )}
      <View className="row signature-pad__foot">
        <Button compact icon="refresh" label={copy.clear} disabled={drawing.isEmpty || busy} onClick={clear} />
        <Button kind="primary" label={label} busy={busy} onClick={done} />
      </View>
    </View>
  )
}

type Drawing = Pick<ReturnType<typeof useDrawing>, 'begin' | 'move'>

/** Fingers on a phone, the mouse at a desk. After a touch browsers play a mouse as well: that one is not heard. */
function useHands({ begin, move }: Drawing, isOff: boolean): Record<string, (event: unknown) => void> {
  const isTouched = useRef(false)
  if (isOff) return {}
  const touch = (told: (at: Touched) => void) => (event: unknown) => {
    const [finger] = Array.from((event as Touches).touches ?? [])
    isTouched.current = true
    if (finger) told(finger)
  }
  const mouse = (told: (at: Touched) => void) => (event: unknown) => {
    const { buttons, clientX, clientY } = event as Mouse
    if (buttons === 1 && !isTouched.current) told({ clientX, clientY })
  }
  return { onTouchStart: touch(begin), onTouchMove: touch(move), onMouseDown: mouse(begin), onMouseMove: mouse(move) }
}
