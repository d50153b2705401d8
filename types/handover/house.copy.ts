import type { HouseKey } from './house'

/** Which houses have a checklist and a plan of their own, by the name that a roster calls their type. */
export const houseNames: Record<HouseKey, string> = {
  threeRooms: '三室两厅两卫',
  twoRooms: '两室两厅一卫',
  general: '其他户型',
}
