/**
 * A QR code of the smallest size (version 1, 21 × 21, level M, letters and digits), drawn by us: a sign-up's code has six characters, and
 * a library would cost more than the page. After ISO/IEC 18004; the steps are named as there.
 */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'
const side = 21
const codewords = 16
const corrections = 10
const longest = 20

/** Powers of 2 in GF(256) with the polynomial 0x11D, and their logarithms. */
const powers: number[] = []
for (let power = 0, value = 1; power < 255; power += 1) {
  powers.push(value)
  value = value < 128 ? value * 2 : (value * 2) ^ 0x11d
}
const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : (powers[(powers.indexOf(one) + powers.indexOf(other)) % 255] ?? 0)

const bitsOf = (value: number, length: number): number[] =>
  Array.from({ length }, (_, index) => (value >> (length - 1 - index)) & 1)

/** Mode, length, characters two by two, terminator, padding. */
function dataBytes(text: string): number[] {
  const values = [...text].map(character => alphabet.indexOf(character))
  const pairs = values.flatMap((value, index) => {
    if (index % 2 === 1) return []
    const next = values[index + 1]
    return next === undefined ? bitsOf(value, 6) : bitsOf(value * 45 + next, 11)
  })
  const bits = [...bitsOf(0b0010, 4), ...bitsOf(values.length, 9), ...pairs, 0, 0, 0, 0].slice(0, codewords * 8)
  const padded = [...bits, ...Array<number>((8 - (bits.length % 8)) % 8).fill(0)]
  const bytes = Array.from({ length: padded.length / 8 }, (_, index) =>
    padded.slice(index * 8, index * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  )
  return [...bytes, ...Array.from({ length: codewords - bytes.length }, (_, index) => (index % 2 === 0 ? 0xec : 0x11))]
}

/** The generator of degree 10: the product of (x − 2^i), highest power left out. */
function generator(): number[] {
  let polynomial = [1]
  for (let degree = 0; degree < corrections; degree += 1) {
    const factor = powers[degree] ?? 0
    const shifted = [...polynomial, 0]
    polynomial = shifted.map((term, index) => term ^ times(polynomial[index - 1] ?? 0, factor))
  }
  return polynomial.slice(1)
}

function correctionBytes(data: readonly number[]): number[] {
  const divisor = generator()
  let rest = Array<number>(corrections).fill(0)
  for (const byte of data) {
    const lead = byte ^ (rest[0] ?? 0)
    const shifted = [...rest.slice(1), 0]
    rest = shifted.map((term, index) => term ^ times(divisor[index] ?? 0, lead))
  }
  return rest
}

/** The bytes that stand in the code, data first. */
export function qrBytes(text: string): number[] {
  if (text.length > longest || [...text].some(character => !alphabet.includes(character)))
    throw new RangeError('only capital letters and digits, 20 at most')
  const data = dataBytes(text)
  return [...data, ...correctionBytes(data)]
}

/** Level M with mask 0, as the standard's table has it after its own mask. */
const format = [1, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0]

type Grid = (number | undefined)[][]

function drawFinder(grid: Grid, row: number, column: number): void {
  for (let down = -1; down <= 7; down += 1)
    for (let right = -1; right <= 7; right += 1) {
      const line = grid[row + down]
      if (!line || column + right < 0 || column + right >= side) continue
      const ring = Math.max(Math.abs(down - 3), Math.abs(right - 3))
      line[column + right] = ring === 2 || ring === 4 ? 0 : 1
    }
}

function set(grid: Grid, row: number, column: number, bit: number): void {
  const line = grid[row]
  if (line) line[column] = bit
}

/** Everything that is the same in every code of this kind. */
function frame(): Grid {
  const grid: Grid = Array.from({ length: side }, () => Array<number | undefined>(side).fill(undefined))
  drawFinder(grid, 0, 0)
  drawFinder(grid, 0, side - 7)
  drawFinder(grid, side - 7, 0)
  for (let at = 8; at < side - 8; at += 1) {
    set(grid, 6, at, (at + 1) % 2)
    set(grid, at, 6, (at + 1) % 2)
  }
  set(grid, side - 8, 8, 1)
  format.forEach((bit, index) => {
    // Once around the upper left finder, once split over the two others.
    if (index < 8) set(grid, 8, index < 6 ? index : index + 1, bit)
    else set(grid, index === 8 ? 7 : 14 - index, 8, bit)
    if (index < 7) set(grid, side - 1 - index, 8, bit)
    else set(grid, 8, side - 15 + index, bit)
  })
  return grid
}

/** The code as rows of dark (1) and light (0) squares. */
export function qrRows(text: string): number[][] {
  const bits = qrBytes(text).flatMap(byte => bitsOf(byte, 8))
  const grid = frame()
  let next = 0
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right = 5
    // Two columns at a time from the right, upwards and downwards by turns.
    const isUpwards = right > 6 ? (right / 2) % 2 === 0 : ((right + 1) / 2) % 2 === 0
    for (let step = 0; step < side; step += 1) {
      const row = isUpwards ? side - 1 - step : step
      for (const column of [right, right - 1]) {
        if (grid[row]?.[column] !== undefined) continue
        set(grid, row, column, (bits[next] ?? 0) ^ ((row + column) % 2 === 0 ? 1 : 0))
        next += 1
      }
    }
  }
  return grid.map(row => row.map(bit => bit ?? 0))
}

const quiet = 4

/** The code as a picture address, with the quiet zone that scanners want around it. */
export function qrArt(text: string): string {
  const path = qrRows(text)
    .flatMap((row, down) =>
      row.flatMap((bit, right) => (bit === 1 ? [`M${right + quiet} ${down + quiet}h1v1h-1z`] : [])),
    )
    .join('')
  const size = side + 2 * quiet
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#111827" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
