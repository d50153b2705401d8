import { doorSuffixes } from '~/types/estate/estate.copy'
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

const suffixes = new RegExp(doorSuffixes.join('|'), 'g')
const token = /^[0-9A-Za-z]{1,6}$/

function doorReadings(text: string, estateNames: readonly string[]): Reading[] {
  const estateName = estateNames.find(name => text.startsWith(name)) ?? ''
  const rest = text.slice(estateName.length).trim()
  const tokens = rest
    .replace(suffixes, ' ')
    .split(/[\s\-–—/]+/)
    .filter(part => part !== '')
  const isDoor = tokens.length >= 1 && tokens.length <= 3 && tokens.every(part => token.test(part))
  return isDoor ? [{ by: 'door', estateName, tokens }] : []
}
