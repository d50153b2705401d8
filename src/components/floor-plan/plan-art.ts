import {
  floorPlans,
  planMargin,
  planSize,
  type FloorPlanOf,
  type PlanOpening,
  type PlanRoom,
} from '~/types/handover/floor-plans'
import type { HouseKey } from '~/types/handover/house'
import type { RoomId } from '~/types/ticket/parts'
import { fixturesOf } from './fixtures'

/** The drawing of a house as a picture address: walls, doors, windows, what is built in. Its words stand over it, not in it. */

/** How much there is of something in each room, 0–1: its floor is the darker. */
export type RoomShares = Partial<Record<RoomId, number>>

const ink = '#374151'
const thin = '#6B7280'
const floor = '#FFFFFF'
const wallWidth = 12

const wall = ({ x, y, width, height }: PlanRoom): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width="${wallWidth}"/>`

const ground = ({ x, y, width, height, room }: PlanRoom, shares: RoomShares): string => {
  const share = Math.min(1, Math.max(0, shares[room] ?? 0))
  const tint = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#B45309" fill-opacity="${(0.08 + 0.5 * share).toFixed(2)}"/>`
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${floor}"/>${share > 0 ? tint : ''}`
}

const line = (x1: number, y1: number, x2: number, y2: number, width: number, stroke = thin): string =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}"/>`

/** A line along the wall of an opening, so far beside its middle. */
function along({ x, y, length, runs }: PlanOpening, beside: number, width: number, stroke = thin): string {
  return runs === 'across'
    ? line(x, y + beside, x + length, y + beside, width, stroke)
    : line(x + beside, y, x + beside, y + length, width, stroke)
}

/** The leaf of a door, open, and the quarter of a circle on which it turns. */
function leaf(opening: PlanOpening): string {
  const { x, y, length, runs, swings = 'after', hangs = 'start', kind } = opening
  const side = swings === 'after' ? length : -length
  const [hinge, latch] = hangs === 'start' ? [0, length] : [length, 0]
  const [from, to, tip] =
    runs === 'across'
      ? [
          [x + hinge, y],
          [x + latch, y],
          [x + hinge, y + side],
        ]
      : [
          [x, y + hinge],
          [x, y + latch],
          [x + side, y + hinge],
        ]
  const [[fx = 0, fy = 0] = [], [tx = 0, ty = 0] = [], [px = 0, py = 0] = []] = [from, to, tip]
  const turn = (tx - fx) * (py - fy) - (ty - fy) * (px - fx) > 0 ? 1 : 0
  const arc = `<path d="M${tx} ${ty}A${length} ${length} 0 0 ${turn} ${px} ${py}" fill="none" stroke="${thin}" stroke-width="2"/>`
  return line(fx, fy, px, py, kind === 'entrance' ? 8 : 5, ink) + arc
}

function opening(each: PlanOpening): string {
  const cut = along(each, 0, wallWidth + 4, floor)
  switch (each.kind) {
    case 'gap':
      return cut
    case 'window':
      return cut + along(each, -5, 2, ink) + along(each, 0, 2) + along(each, 5, 2, ink)
    case 'sliding': {
      const half = { ...each, length: each.length * 0.55 }
      const offset = each.length * 0.45
      const other = each.runs === 'across' ? { ...half, x: each.x + offset } : { ...half, y: each.y + offset }
      return cut + along(half, -3, 4) + along(other, 3, 4)
    }
    case 'door':
    case 'entrance':
      return cut + leaf(each)
  }
}

function drawing(plan: FloorPlanOf, shares: RoomShares): string {
  const { width, height } = planSize(plan)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-planMargin} ${-planMargin} ${width} ${height}" width="${width}" height="${height}">`,
    ...plan.rooms.map(room => ground(room, shares)),
    `<g fill="none" stroke="#9CA3AF" stroke-width="2">${plan.rooms.map(fixturesOf).join('')}</g>`,
    ...plan.rooms.map(wall),
    ...plan.openings.map(opening),
    '</svg>',
  ].join('')
}

/** Undefined for a house without a plan. */
export function planArt(house: HouseKey, shares: RoomShares = {}): string | undefined {
  const plan = floorPlans[house]
  return plan ? `data:image/svg+xml,${encodeURIComponent(drawing(plan, shares))}` : undefined
}
