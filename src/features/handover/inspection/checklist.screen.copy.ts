import { anyNoWords } from '~/src/lib/no.copy'

export const checklistRefusals = {
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
  CHECKLIST_CHANGED_MEANWHILE: '别人刚刚改过这张表。请刷新后在新的一版上再改',
}

export const checklistCopy = {
  choose: '选一种户型看它的查验表',
  original: (points: number) => `${points} 项 · 随系统提供的第 1 版`,
  row: (points: number, version: number, when: string, name: string) =>
    `${points} 项 · 第 ${version} 版 · ${when} ${name} 修改`,
  title: (name: string, version: number) => `${name} · 第 ${version} 版`,
  note: '改好后存为新的一版；已经开始的验房仍按原来的一版。',
  item: '看什么',
  itemHint: '例如：窗扇开关顺畅',
  part: '部位',
  remove: '去掉',
  add: (room: string) => `${room}加一项`,
  addTitle: '加一项',
  keep: '加上',
  save: '存为新的一版',
  saved: '已存为新的一版',
  unchanged: '还没有改动',
}
