import { doorSuffixes } from './estate.copy'

/**
 * Ids derived from what is written on the door, so that the same house read twice, from two files, by two people, is the same document
 * (architecture: "A unit's id is derived from estate, building, entrance and room"; uniqueness by `_id`).
 */

/** Full-width letters, digits and signs typed with a Chinese keyboard → their ASCII twins; other characters are left as they are. */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00A0\u3000]/g, ' ')
}

const withoutSpaces = (text: string): string => toHalfWidth(text).replace(/\s+/g, '')

/** 53 bits (cyrb53) in base 36: for short names, not for secrets. Types may not import node's crypto, and both ends need the same id. */
function shortHash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

const suffix = new RegExp(`(?:${doorSuffixes.join('|')})$`)

/** A numbered or lettered door without its suffix: `3`, `1` (from `01`), `a`; what has no short readable form becomes `x` and its hash. */
function doorToken(text: string, isLeadingZeroMeaningless: boolean): string {
  const whole = withoutSpaces(text).toLowerCase()
  const core = whole.replace(suffix, '')
  if (!/^[0-9a-z]{1,12}$/.test(core)) return `x${shortHash(whole)}`
  return isLeadingZeroMeaningless ? core.replace(/^0+(?=.)/, '') : core
}

/** The id of an estate from its name; spaces and full-width signs make no difference. */
export function estateIdOf(name: string): string {
  return `e${shortHash(withoutSpaces(name))}`
}

/** The id of a unit, e.g. `e1abc…-3-1-1202`; total over the four texts, no clock, no chance. */
export function unitIdOf(door: { estateId: string; building: string; entrance: string; room: string }): string {
  return [
    door.estateId,
    doorToken(door.building, true),
    doorToken(door.entrance, true),
    doorToken(door.room, false),
  ].join('-')
}

/** The id of a building, with which the ids of its units begin. */
export const buildingIdOf = (estateId: string, building: string): string => `${estateId}-${doorToken(building, true)}`

/** The building of a unit, from the unit's id. */
export const buildingIdOfUnit = (unitId: string): string => unitId.split('-').slice(0, 2).join('-')

/** With what the ids of the units begin that somebody means by building, entrance and room, as many as were said; the last room may be begun only. */
export function doorPrefix(estateId: string, tokens: readonly string[]): string {
  const [building, entrance, room] = tokens
  const parts = [building, entrance].flatMap(text => (text === undefined ? [] : [doorToken(text, true)]))
  return [estateId, ...parts, room === undefined ? '' : doorToken(room, false)].join('-')
}
