import * as v from 'valibot'
import type { WarrantyPart } from '~/types/warranty/warranty-parts'

/** Where and what a repair is about (R6.2): rooms, parts, and the table that says of each part its class, its trade and its warranty. */
export const rooms = [
  'livingRoom',
  'diningRoom',
  'masterBedroom',
  'secondBedroom',
  'study',
  'kitchen',
  'masterBathroom',
  'secondBathroom',
  'balcony',
  'hallway',
  'outside',
  'otherRoom',
] as const
export type RoomId = (typeof rooms)[number]
export const RoomName = v.picklist(rooms)

/** Rooms that the code for buildings wants waterproofed; a leak anywhere else comes through the outer wall or from above. */
export const wetRooms: readonly RoomId[] = ['kitchen', 'masterBathroom', 'secondBathroom', 'balcony']

/** The classes of R6.2. Quality needs a survey before a plan (R6.3). */
export const matterClasses = ['facility', 'quality', 'property', 'other'] as const
export type MatterClass = (typeof matterClasses)[number]
export const MatterClassName = v.picklist(matterClasses)

/** What a technician can do; a ticket is suggested to those of its part's trade. */
export const trades = [
  'waterproofing',
  'plumbing',
  'electrical',
  'doorsAndWindows',
  'finishes',
  'heatingAndCooling',
  'gas',
  'lift',
  'lowVoltage',
  'structure',
  'general',
] as const
export type Trade = (typeof trades)[number]
export const TradeName = v.picklist(trades)

export interface PartRow {
  id: string
  matterClass: MatterClass
  trade: Trade
  /** `byRoom`: a leak falls under the waterproofing of the room it shows in. */
  warranty: WarrantyPart | 'byRoom' | 'notWarranty'
}

/** One row per part; the order is the order of the customer's choice. Chinese names stand in parts.copy.ts. */
export const partTable = [
  { id: 'leak', matterClass: 'quality', trade: 'waterproofing', warranty: 'byRoom' },
  { id: 'roofLeak', matterClass: 'quality', trade: 'waterproofing', warranty: 'roofWaterproofing' },
  { id: 'pipe', matterClass: 'facility', trade: 'plumbing', warranty: 'pipes' },
  { id: 'drain', matterClass: 'facility', trade: 'plumbing', warranty: 'drains' },
  { id: 'sanitaryWare', matterClass: 'facility', trade: 'plumbing', warranty: 'sanitaryWare' },
  { id: 'wiring', matterClass: 'facility', trade: 'electrical', warranty: 'wiring' },
  { id: 'lighting', matterClass: 'facility', trade: 'electrical', warranty: 'lighting' },
  { id: 'door', matterClass: 'quality', trade: 'doorsAndWindows', warranty: 'doorsAndWindows' },
  { id: 'lock', matterClass: 'facility', trade: 'doorsAndWindows', warranty: 'doorsAndWindows' },
  { id: 'window', matterClass: 'quality', trade: 'doorsAndWindows', warranty: 'doorsAndWindows' },
  { id: 'wall', matterClass: 'quality', trade: 'finishes', warranty: 'finishes' },
  { id: 'floor', matterClass: 'quality', trade: 'finishes', warranty: 'finishes' },
  { id: 'ceiling', matterClass: 'quality', trade: 'finishes', warranty: 'finishes' },
  { id: 'cabinet', matterClass: 'quality', trade: 'finishes', warranty: 'finishes' },
  { id: 'exteriorWall', matterClass: 'quality', trade: 'finishes', warranty: 'finishes' },
  { id: 'structure', matterClass: 'quality', trade: 'structure', warranty: 'structure' },
  { id: 'insulation', matterClass: 'quality', trade: 'finishes', warranty: 'insulation' },
  { id: 'heating', matterClass: 'facility', trade: 'heatingAndCooling', warranty: 'heating' },
  { id: 'cooling', matterClass: 'facility', trade: 'heatingAndCooling', warranty: 'cooling' },
  { id: 'gas', matterClass: 'facility', trade: 'gas', warranty: 'pipes' },
  { id: 'intercom', matterClass: 'facility', trade: 'lowVoltage', warranty: 'equipment' },
  { id: 'lift', matterClass: 'facility', trade: 'lift', warranty: 'byContract' },
  { id: 'propertyService', matterClass: 'property', trade: 'general', warranty: 'notWarranty' },
  { id: 'otherPart', matterClass: 'other', trade: 'general', warranty: 'byContract' },
] as const satisfies readonly PartRow[]

export type PartId = (typeof partTable)[number]['id']
export const parts: readonly PartId[] = partTable.map(row => row.id)
export const PartName = v.picklist(parts)

const rowById = new Map<PartId, PartRow>(partTable.map(row => [row.id, row]))

function rowOf(part: PartId): PartRow {
  const row = rowById.get(part)
  if (row === undefined) throw new RangeError(`no such part: ${part}`)
  return row
}

export function matterClassOf(part: PartId): MatterClass {
  return rowOf(part).matterClass
}

export function tradeOf(part: PartId): Trade {
  return rowOf(part).trade
}

/** Under which warranty a repair falls (R6.7); `notWarranty`: a service, not a part of the house. */
export function warrantyPartOf(part: PartId, room: RoomId): WarrantyPart | 'notWarranty' {
  const { warranty } = rowOf(part)
  if (warranty !== 'byRoom') return warranty
  return wetRooms.includes(room) ? 'wetRoomWaterproofing' : 'exteriorWallWaterproofing'
}
