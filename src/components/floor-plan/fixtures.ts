import type { PlanRoom } from '~/types/handover/floor-plans'
import type { RoomId } from '~/types/ticket/parts'

/** What stands in a room, in thin lines: it tells at a glance which room is which. Centimetres, inside the walls. */
const rect = (x: number, y: number, width: number, height: number, round = 4): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>`
const ring = (x: number, y: number, across: number, up = across): string =>
  `<ellipse cx="${x}" cy="${y}" rx="${across}" ry="${up}"/>`

const inner = 14

function bed({ x, y, width, height }: PlanRoom, across: number): string {
  const left = x + width - inner - 200
  const top = y + height / 2 - across / 2 + 30
  const pillow = across / 2 - 20
  return (
    rect(left, top, 200, across) +
    rect(left + 150, top + 12, 40, pillow, 10) +
    rect(left + 150, top + across - 12 - pillow, 40, pillow, 10) +
    `<path d="M${left + 120} ${top}V${top + across}"/>`
  )
}

function bathroom({ x, y, width, height }: PlanRoom): string {
  const right = x + width - inner
  return (
    rect(x + inner, y + inner + 16, 52, 76, 4) +
    ring(x + inner + 26, y + inner + 54, 18, 24) +
    rect(right - 48, y + inner + 20, 44, 22, 4) +
    ring(right - 26, y + inner + 70, 20, 28) +
    rect(x + width - inner - 92, y + height - inner - 100, 92, 100, 4) +
    `<path d="M${right - 92} ${y + height - inner - 100}l92 100M${right} ${y + height - inner - 100}l-92 100"/>`
  )
}

function kitchen({ x, y, width, height }: PlanRoom): string {
  const bottom = y + height - inner
  return (
    `<path d="M${x + inner} ${bottom}V${y + inner}H${x + width - inner}V${y + inner + 60}H${x + inner + 60}V${bottom}Z"/>` +
    rect(x + 90, y + inner + 10, 80, 40, 8) +
    ring(x + inner + 30, y + 170, 18) +
    ring(x + inner + 30, y + 220, 18)
  )
}

function livingRoom({ x, y, width, height }: PlanRoom): string {
  const top = y + height / 2 - 60
  return (
    rect(x + inner, top, 90, 210, 12) +
    `<path d="M${x + inner + 28} ${top}v210M${x + inner + 28} ${top + 105}h62"/>` +
    rect(x + inner + 130, top + 60, 60, 90, 8) +
    rect(x + width - inner - 36, top, 36, 210, 4)
  )
}

function diningRoom({ x, y, width, height }: PlanRoom): string {
  const [left, top] = [x + width / 2 - 75, y + height / 2 + 10]
  const chairs = [20, 90].flatMap(along => [
    rect(left + along, top - 30, 40, 24, 8),
    rect(left + along, top + 86, 40, 24, 8),
  ])
  return rect(left, top, 150, 80, 8) + chairs.join('')
}

const study = ({ x, y, width }: PlanRoom): string =>
  rect(x + width - inner - 70, y + 60, 70, 160) + rect(x + width - inner - 120, y + 120, 40, 44, 12)

const drawn: Partial<Record<RoomId, (room: PlanRoom) => string>> = {
  masterBedroom: room => bed(room, 180),
  secondBedroom: room => bed(room, 150),
  masterBathroom: bathroom,
  secondBathroom: bathroom,
  kitchen,
  livingRoom,
  diningRoom,
  study,
  balcony: ({ x, y, width, height }) =>
    rect(x + width - inner - 64, y + height - inner - 64, 64, 64, 6) +
    ring(x + width - inner - 32, y + height - inner - 32, 22),
}

export const fixturesOf = (room: PlanRoom): string => drawn[room.room]?.(room) ?? ''
