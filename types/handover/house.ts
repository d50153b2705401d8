import * as v from 'valibot'
import { houseNames } from './house.copy'

/** The houses that are known by their rooms; any other is inspected by the general list, and has no plan. */
export const houseKeys = ['threeRooms', 'twoRooms', 'general'] as const
export const HouseKeyName = v.picklist(houseKeys)
export type HouseKey = v.InferOutput<typeof HouseKeyName>

/** A house type as a roster writes it → its key. */
export function houseKeyOf(houseType: string): HouseKey {
  const written = houseType.replace(/\s+/g, '')
  return houseKeys.find(key => houseNames[key] === written) ?? 'general'
}
