import { readDoor } from '~/types/estate/door-words'
import { toHalfWidth } from '~/types/estate/unit-id'

/** What somebody may have meant by what they typed into the one search field. */
export type Reading =
  | { by: 'phone'; phone: string }
  | { by: 'phoneTail'; tail: string }
  /** Building, entrance, room: as many as were typed, from the left. */
  | { by: 'door'; estateName: string; tokens: string[] }
  | { by: 'contract'; number: string }
  | { by: 'unitName'; name: string }
  | { by: 'name'; name: string }

/** All that it may mean, the likeliest first; the first that finds something is taken. */
export function readSearch(words: string, estateNames: readonly string[]): Reading[] {
  const text = toHalfWidth(words).replace(/\s+/g, ' ').trim()
  const phone = /^(?:\+?86)?(1\d{10})$/.exec(text.replace(/[\s-]/g, ''))?.[1]
  if (phone !== undefined) return [{ by: 'phone', phone }]
  const byUnitName: Reading = { by: 'unitName', name: text }
  const byName: Reading = { by: 'name', name: text }
  if (!/\d/.test(text)) return [byName, ...doorReadings(text, estateNames), byUnitName]
  const tail: Reading[] = /^\d{4}$/.test(text) ? [{ by: 'phoneTail', tail: text }] : []
  const byContract: Reading = { by: 'contract', number: text }
  return [...tail, ...doorReadings(text, estateNames), byContract, byUnitName, byName]
}

function doorReadings(text: string, estateNames: readonly string[]): Reading[] {
  const door = readDoor(text, estateNames)
  return door ? [{ by: 'door', ...door }] : []
}
