import { sweep, type DueJob } from '~/cloudfunctions/_kernel/sweep'
import { moveDue } from '~/cloudfunctions/_kernel/due'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import type { Deps } from '~/cloudfunctions/_kernel/deps'
import type { DueRow } from '~/cloudfunctions/_schema/documents'
import { ok } from '~/types/kernel/result'
import { parseInstant } from '~/types/kernel/time'
import { morning, numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => {
  kernel.fresh()
  handled.length = 0
})
afterAll(() => kernel.close())

const minute = 60_000
const handled: string[] = []
const rowAt = (_id: string, instant: number, kind = 'probe'): DueRow => ({
  _id,
  kind,
  entityId: _id,
  dueAt: instant,
  wakeAt: instant,
  attempts: 0,
})
const waitFor = (rows: readonly DueRow[]): Promise<void> => kernel.deps.database.create('due', rows)
const tenRows = (): Promise<void> => waitFor(numbered('r', 10).map((id, index) => rowAt(id, morning - 20 + index)))

/** As the product's jobs: reads afresh, acts only if it is still so, and removes the row in its own transaction. */
const once: DueJob = async (row, deps) => {
  await inTransaction(deps.database, deps, async tx => {
    if (!(await tx.get('due', row._id))) return ok(null)
    await tx.create('estates', [{ _id: row._id, name: 'done' }])
    await tx.remove('due', row._id)
    return ok(null)
  })
  handled.push(row._id)
}
const poisoned =
  (...ids: string[]): DueJob =>
  async (row, deps, now) => {
    if (ids.includes(row.entityId)) throw new Error('poison')
    await once(row, deps, now)
  }

const at = (now: number, deps: Deps = kernel.deps): Deps => ({ ...deps, now: () => now })
const run = (jobs: Record<string, DueJob>, now = morning, deps?: Deps): ReturnType<typeof sweep> =>
  sweep(at(now, deps), jobs, now, now + 30_000)

test('what is due is done, oldest first; what is not due yet waits; twice is once', async () => {
  await waitFor([rowAt('late', morning - 1), rowAt('early', morning - 500), rowAt('now', morning)])
  await waitFor([rowAt('tomorrow', parseInstant('2026-09-22T09:00+08:00'))])
  const next = parseInstant('2026-09-22T09:00+08:00')
  expect(await run({ probe: once })).toEqual({ done: 3, failed: 0, nextAt: next })
  expect(handled).toEqual(['early', 'late', 'now'])
  expect(await run({ probe: once })).toEqual({ done: 0, failed: 0, nextAt: next })
  expect(kernel.rows('estates')).toHaveLength(3)
})

test.each([
  ['the first', 'r-001'],
  ['the middle', 'r-005'],
  ['the last', 'r-010'],
])('poison in %s record stops only that record', async (_words, id) => {
  await tenRows()
  expect(await run({ probe: poisoned(id) })).toEqual({ done: 9, failed: 1, nextAt: morning + minute })
  expect(kernel.rows('due')).toMatchObject([{ _id: id, wakeAt: morning + minute, attempts: 1 }])
  expect(kernel.logged).toMatchObject([{ name: 'bug', fields: { dueId: id, attempts: 1 } }])
  expect(await run({ probe: once }, morning + minute)).toEqual({ done: 1, failed: 0, nextAt: null })
  expect(kernel.rows('estates')).toHaveLength(10)
})

test('poison in all three at once leaves the other seven done', async () => {
  await tenRows()
  expect(await run({ probe: poisoned('r-001', 'r-005', 'r-010') })).toMatchObject({ done: 7, failed: 3 })
})

test('a row that keeps failing is looked at after 1, 2, 5, 15, 60, 60 minutes; the instant it is for stays', async () => {
  await waitFor([rowAt('r', morning)])
  const waits: number[] = []
  for (let now = morning, turn = 0; turn < 6; turn += 1) {
    await run({ probe: poisoned('r') }, now)
    const [row] = kernel.rows('due')
    waits.push(((row?.wakeAt ?? 0) - now) / minute)
    now = row?.wakeAt ?? 0
  }
  expect(waits).toEqual([1, 2, 5, 15, 60, 60])
  expect(kernel.rows('due')[0]?.dueAt).toBe(morning)
})

test('a row of a kind that nobody knows, also ‘constructor’, fails like any other', async () => {
  await waitFor([rowAt('a', morning - 2, 'constructor'), rowAt('b', morning - 1, 'gone'), rowAt('c', morning)])
  expect(await run({ probe: once })).toMatchObject({ done: 1, failed: 2 })
})

test('a row that its job left as it was does not keep the sweep in a circle', async () => {
  await waitFor([rowAt('lazy', morning - 1), rowAt('next', morning)])
  let visits = 0
  const lazy: DueJob = async (row, deps, now) => {
    if (row._id !== 'lazy') return once(row, deps, now)
    visits += 1
  }
  const report = await run({ probe: lazy })
  expect(visits).toBe(1)
  expect(report).toMatchObject({ failed: 1, nextAt: morning + minute })
  expect(kernel.rows('estates')).toHaveLength(1)
})

test('a row that moves on to an instant that is due too is handled in the same sweep', async () => {
  await waitFor([rowAt('e:probe', morning - 10)])
  const seen: number[] = []
  const stepping: DueJob = async (row, deps) => {
    seen.push(row.dueAt - morning)
    const was = { entityId: 'e', kind: 'probe', at: row.dueAt }
    await inTransaction(deps.database, deps, async tx => {
      await moveDue(tx, [was], [{ ...was, at: was.at + 5 }])
      return ok(null)
    })
  }
  await run({ probe: stepping })
  expect(seen).toEqual([-10, -5, 0])
})

