import type { IconName } from '~/src/components/Icon'
import { partTable, parts, wetRooms, type PartId, type RoomId } from '~/types/ticket/parts'
import type { EmergencyKind } from '~/types/ticket/suggestion.copy'

export const roomIcons: Record<RoomId, IconName> = {
  livingRoom: 'sofa',
  diningRoom: 'pot',
  masterBedroom: 'bed',
  secondBedroom: 'bed',
  study: 'file',
  kitchen: 'flame',
  masterBathroom: 'bath',
  secondBathroom: 'bath',
  balcony: 'sun',
  hallway: 'door',
  outside: 'building',
  otherRoom: 'grid',
}

export const partIcons: Record<PartId, IconName> = {
  leak: 'droplet',
  roofLeak: 'home',
  pipe: 'wrench',
  drain: 'bath',
  sanitaryWare: 'bath',
  wiring: 'bolt',
  lighting: 'sun',
  door: 'door',
  lock: 'lock',
  window: 'window',
  wall: 'wall',
  floor: 'grid',
  ceiling: 'wall',
  cabinet: 'inbox',
  exteriorWall: 'building',
  structure: 'building',
  insulation: 'thermometer',
  heating: 'thermometer',
  cooling: 'thermometer',
  gas: 'flame',
  intercom: 'phone',
  lift: 'building',
  propertyService: 'users',
  otherPart: 'about',
}

const everywhere: readonly PartId[] = ['leak', 'wall', 'floor', 'ceiling', 'window', 'door', 'wiring', 'lighting']
const wet: readonly PartId[] = ['leak', 'pipe', 'drain', 'sanitaryWare', 'wall', 'floor', 'ceiling', 'wiring']
const shared: readonly PartId[] = ['lift', 'intercom', 'exteriorWall', 'door', 'lighting', 'leak', 'propertyService']

/** What is reported there most, first to be seen; the whole table is one tap away. */
export function usualParts(room: RoomId): PartId[] {
  if (room === 'outside') return [...shared, 'otherPart']
  if (room === 'otherRoom') return [...parts]
  if (room === 'kitchen') return [...wet, 'cabinet', 'gas', 'window', 'otherPart']
  if (wetRooms.includes(room)) return [...wet, 'door', 'window', 'lighting', 'otherPart']
  if (room === 'hallway')
    return ['door', 'lock', 'intercom', ...everywhere.filter(part => part !== 'door'), 'otherPart']
  return [...everywhere, 'heating', 'cooling', 'otherPart']
}

export const allParts: readonly PartId[] = partTable.map(row => row.id)

const dangers: Partial<Record<PartId, EmergencyKind>> = {
  leak: 'water',
  roofLeak: 'water',
  pipe: 'water',
  drain: 'water',
  wiring: 'power',
  lighting: 'power',
  gas: 'gas',
  lift: 'lift',
  exteriorWall: 'falling',
  ceiling: 'falling',
  window: 'falling',
}
/** What an emergency of this part usually is; undefined where nothing in particular is to be done. */
export const dangerOf = (part: PartId): EmergencyKind | undefined => dangers[part]
