import type { RoomId } from '../ticket/parts'
import type { PlanPoint } from './handover'
import type { HouseKey } from './house'

/** A room on a plan: a rectangle in centimetres from the outer corner at the top left, measured to the middle of its walls. */
export interface PlanRoom {
  room: RoomId
  x: number
  y: number
  width: number
  height: number
}

/** A door, a window or no wall at all: where it begins, how long it is, which way the wall runs. */
export interface PlanOpening {
  kind: 'door' | 'window' | 'sliding' | 'entrance' | 'gap'
  x: number
  y: number
  length: number
  runs: 'across' | 'down'
  /** For a door: the side of the wall that its leaf swings to, and the end that it hangs on. */
  swings?: 'before' | 'after'
  hangs?: 'start' | 'end'
}

export interface FloorPlanOf {
  /** Centimetres. */
  width: number
  height: number
  rooms: readonly PlanRoom[]
  openings: readonly PlanOpening[]
}

/** 118.6 ㎡: bedrooms and living room to the south, kitchen and dining to the north. */
const threeRooms: FloorPlanOf = {
  width: 1240,
  height: 1000,
  rooms: [
    { room: 'kitchen', x: 0, y: 0, width: 260, height: 330 },
    { room: 'diningRoom', x: 260, y: 0, width: 310, height: 330 },
    { room: 'secondBathroom', x: 570, y: 0, width: 190, height: 330 },
    { room: 'study', x: 760, y: 0, width: 300, height: 330 },
    { room: 'masterBathroom', x: 1060, y: 0, width: 180, height: 330 },
    { room: 'hallway', x: 0, y: 330, width: 200, height: 150 },
    { room: 'livingRoom', x: 200, y: 330, width: 370, height: 470 },
    { room: 'secondBedroom', x: 570, y: 480, width: 310, height: 320 },
    { room: 'masterBedroom', x: 880, y: 330, width: 360, height: 470 },
    { room: 'balcony', x: 200, y: 800, width: 370, height: 150 },
  ],
  openings: [
    { kind: 'entrance', x: 0, y: 355, length: 100, runs: 'down', swings: 'after', hangs: 'start' },
    { kind: 'gap', x: 200, y: 345, length: 120, runs: 'down' },
    { kind: 'gap', x: 275, y: 330, length: 280, runs: 'across' },
    { kind: 'gap', x: 570, y: 345, length: 120, runs: 'down' },
    { kind: 'sliding', x: 260, y: 110, length: 150, runs: 'down' },
    { kind: 'door', x: 590, y: 330, length: 80, runs: 'across', swings: 'before', hangs: 'start' },
    { kind: 'door', x: 780, y: 330, length: 90, runs: 'across', swings: 'before', hangs: 'start' },
    { kind: 'door', x: 600, y: 480, length: 90, runs: 'across', swings: 'after', hangs: 'start' },
    { kind: 'door', x: 880, y: 375, length: 90, runs: 'down', swings: 'after', hangs: 'start' },
    { kind: 'door', x: 1090, y: 330, length: 80, runs: 'across', swings: 'before', hangs: 'start' },
    { kind: 'sliding', x: 260, y: 800, length: 250, runs: 'across' },
    { kind: 'window', x: 60, y: 0, length: 140, runs: 'across' },
    { kind: 'window', x: 340, y: 0, length: 150, runs: 'across' },
    { kind: 'window', x: 625, y: 0, length: 80, runs: 'across' },
    { kind: 'window', x: 820, y: 0, length: 180, runs: 'across' },
    { kind: 'window', x: 1110, y: 0, length: 80, runs: 'across' },
    { kind: 'window', x: 635, y: 800, length: 180, runs: 'across' },
    { kind: 'window', x: 960, y: 800, length: 200, runs: 'across' },
    { kind: 'window', x: 225, y: 950, length: 320, runs: 'across' },
  ],
}

/** 89.3 ㎡: two bedrooms and the living room to the south. */
const twoRooms: FloorPlanOf = {
  width: 1000,
  height: 960,
  rooms: [
    { room: 'kitchen', x: 0, y: 0, width: 250, height: 320 },
    { room: 'diningRoom', x: 250, y: 0, width: 300, height: 320 },
    { room: 'masterBathroom', x: 550, y: 0, width: 200, height: 320 },
    { room: 'secondBedroom', x: 750, y: 0, width: 250, height: 400 },
    { room: 'hallway', x: 0, y: 320, width: 190, height: 150 },
    { room: 'livingRoom', x: 190, y: 320, width: 450, height: 450 },
    { room: 'masterBedroom', x: 640, y: 400, width: 360, height: 370 },
    { room: 'balcony', x: 190, y: 770, width: 450, height: 150 },
  ],
  openings: [
    { kind: 'entrance', x: 0, y: 345, length: 100, runs: 'down', swings: 'after', hangs: 'start' },
    { kind: 'gap', x: 190, y: 335, length: 120, runs: 'down' },
    { kind: 'gap', x: 265, y: 320, length: 270, runs: 'across' },
    { kind: 'gap', x: 640, y: 330, length: 60, runs: 'down' },
    { kind: 'sliding', x: 250, y: 100, length: 150, runs: 'down' },
    { kind: 'door', x: 575, y: 320, length: 80, runs: 'across', swings: 'before', hangs: 'start' },
    { kind: 'door', x: 750, y: 325, length: 68, runs: 'down', swings: 'after', hangs: 'end' },
    { kind: 'door', x: 655, y: 400, length: 85, runs: 'across', swings: 'after', hangs: 'start' },
    { kind: 'sliding', x: 280, y: 770, length: 270, runs: 'across' },
    { kind: 'window', x: 55, y: 0, length: 140, runs: 'across' },
    { kind: 'window', x: 325, y: 0, length: 150, runs: 'across' },
    { kind: 'window', x: 610, y: 0, length: 80, runs: 'across' },
    { kind: 'window', x: 800, y: 0, length: 150, runs: 'across' },
    { kind: 'window', x: 720, y: 770, length: 200, runs: 'across' },
    { kind: 'window', x: 215, y: 920, length: 400, runs: 'across' },
  ],
}

/** By house; one without a plan of its own has none. */
export const floorPlans: Record<HouseKey, FloorPlanOf | null> = { threeRooms, twoRooms, general: null }

/** The margin around the drawing, part of the picture: centimetres on every side. */
export const planMargin = 40

export const planSize = ({ width, height }: FloorPlanOf): { width: number; height: number } => ({
  width: width + 2 * planMargin,
  height: height + 2 * planMargin,
})

/** The room in which a point of the picture lies (0–1 of its width and height); undefined between the rooms and outside. */
export function roomAt(house: HouseKey, point: PlanPoint): RoomId | undefined {
  const plan = floorPlans[house]
  if (!plan) return undefined
  const size = planSize(plan)
  const x = point.x * size.width - planMargin
  const y = point.y * size.height - planMargin
  return plan.rooms.find(each => x >= each.x && x < each.x + each.width && y >= each.y && y < each.y + each.height)
    ?.room
}

/** The middle of a room as a point of the picture: where its label stands, and a pin that is only said by room. */
export function middleOf(house: HouseKey, room: RoomId): PlanPoint | undefined {
  const plan = floorPlans[house]
  const found = plan?.rooms.find(each => each.room === room)
  if (!plan || !found) return undefined
  const size = planSize(plan)
  return {
    x: (found.x + found.width / 2 + planMargin) / size.width,
    y: (found.y + found.height / 2 + planMargin) / size.height,
  }
}
