import { commitOnce, keyLifeMs, type RequestKey } from '~/cloudfunctions/_kernel/requests'
import type { Tx } from '~/cloudfunctions/_kernel/database'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const key: RequestKey = { openid: 'o1', requestId: 'request-1', action: 'submit', input: { words: 'a' }, now: morning }
let made = 0
const makeOne = async (tx: Tx): Promise<Result<{ number: number }>> => {
  made += 1
  await tx.create('estates', [{ _id: `e-${made}`, name: 'x' }])
  return ok({ number: made })
}
beforeEach(() => void (made = 0))

test('the same key again gets the stored answer and writes nothing', async () => {
  expect(await commitOnce(kernel.deps, key)(makeOne)).toEqual(ok({ number: 1 }))
  expect(await commitOnce(kernel.deps, { ...key, now: morning + 60_000 })(makeOne)).toEqual(ok({ number: 1 }))
  expect(kernel.rows('estates')).toHaveLength(1)
  expect(made).toBe(1)
})

test('the order in which the input’s keys come makes no other body', async () => {
  await commitOnce(kernel.deps, { ...key, input: { a: 1, b: { c: 2, d: 3 } } })(makeOne)
  expect(await commitOnce(kernel.deps, { ...key, input: { b: { d: 3, c: 2 }, a: 1 } })(makeOne)).toEqual(
    ok({ number: 1 }),
  )
})

test.each([
  ['another input', { input: { words: 'b' } }],
  ['another action', { action: 'cancel' }],
])('the same key for %s is refused, and the first answer stays', async (_words, other) => {
  await commitOnce(kernel.deps, key)(makeOne)
  expect(await commitOnce(kernel.deps, { ...key, ...other })(makeOne)).toEqual(refuse('REQUEST_KEY_REUSED'))
  expect(kernel.rows('estates')).toHaveLength(1)
  expect(await commitOnce(kernel.deps, key)(makeOne)).toEqual(ok({ number: 1 }))
})

test('somebody else’s key of the same text is another key', async () => {
  await commitOnce(kernel.deps, key)(makeOne)
  expect(await commitOnce(kernel.deps, { ...key, openid: 'o2' })(makeOne)).toEqual(ok({ number: 2 }))
})

test('a refusal is not kept under the key: the same request may succeed later', async () => {
  expect(await commitOnce(kernel.deps, key)(async () => refuse('SLOT_FULL'))).toEqual(refuse('SLOT_FULL'))
  expect(kernel.rows('requests')).toEqual([])
  expect(await commitOnce(kernel.deps, key)(makeOne)).toEqual(ok({ number: 1 }))
})

test('three at once with one key: one write, three times its answer', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => commitOnce(kernel.deps, key)(makeOne)))
  expect(kernel.rows('estates')).toHaveLength(1)
  const [row] = kernel.rows('requests')
  expect(answers).toEqual([1, 2, 3].map(() => ok(row?.answer)))
})

test('an answer of nothing is kept as nothing', async () => {
  const nothing = async (): Promise<Result<null>> => ok(null)
  expect(await commitOnce(kernel.deps, key)(nothing)).toEqual(ok(null))
  expect(await commitOnce(kernel.deps, key)(makeOne)).toEqual(ok(null))
})

test('an answer with fields that are not there is kept without them', async () => {
  const optional = async (): Promise<Result<{ a: number; b?: string }>> => ok({ a: 1, b: undefined })
  expect(await commitOnce(kernel.deps, key)(optional)).toEqual(ok({ a: 1 }))
  expect(await commitOnce(kernel.deps, key)(optional)).toEqual(ok({ a: 1 }))
})

test('a key lives 30 days, and its row holds a digest of the body, not the body', async () => {
  await commitOnce(kernel.deps, { ...key, input: { phone: '13812346021' } })(makeOne)
  const [row] = kernel.rows('requests')
  expect(row?.expiresAt).toBe(morning + keyLifeMs)
  expect(keyLifeMs).toBe(30 * 86_400_000)
  expect(JSON.stringify(row)).not.toContain('13812346021')
})
