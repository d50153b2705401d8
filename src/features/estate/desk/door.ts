import { doorPattern } from './door.copy'

/** The door that was written; undefined: none, or not readable, and then it is about the whole estate. */
export function doorOf(text: string): { building: string; entrance: string; room: string } | undefined {
  const [, building, entrance, room] = doorPattern.exec(text) ?? []
  return building && entrance && room ? { building, entrance, room } : undefined
}
