import { act, fireEvent, screen } from '@testing-library/react'

type Point = readonly [x: number, y: number]

/** Draws on the pad of a screen as a finger does: places in css pixels of a pad of 400 × 200. */
export async function drawOnPad(...strokes: readonly (readonly Point[])[]): Promise<void> {
  const pad = screen.getByLabelText('签名框')
  for (const stroke of strokes)
    for (const [index, [clientX, clientY]] of stroke.entries())
      // Each is told in a turn of its own: the pad looks where it lies before the first.
      await act(async () => {
        const touched = { touches: [{ clientX, clientY }] }
        if (index === 0) fireEvent.touchStart(pad, touched)
        else fireEvent.touchMove(pad, touched)
      })
}

/** Signs, and says that it is done. */
export async function signOnPad(label = '签好了'): Promise<void> {
  await drawOnPad([
    [40, 60],
    [200, 140],
    [360, 60],
  ])
  await act(async () => fireEvent.click(screen.getByText(label)))
}
