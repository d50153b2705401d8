/** R2.7: the files of one large import become stale on one day; the people are asked in shares of a day, and nobody twice. Real engine, SDK and jobs. */
import { sweep } from '~/cloudfunctions/_kernel/sweep'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import { jobs } from '~/cloudfunctions/timers/jobs'
import { wantFilesReview } from '~/cloudfunctions/archive/files.review'
import { addDays, at, calendarDay, dayOf, type CalendarDay } from '~/types/kernel/time'
import { openKernel, type Kernel } from '../kernel/support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const estateId = 'e1'
const imported = calendarDay('2025-09-21')
const fileCount = 1_200

async function fill(collection: CollectionName, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 1_000) {
    const data = documents.slice(from, from + 1_000).map(document => JSON.stringify(document))
    await kernel.engine().handle('database.insertDocument', { collectionName: collection, data }, '')
  }
}

const file = (number: number) => ({
  _id: `p-${number}-${Math.abs(Math.sin(number)).toString(36).slice(2, 12)}`,
  kind: 'customer',
  estateIds: number % 100 === 0 ? ['e0', estateId] : [estateId],
  // Every tenth is not linked, and cannot be asked in the app.
  linkedOpenid: number % 10 === 9 ? null : `o-${number}`,
  confirmedAt: at(imported, '15:00') + number,
})
const agent = (_id: string, estateIds: string[]) => ({ _id, positions: ['agent'], estateIds, isActive: true })

async function sweepAt(day: CalendarDay, time = '10:05'): Promise<void> {
  const now = at(day, time)
  kernel.setNow(now)
  await sweep(kernel.deps, jobs, now, now + 600_000)
}
const messages = (kind: string) => kernel.rows('messages').filter(message => message.kind === kind)

test('1,200 of one day: six shares over six days, each linked person once, each agent once a day at most', async () => {
  await fill('estates', [{ _id: estateId, name: '云栖里' }])
  await fill('staff', [agent('s-1', []), agent('s-2', [estateId]), agent('s-3', ['e9'])])
  await fill(
    'persons',
    Array.from({ length: fileCount }, (_, number) => file(number)),
  )
  const first = addDays(imported, 365)
  await wantFilesReview(kernel.deps.database, estateId, at(addDays(first, -1), '08:00'))
  const perDay: number[] = []
  let before = 0
  for (let day = 0; day < 8; day += 1) {
    await sweepAt(addDays(first, day))
    // A tick that comes twice changes nothing.
    await sweepAt(addDays(first, day), '10:06')
    perDay.push(messages('confirmFile').length - before)
    before += perDay[day] ?? 0
  }
  // Files of two estates are asked for by the first of them: e0, which has no row here.
  const expected = Array.from({ length: fileCount }, (_, number) => file(number)).filter(
    ({ linkedOpenid, estateIds }) => linkedOpenid !== null && estateIds[0] === estateId,
  )
  expect(perDay.slice(0, 6).every(count => count > 120 && count < 240)).toBe(true)
  expect(perDay.slice(6)).toEqual([0, 0])
  expect(new Set(messages('confirmFile').map(({ to }) => to)).size).toBe(expected.length)
  expect(messages('confirmFile')).toHaveLength(expected.length)
  expect(
    messages('filesStale')
      .map(({ to }) => to)
      .sort(),
  ).toEqual(['staff:s-1', 'staff:s-2'])
  expect(messages('confirmFile').every(({ at: when }) => dayOf(when) >= first)).toBe(true)
}, 120_000)

test('an estate that is gone looks after nothing any more', async () => {
  await wantFilesReview(kernel.deps.database, estateId, at(imported, '08:00'))
  await sweepAt(addDays(imported, 1))
  expect(kernel.rows('due')).toEqual([])
})
