/** The code at the entrance can be scanned: against the worked example that the standard's explanations use, and read back from its squares. */
import { qrArt, qrBytes, qrRows } from '~/src/features/activity/qr'

test('HELLO WORLD, version 1, level M: data and correction bytes of the known example', () => {
  expect(qrBytes('HELLO WORLD')).toEqual([
    32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17, 196, 35, 39, 119, 235, 215, 231, 226, 93, 23,
  ])
})

/** The squares that carry no data, written down apart from the drawing: finders with format, timing, the dark square. */
const isFixed = (row: number, column: number): boolean =>
  (row < 9 && column < 9) || (row < 9 && column > 12) || (row > 12 && column < 9) || row === 6 || column === 6

/** Reads the bytes back the way a scanner walks: two columns at a time, from the right, in turns. */
function bytesIn(rows: readonly (readonly number[])[]): number[] {
  const bits: number[] = []
  const pairs = [20, 18, 16, 14, 12, 10, 8, 5, 3, 1]
  pairs.forEach((right, turn) => {
    const order = Array.from({ length: 21 }, (_, step) => (turn % 2 === 0 ? 20 - step : step))
    for (const row of order)
      for (const column of [right, right - 1])
        if (!isFixed(row, column)) bits.push((rows[row]?.[column] ?? 0) ^ ((row + column) % 2 === 0 ? 1 : 0))
  })
  return Array.from({ length: bits.length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2))
}

test.each(['K7QX2M', '234567', 'ABCDEFGHJKMNPQRSTUVW'])('%s: the squares hold its bytes', code => {
  const rows = qrRows(code)
  expect(rows.map(row => row.length)).toEqual(Array(21).fill(21))
  expect(bytesIn(rows)).toEqual(qrBytes(code))
})

test('finders, timing and the two copies of the format stand where scanners look', () => {
  const rows = qrRows('K7QX2M')
  expect(rows[0]?.join('')).toMatch(/^11111110.{5}01111111$/)
  expect(rows[1]?.join('')).toMatch(/^10000010.{5}01000001$/)
  expect(rows[6]?.join('')).toBe('111111101010101111111')
  const column = (at: number): string => rows.map(row => row[at]).join('')
  expect(column(6)).toBe('111111101010101111111')
  // Level M, mask 0: 101010000010010, read along the row and up the column, and once more at the other corners.
  const row8 = rows[8]?.join('') ?? ''
  const up = [...column(8)].reverse().join('')
  expect(row8.slice(0, 6) + row8.slice(7, 9) + up.slice(13, 14) + up.slice(15)).toBe('101010000010010')
  expect(up.slice(0, 7) + row8.slice(13)).toBe('101010000010010')
  expect(rows[13]?.[8]).toBe(1)
})

test('what does not fit is refused, never drawn wrong', () => {
  expect(() => qrRows('lower')).toThrow(RangeError)
  expect(() => qrRows('A'.repeat(21))).toThrow(RangeError)
  expect(qrArt('K7QX2M')).toMatch(/^data:image\/svg\+xml,/)
})
