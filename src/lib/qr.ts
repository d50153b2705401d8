import qrcode from 'qrcode-generator'

/** Squares of quiet zone that scanners want around a code. */
const quiet = 4
const squarePixels = 8

/** A sign-up's code as the address of a picture that a scanner reads; letters and digits. */
export function qrArt(text: string): string {
  const code = qrcode(0, 'M')
  code.addData(text, 'Alphanumeric')
  code.make()
  const side = code.getModuleCount()
  const squares = Array.from({ length: side * side }, (_, at) => [Math.floor(at / side), at % side] as const)
  const path = squares
    .filter(([row, column]) => code.isDark(row, column))
    .map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`)
    .join('')
  const size = side + 2 * quiet
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * squarePixels}" height="${size * squarePixels}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#111827" d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
