/** How a clock feels; the words beside it say the same. */
export type ClockTone = 'accent' | 'warn' | 'bad' | 'quiet'

const strokes: Record<ClockTone, string> = { accent: '#0F766E', warn: '#B45309', bad: '#B91C1C', quiet: '#9CA3AF' }
const radius = 28
const round = 2 * Math.PI * radius

/**
 * The ring as a picture address, 64 × 64. `left` is the part of the time that is left, 0–1 (outside it is cut).
 * A picture and not a canvas: it is drawn in one pass, scales, and works the same in WeChat and in a browser.
 */
export function ringArt(left: number, tone: ClockTone): string {
  const part = Math.min(1, Math.max(0, left)) * round
  const circle = (stroke: string, extra: string): string =>
    `<circle cx="32" cy="32" r="${radius}" fill="none" stroke="${stroke}" stroke-width="6"${extra}/>`
  const arc = ` stroke-linecap="round" stroke-dasharray="${part.toFixed(1)} ${round.toFixed(1)}" transform="rotate(-90 32 32)"`
  const svg = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64">',
    circle('#E8EBEF', ''),
    part > 0 ? circle(strokes[tone], arc) : '',
    '</svg>',
  ].join('')
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
