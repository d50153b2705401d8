import { cursorOf, pageFrom, type Page } from '../../_kernel/page'

/**
 * One list out of several that are each in order, the newest first (docs/decisions/0010). The cursor says for every leg how far it has been
 * read, so that neither equal instants nor the border of a page make a row come twice or not at all.
 */
export interface Leg<Line> {
  /** One letter; stands in the cursor. */
  name: string
  /** At most `limit` rows of this leg, from this page's place on. */
  read: (page: Page, limit: number) => Promise<{ at: number; line: Line }[]>
}

interface Place {
  page: Page
  cursor: string | undefined
  isDone: boolean
}

const ended = 'x'

function placeOf(name: string, after: string | undefined): Place {
  const part = after?.split('~').find(each => each.startsWith(`${name}:`))
  const cursor = part?.slice(name.length + 1)
  const isDone = cursor === ended
  return { page: pageFrom(isDone ? undefined : cursor, 'desc'), cursor: isDone ? undefined : cursor, isDone }
}

interface ReadLeg<Line> extends Place {
  name: string
  rows: { at: number; line: Line }[]
  taken: number
}

export async function mergedPage<Line>(
  legs: readonly Leg<Line>[],
  after: string | undefined,
  pageSize: number,
): Promise<{ rows: Line[]; next: string | undefined }> {
  const read = await Promise.all(
    legs.map(async ({ name, read: ask }): Promise<ReadLeg<Line>> => {
      const place = placeOf(name, after)
      return { ...place, name, rows: place.isDone ? [] : await ask(place.page, pageSize), taken: 0 }
    }),
  )
  const rows: Line[] = []
  while (rows.length < pageSize) {
    const leg = newestOf(read)
    const row = leg?.rows[leg.taken]
    if (!leg || !row) break
    rows.push(row.line)
    leg.taken += 1
  }
  const places = read.map(leg => [leg.name, placeAfter(leg, pageSize)] as const)
  const isOver = places.every(([, place]) => place === ended)
  return { rows, next: isOver ? undefined : places.map(([name, place]) => `${name}:${place}`).join('~') }
}

/** The leg whose next row is the newest; of equals the first, always the same. */
function newestOf<Line>(legs: readonly ReadLeg<Line>[]): ReadLeg<Line> | undefined {
  const nextAt = ({ rows, taken }: ReadLeg<Line>): number => rows[taken]?.at ?? -Infinity
  return legs.reduce<ReadLeg<Line> | undefined>(
    (best, leg) => (nextAt(leg) > (best ? nextAt(best) : -Infinity) ? leg : best),
    undefined,
  )
}

function placeAfter<Line>({ rows, taken, page, cursor, isDone }: ReadLeg<Line>, pageSize: number): string {
  if (isDone || (taken === rows.length && rows.length < pageSize)) return ended
  if (taken === 0) return cursor ?? ''
  return cursorOf(rows.slice(0, taken), taken, page, ({ at }) => at) ?? ended
}
