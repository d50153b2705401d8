import { doorSuffixes } from './estate.copy'

const suffixes = new RegExp(doorSuffixes.join('|'), 'g')
const token = /^[0-9A-Za-z]{1,6}$/

/** Building, entrance, room: as many as were written, from the left; undefined when the text is no door. Half-width, without spaces at its ends. */
export function readDoor(
  text: string,
  estateNames: readonly string[],
): { estateName: string; tokens: string[] } | undefined {
  const estateName = estateNames.find(name => text.startsWith(name)) ?? ''
  const rest = text.slice(estateName.length).trim()
  const tokens = rest
    .replace(suffixes, ' ')
    .split(/[\s\-–—/]+/)
    .filter(part => part !== '')
  const isDoor = tokens.length >= 1 && tokens.length <= 3 && tokens.every(part => token.test(part))
  return isDoor ? { estateName, tokens } : undefined
}
