import type { Condition, Where } from './query'

/**
 * Pages by value: a cursor says where the last row stood and how many with that very value were seen, so that neither equal instants nor
 * new rows make a row come twice or not at all. `{value}.{seen}`; an unreadable one starts from the beginning.
 */
export interface Page {
  bound?: { from: number } | { to: number }
  skip: number
  at?: number
}

const cursorPattern = /^(\d{1,16})\.(\d{1,6})$/

export function pageFrom(cursor: string | undefined, direction: 'asc' | 'desc'): Page {
  const [, value, seen] = cursorPattern.exec(cursor ?? '') ?? []
  if (value === undefined || seen === undefined) return { skip: 0 }
  const at = Number(value)
  return { bound: direction === 'asc' ? { from: at } : { to: at }, skip: Number(seen), at }
}

/** The bounds of the page on the field that orders it, and of the face where it has its own. */
export const within = (field: string, { bound }: Page, face?: Partial<Condition>): Where =>
  bound === undefined && face === undefined ? {} : { [field]: { is: 'range', ...bound, ...face } as Condition }

/** The cursor of the next page; undefined on a page that is not full. */
export function cursorOf<Row>(
  rows: readonly Row[],
  pageSize: number,
  page: Page,
  valueOf: (row: Row) => number,
): string | undefined {
  const last = rows[rows.length - 1]
  if (last === undefined || rows.length < pageSize) return undefined
  const value = valueOf(last)
  const seen = rows.filter(row => valueOf(row) === value).length + (page.at === value ? page.skip : 0)
  return `${value}.${seen}`
}
