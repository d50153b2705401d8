/** Checklists by house and the floor plans beside them (R5.6). */
import { defaultChecklist, withIds } from '~/types/handover/checklist'
import { floorPlans, middleOf, roomAt } from '~/types/handover/floor-plans'
import { houseKeyOf, houseKeys } from '~/types/handover/house'
import { warrantyPartOf } from '~/types/ticket/parts'

describe('lists by house (R5.6)', () => {
  test('the house types of the roster have their own, any other the general one', () => {
    expect(['三室两厅两卫', '两室两厅一卫', '四室两厅三卫', ' 三室两厅两卫 '].map(houseKeyOf)).toEqual([
      ...['threeRooms', 'twoRooms', 'general', 'threeRooms'],
    ])
  })
  test.each(houseKeys)(
    '%s: each point has its own id, a part that has a warranty, and a room that the plan has',
    house => {
      const { points } = defaultChecklist(house)
      expect(new Set(points.map(({ pointId }) => pointId)).size).toBe(points.length)
      expect(points.every(({ component, room }) => warrantyPartOf(component, room) !== 'notWarranty')).toBe(true)
      const drawn = floorPlans[house]?.rooms.map(({ room }) => room)
      const listed = new Set(points.map(({ room }) => room).filter(room => room !== 'otherRoom'))
      if (drawn) expect([...listed].sort()).toEqual([...drawn].sort())
    },
  )
  test('a point keeps its id through versions; a new one never gets an id that was used before', () => {
    const wall = { room: 'study' as const, component: 'wall' as const, item: '墙面' }
    const first = withIds([wall, { ...wall, item: '墙角' }], [], 1)
    const second = withIds(first.slice(0, 1), first, 2)
    const third = withIds([...second, { ...wall, item: '墙纸' }], second, 3)
    expect(third.map(({ pointId }) => pointId)).toEqual(['study:wall:1-1', 'study:wall:3-1'])
  })
})

describe('floor plans', () => {
  test.each(['threeRooms', 'twoRooms'] as const)(
    '%s: rooms do not overlap, and the middle of each lies in it',
    house => {
      const rooms = floorPlans[house]?.rooms ?? []
      expect(rooms.length).toBeGreaterThan(7)
      for (const { room } of rooms) {
        const middle = middleOf(house, room)
        expect(middle && roomAt(house, middle)).toBe(room)
      }
      for (const one of rooms)
        for (const other of rooms)
          if (one !== other) {
            const isApart =
              one.x + one.width <= other.x ||
              other.x + other.width <= one.x ||
              one.y + one.height <= other.y ||
              other.y + other.height <= one.y
            expect([one.room, other.room, isApart]).toEqual([one.room, other.room, true])
          }
    },
  )
  test('outside the walls there is no room', () => {
    expect(roomAt('threeRooms', { x: 0, y: 0 })).toBeUndefined()
    expect(roomAt('general', { x: 0.5, y: 0.5 })).toBeUndefined()
  })
})
