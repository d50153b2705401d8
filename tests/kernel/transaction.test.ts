import type { Database, OpenTx, Tx } from '~/cloudfunctions/_kernel/database'
import { isConflict, isDuplicate } from '~/cloudfunctions/_kernel/faults'
import { commitOnce } from '~/cloudfunctions/_kernel/requests'
import { inTransaction, TooBusy } from '~/cloudfunctions/_kernel/transaction'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const counter = { _id: 'counter', holder: 'nobody', until: 0 }
const addOne = async (tx: Tx): Promise<Result<number>> => {
  const row = (await tx.get('leases', 'counter')) ?? counter
  await tx.put('leases', { ...row, until: row.until + 1 })
  return ok(row.until + 1)
}
const counted = (): number | undefined => kernel.rows('leases')[0]?.until

/** The same database, but what a transaction does on its way out is ours. */
const withCommit = (commit: (open: OpenTx, nth: number) => Promise<void>): Database => {
  let nth = 0
  return {
    ...kernel.deps.database,
    async begin() {
      const open = await kernel.deps.database.begin()
      return { ...open, commit: () => commit(open, (nth += 1)) }
    },
  }
}

test('what was decided is saved, and the answer is the work’s own', async () => {
  expect(await inTransaction(kernel.deps.database, kernel.deps, addOne)).toEqual(ok(1))
  expect(await inTransaction(kernel.deps.database, kernel.deps, addOne)).toEqual(ok(2))
  expect(counted()).toBe(2)
})

test('a refusal takes back everything that was written before it', async () => {
  const answer = await inTransaction(kernel.deps.database, kernel.deps, async tx => {
    await tx.create('leases', [counter])
    return refuse('NOT_POSSIBLE_NOW', { state: 'closed' })
  })
  expect(answer).toEqual(refuse('NOT_POSSIBLE_NOW', { state: 'closed' }))
  expect(kernel.rows('leases')).toEqual([])
})

test('a bug takes back everything, is not tried again and comes out as it is', async () => {
  let runs = 0
  const work = async (tx: Tx): Promise<Result<null>> => {
    runs += 1
    await tx.create('leases', [counter])
    throw new TypeError('a bug')
  }
  await expect(inTransaction(kernel.deps.database, kernel.deps, work)).rejects.toThrow('a bug')
  expect(runs).toBe(1)
  expect(kernel.rows('leases')).toEqual([])
})

test('the SDK’s conflict inside the callback is known as one (trap 2)', async () => {
  await kernel.deps.database.create('leases', [counter])
  const first = await kernel.deps.database.begin()
  const second = await kernel.deps.database.begin()
  await first.put('leases', { ...counter, holder: 'first' })
  const fault = await second.put('leases', { ...counter, holder: 'second' }).catch((thrown: unknown) => thrown)
  expect(isConflict(fault)).toBe(true)
  await first.commit()
  expect(kernel.rows('leases')[0]?.holder).toBe('first')
})

test.each([2, 6])('%s writers on one document: every one of them lands, after waiting', async writers => {
  await kernel.deps.database.create('leases', [counter])
  const answers = await Promise.all(
    Array.from({ length: writers }, () => inTransaction(kernel.deps.database, kernel.deps, addOne)),
  )
  expect(answers.map(answer => answer.ok && answer.value).sort()).toEqual(
    Array.from({ length: writers }, (_, index) => index + 1),
  )
  expect(counted()).toBe(writers)
  expect(kernel.waits.length).toBeGreaterThan(0)
})

test('two who make the same document: one makes it, the other finds it', async () => {
  const answers = await Promise.all([1, 2].map(() => inTransaction(kernel.deps.database, kernel.deps, addOne)))
  expect(answers.every(answer => answer.ok)).toBe(true)
  expect(counted()).toBe(2)
})

test('waits grow, are jittered by chance and are capped', async () => {
  const conflict = { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionConflict] Transaction is conflict' }
  const waits = async (random: number): Promise<number[]> => {
    const waited: number[] = []
    const patience = { random: () => random, sleep: async (ms: number) => void waited.push(ms) }
    await expect(inTransaction(kernel.deps.database, patience, () => Promise.reject(conflict))).rejects.toBeInstanceOf(
      TooBusy,
    )
    return waited
  }
  expect(await waits(0)).toEqual([4, 8, 16, 32, 64, 128, 200, 200, 200, 200, 200, 200])
  expect((await waits(0.5))[0]).toBe(6)
})

test('a commit that conflicts is tried again from the reading on', async () => {
  const database = withCommit(async (open, nth) => {
    if (nth > 1) return open.commit()
    await open.rollback()
    throw { errCode: -501001, errMsg: 'DATABASE_TRANSACTION_CONFLICT' }
  })
  expect(await inTransaction(database, kernel.deps, addOne)).toEqual(ok(1))
  expect(counted()).toBe(1)
})

describe('a commit whose outcome is unknown', () => {
  const key = { openid: 'o1', requestId: 'request-1', action: 'submit', input: { a: 1 }, now: morning }
  const lost = (fault: unknown): Database =>
    withCommit(async (open, nth) => {
      await open.commit()
      if (nth === 1) throw fault
    })

  test.each([
    ['the line broke', { errCode: -1, errMsg: 'socket hang up' }],
    ['no answer in time', { errCode: 'ESOCKETTIMEDOUT', errMsg: 'ESOCKETTIMEDOUT' }],
    [
      'the transaction is not known any more',
      { errCode: -501001, errMsg: '[ResourceUnavailable.TransactionNotExist]' },
    ],
  ])('%s: it had taken effect, and the key’s row answers', async (_words, fault) => {
    const commit = commitOnce({ ...kernel.deps, database: lost(fault) }, key)
    expect(await commit(addOne)).toEqual(ok(1))
    expect(counted()).toBe(1)
    expect(kernel.rows('requests')).toHaveLength(1)
  })

  test('it had not taken effect, and the work is done once', async () => {
    const database = withCommit(async (open, nth) => {
      if (nth > 1) return open.commit()
      await open.rollback()
      throw { errCode: -1, errMsg: 'socket hang up' }
    })
    expect(await commitOnce({ ...kernel.deps, database }, key)(addOne)).toEqual(ok(1))
    expect(counted()).toBe(1)
  })
})

test('a rollback that fails after a refusal changes nothing: the refusal is the answer', async () => {
  const database: Database = {
    ...kernel.deps.database,
    async begin() {
      const open = await kernel.deps.database.begin()
      return {
        ...open,
        async rollback() {
          await open.rollback()
          throw { errCode: -501001, errMsg: 'ECONNRESET' }
        },
      }
    },
  }
  let runs = 0
  const answer = await inTransaction(database, kernel.deps, async () => {
    runs += 1
    return refuse('NO')
  })
  expect(answer).toEqual(refuse('NO'))
  expect(runs).toBe(1)
})

test('a document that is in the way for good is a mistake of ours, not a busy hour', async () => {
  await kernel.deps.database.create('leases', [counter])
  let runs = 0
  const work = async (tx: Tx): Promise<Result<null>> => {
    runs += 1
    await tx.create('leases', [counter])
    return ok(null)
  }
  const fault = await inTransaction(kernel.deps.database, kernel.deps, work).catch((thrown: unknown) => thrown)
  expect(isDuplicate(fault)).toBe(true)
  expect(runs).toBe(3)
})
