/** The code at the entrance: a picture with the corners that scanners look for, and another one for every code. */
import { qrArt } from '~/src/lib/qr'

const pictureOf = (text: string): string => decodeURIComponent(qrArt(text))
/** The dark squares of a row, by their column, without the quiet zone. */
const rowOf = (svg: string, row: number): number[] =>
  [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)]
    .filter(([, , down]) => Number(down) === row + 4)
    .map(([, right]) => Number(right) - 4)

test('the smallest code, 21 squares wide, with a quiet zone of four around it', () => {
  expect(pictureOf('K7QX2M')).toContain('viewBox="0 0 29 29"')
})

test('finders at three corners, and the timing line between them', () => {
  const picture = pictureOf('K7QX2M')
  expect(rowOf(picture, 0).filter(column => column < 7 || column > 13)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 14, 15, 16, 17, 18, 19, 20,
  ])
  expect(rowOf(picture, 6).filter(column => column > 6 && column < 14)).toEqual([8, 10, 12])
  expect(rowOf(picture, 20).filter(column => column < 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

test('the same code is the same picture, another one another', () => {
  expect(qrArt('K7QX2M')).toBe(qrArt('K7QX2M'))
  expect(qrArt('K7QX2M')).not.toBe(qrArt('K7QX2N'))
})

test('what the code cannot hold is refused, never drawn wrong', () => {
  expect(() => qrArt('lower case')).toThrow()
})
