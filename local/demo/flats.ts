import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { estateIdOf, unitIdOf } from '~/types/estate/estate'
import { people } from './people'
import { actor, done, type Actor } from './stage'

/** A flat of 望江台 with the hands of its owner; `tail` is what the second fact asks for. */
export interface Flat {
  unitId: string
  hands: Actor
  tail: string
}

interface Door {
  building: string
  entrance: string
  room: string
  phone: string
  tail: string
}

/** The roster's rows; it has neither quotes nor commas inside a cell. */
export const doorsOfWangjiang: readonly Door[] = readFileSync(join(__dirname, 'data', 'wangjiang.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [, building = '', entrance = '', room = '', , , , , , , phone = '', tail = ''] = line.split(',')
    return { building, entrance, room, phone, tail }
  })

/** The owner of a door of 1号楼1单元, linked by the number of the roster. */
export async function flatAt(url: string, room: string): Promise<Flat> {
  const door = doorsOfWangjiang.find(each => each.entrance === '1单元' && each.room === room)
  if (!door) throw new Error(`望江台 has no door ${room}`)
  const openid = people.find(({ phone }) => phone === door.phone)?.openid ?? `o-demo-wangjiang-${room}`
  const hands = await actor(url, openid)
  await hands.link(door.phone)
  const { building, entrance, tail } = door
  return { unitId: unitIdOf({ estateId: estateIdOf('望江台'), building, entrance, room }), hands, tail }
}

/** The second fact, before something is signed (R2.4). */
export const sure = ({ hands, unitId, tail }: Flat) =>
  done('second fact', hands.account.confirmIdentity({ unitId, idCardTail: tail }))
