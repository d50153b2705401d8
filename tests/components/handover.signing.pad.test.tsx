/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react'
import { SignaturePad } from '~/src/components/SignaturePad'
import { drawOnPad, signOnPad } from './sign-on-pad'

const done = () => fireEvent.click(screen.getByText('签好了'))

describe('SignaturePad (R5.7)', () => {
  test('hands over what was drawn, in shares of the pad', async () => {
    const signed = jest.fn()
    render(<SignaturePad name="a" onDone={signed} />)
    await drawOnPad(
      [
        [40, 60],
        [200, 140],
      ],
      [
        [360, 60],
        [360, 260],
      ],
    )
    done()
    expect(signed.mock.calls).toEqual([
      [
        [
          [
            [100, 300],
            [500, 700],
          ],
          [
            [900, 300],
            [900, 1000], // what leaves the pad ends at its edge
          ],
        ],
      ],
    ])
  })
  test.each([
    ['nothing', []],
    ['a dot', [[[100, 100]]]],
    [
      'a slipped tap',
      [
        [
          [100, 100],
          [104, 101],
          [108, 102],
        ],
      ],
    ],
  ] as const)('%s is no signature, and the pad says so', async (_, strokes) => {
    const signed = jest.fn()
    render(<SignaturePad name="a" onDone={signed} />)
    await drawOnPad(...strokes)
    done()
    expect(signed).not.toHaveBeenCalled()
    screen.getByText('还没有写名字，请在框里手写签名')
  })
  test('begun again, the first try is not in it', async () => {
    const signed = jest.fn()
    render(<SignaturePad name="a" onDone={signed} />)
    await drawOnPad([
      [0, 0],
      [400, 200],
    ])
    fireEvent.click(screen.getByText('重写'))
    await signOnPad()
    expect(signed.mock.calls[0]).toEqual([
      [
        [
          [100, 300],
          [500, 700],
          [900, 300],
        ],
      ],
    ])
  })
  test('the mouse that a browser plays after a touch draws nothing; a mouse alone does', async () => {
    const signed = jest.fn()
    const { unmount } = render(<SignaturePad name="a" onDone={signed} />)
    await drawOnPad([
      [40, 60],
      [200, 140],
    ])
    fireEvent.mouseDown(screen.getByLabelText('签名框'), { buttons: 1, clientX: 200, clientY: 140 })
    done()
    expect(signed.mock.calls[0]?.[0]).toHaveLength(1)
    unmount()
    render(<SignaturePad name="b" onDone={signed} />)
    const pad = screen.getByLabelText('签名框')
    fireEvent.mouseDown(pad, { buttons: 1, clientX: 40, clientY: 60 })
    fireEvent.mouseMove(pad, { buttons: 0, clientX: 60, clientY: 60 })
    fireEvent.mouseMove(pad, { buttons: 1, clientX: 200, clientY: 140 })
    await screen.findByText('签好了')
    done()
    expect(signed.mock.calls[1]).toEqual([
      [
        [
          [100, 300],
          [500, 700],
        ],
      ],
    ])
  })
  test('while it is sent nothing is added and nothing cleared', async () => {
    const signed = jest.fn()
    const { rerender } = render(<SignaturePad name="a" onDone={signed} />)
    await drawOnPad([
      [40, 60],
      [200, 140],
    ])
    rerender(<SignaturePad name="a" busy onDone={signed} />)
    fireEvent.click(screen.getByText('重写'))
    await drawOnPad([
      [0, 0],
      [400, 200],
    ])
    rerender(<SignaturePad name="a" onDone={signed} />)
    done()
    expect(signed.mock.calls[0]?.[0]).toHaveLength(1)
  })
})
