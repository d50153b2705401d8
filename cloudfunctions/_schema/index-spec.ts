/** An index of a collection: equality fields first, then the one that is ranged or sorted by. */
export interface IndexSpec {
  name: string
  keys: readonly { field: string; direction: 1 | -1 }[]
  unique?: boolean
}

/** `by('unitId', '-at')`: the fields in order, a minus for descending. */
export const by = (...fields: string[]): IndexSpec => ({
  name: fields.map(field => field.replace('-', '')).join('_'),
  keys: fields.map(field => ({ field: field.replace('-', ''), direction: field.startsWith('-') ? -1 : 1 })),
})
