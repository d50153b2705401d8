import { broadcastKind, expandBroadcast, startBroadcast, type Expander } from '~/cloudfunctions/_kernel/broadcast'
import type { Deps } from '~/cloudfunctions/_kernel/deps'
import { toPerson } from '~/cloudfunctions/_kernel/outbox'
import { sweep } from '~/cloudfunctions/_kernel/sweep'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import { ok } from '~/types/kernel/result'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const minute = 60_000
const pageSize = 500
/** So many recipients, in pages; asked for the same page it answers the same. */
const recipients =
  (count: number): Expander =>
  async ({ cursor, subjectId }) => {
    const from = Number(cursor ?? 0)
    const until = Math.min(from + pageSize, count)
    const notices = Array.from({ length: until - from }, (_, index) => ({
      to: toPerson(`p-${from + index}`),
      kind: 'report',
      title: '施工进度',
      body: subjectId,
    }))
    return { notices, next: until < count ? String(until) : null }
  }
const publish = (kind = 'report'): Promise<unknown> =>
  inTransaction(kernel.deps.database, kernel.deps, async tx => {
    await startBroadcast(tx, { _id: 'report-1:1', kind, subjectId: 'report-1', at: morning })
    return ok(null)
  })
const run = (
  expanders: Record<string, Expander>,
  now = morning + minute,
  deps: Deps = kernel.deps,
): ReturnType<typeof sweep> =>
  sweep({ ...deps, now: () => now }, { [broadcastKind]: expandBroadcast(expanders) }, now, now + 30_000)

/** A database that is gone after so many messages. */
const dyingAfter = (messages: number): Deps => {
  let made = 0
  const create: Deps['database']['create'] = async (collection, documents) => {
    if (collection === 'messages' && (made += 1) > messages) throw new Error('killed')
    return kernel.deps.database.create(collection, documents)
  }
  return { ...kernel.deps, database: { ...kernel.deps.database, create } }
}

test('publishing writes one broadcast and one due row, however many will get it', async () => {
  await publish()
  expect(kernel.rows('broadcasts')).toEqual([
    {
      _id: 'report-1:1',
      kind: 'report',
      subjectId: 'report-1',
      at: morning,
      state: 'pending',
      cursor: null,
      sent: 0,
    },
  ])
  expect(kernel.rows('due')).toMatchObject([{ _id: 'report-1:1:broadcast', dueAt: morning }])
})

test('5,000 recipients, killed half-way through a page, run twice: everyone has exactly one message', async () => {
  await publish()
  const expanders = { report: recipients(5_000) }
  expect(await run(expanders, morning + minute, dyingAfter(2_300))).toMatchObject({ done: 4, failed: 1 })
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'pending', cursor: '2000', sent: 2_000 }])
  expect(kernel.rows('messages')).toHaveLength(2_300)

  expect(await run(expanders, morning + 2 * minute)).toMatchObject({ failed: 0, nextAt: null })
  expect(await run(expanders, morning + 3 * minute)).toEqual({ done: 0, failed: 0, nextAt: null })
  const messages = kernel.rows('messages')
  expect(messages).toHaveLength(5_000)
  expect(new Set(messages.map(({ to }) => to)).size).toBe(5_000)
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'done', cursor: null, sent: 5_000 }])
  expect(kernel.rows('due')).toEqual([])
}, 120_000)

test('two expanders on the same page: everyone one message, the page counted once', async () => {
  await publish()
  const [row] = kernel.rows('due')
  if (!row) throw new Error('no due row')
  const expand = expandBroadcast({ report: recipients(40) })
  await Promise.all([1, 2].map(() => expand(row, kernel.deps, morning)))
  expect(kernel.rows('messages')).toHaveLength(40)
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'done', sent: 40 }])
})

test('a late expander of a finished broadcast changes nothing', async () => {
  await publish()
  const [row] = kernel.rows('due')
  if (!row) throw new Error('no due row')
  const expand = expandBroadcast({ report: recipients(3) })
  await expand(row, kernel.deps, morning)
  await expand(row, kernel.deps, morning)
  expect(kernel.rows('messages')).toHaveLength(3)
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'done', sent: 3 }])
  expect(kernel.rows('due')).toEqual([])
})

test('nobody to tell is done at once', async () => {
  await publish()
  expect(await run({ report: recipients(0) })).toMatchObject({ done: 1 })
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'done', sent: 0 }])
})

test.each(['gone', 'constructor'])('a kind that nobody expands (%s) fails by name and is tried later', async kind => {
  await publish(kind)
  expect(await run({ report: recipients(1) })).toMatchObject({ failed: 1, nextAt: morning + 2 * minute })
  expect(String(kernel.logged[0]?.fault)).toContain('no expander')
})

test('publishing the same report twice is refused by its id', async () => {
  await publish()
  await expect(publish()).rejects.toBeDefined()
  expect(kernel.rows('broadcasts')).toHaveLength(1)
})