test('a row that its job had already moved when it failed is not put off: its new instant stands', async () => {
  await waitFor([rowAt('e:probe', morning - 10)])
  const later = morning + 30 * minute
  const movedThenFailed: DueJob = async (row, deps) => {
    const was = { entityId: 'e', kind: 'probe', at: row.dueAt }
    await inTransaction(deps.database, deps, async tx => {
      await moveDue(tx, [was], [{ ...was, at: later }])
      return ok(null)
    })
    throw new Error('after the move')
  }
  expect(await run({ probe: movedThenFailed })).toEqual({ done: 0, failed: 1, nextAt: later })
  expect(kernel.rows('due')).toMatchObject([{ dueAt: later, wakeAt: later, attempts: 0 }])
})

test('a database that fails while a row is put off does not stop the others', async () => {
  await tenRows()
  let isBroken = true
  const database: Deps['database'] = {
    ...kernel.deps.database,
    async change(collection, ...rest) {
      if (collection === 'due' && isBroken) {
        isBroken = false
        throw new Error('lost')
      }
      return kernel.deps.database.change(collection, ...rest)
    },
  }
  await run({ probe: poisoned('r-001') }, morning, { ...kernel.deps, database })
  expect(kernel.rows('estates')).toHaveLength(9)
  expect(kernel.rows('due')).toMatchObject([{ _id: 'r-001', wakeAt: morning + minute }])
})

test('an idle tick reads one row and writes nothing, however much waits for later', async () => {
  await waitFor(numbered('r', 30).map((id, index) => rowAt(id, morning + minute + index)))
  const idle = await kernel.costOf(() => run({ probe: once }))
  expect(idle).toMatchObject({ calls: 1, writes: 0, documentsRead: 1, scans: 0 })
  expect(idle['database.getDocument']).toBe(1)
})

test('a busy sweep reads each due row once, and one more to know what is next', async () => {
  await waitFor(numbered('r', 130).map((id, index) => rowAt(id, morning - 200 + index)))
  await waitFor(numbered('w', 50).map((id, index) => rowAt(id, morning + minute + index)))
  const gone: DueJob = (row, deps) => deps.database.remove('due', row._id)
  const cost = await kernel.costOf(() => run({ probe: gone }))
  expect(cost.scans).toBe(0)
  expect(cost['database.getDocument']).toBe(6)
  expect(kernel.rows('due')).toHaveLength(50)
})

test('at the time limit it stops, and the next sweep goes on where it stopped', async () => {
  await tenRows()
  let now = morning
  const slow: DueJob = async (row, deps, instant) => {
    now += 10_000
    await once(row, deps, instant)
  }
  const deps = { ...kernel.deps, now: () => now }
  expect(await sweep(deps, { probe: slow }, morning, morning + 30_000)).toMatchObject({ done: 3, failed: 0 })
  expect(handled).toEqual(['r-001', 'r-002', 'r-003'])
  expect(await sweep(deps, { probe: slow }, now, now + 600_000)).toMatchObject({ done: 7, nextAt: null })
  expect(kernel.rows('estates')).toHaveLength(10)
})

test('six hours without a tick are made good by the next one', async () => {
  await waitFor(numbered('r', 6).map((id, index) => rowAt(id, morning + index * 60 * minute)))
  expect(await run({ probe: once }, parseInstant('2026-09-21T15:00+08:00'))).toMatchObject({ done: 6, nextAt: null })
})

describe('the lease', () => {
  test('of overlapping sweeps one works; each row is done once', async () => {
    await tenRows()
    const reports = await Promise.all([1, 2, 3].map(() => run({ probe: once })))
    expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(10)
    expect(handled.sort()).toEqual(numbered('r', 10))
  })

  test('while another sweep holds it nothing is touched, and the next tick looks again', async () => {
    await tenRows()
    await kernel.deps.database.create('leases', [{ _id: 'sweep', holder: 'neighbour', until: morning + 1 }])
    expect(await run({ probe: once })).toEqual({ done: 0, failed: 0, nextAt: morning })
    expect(kernel.rows('due')).toHaveLength(10)
    expect(kernel.rows('leases')[0]?.holder).toBe('neighbour')
  })

  test('of a sweep that died ends after 90 seconds', async () => {
    await tenRows()
    const dying: DueJob = () => new Promise(() => undefined)
    void run({ probe: dying })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(kernel.rows('leases')).toMatchObject([{ until: morning + 90_000 }])
    expect(await run({ probe: once }, morning + 90_000)).toMatchObject({ done: 0 })
    expect(await run({ probe: once }, morning + 90_001)).toMatchObject({ done: 10 })
  })

  test('is given back when the sweep itself fails', async () => {
    await tenRows()
    let finds = 0
    const database: Deps['database'] = {
      ...kernel.deps.database,
      find: (collection, options) =>
        (finds += 1) === 2 ? Promise.reject(new Error('lost')) : kernel.deps.database.find(collection, options),
    }
    await expect(run({ probe: once }, morning, { ...kernel.deps, database })).rejects.toThrow('lost')
    expect(kernel.rows('leases')).toMatchObject([{ until: 0 }])
    expect(await run({ probe: once })).toMatchObject({ done: 10 })
  })
})
