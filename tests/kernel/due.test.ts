import type { Tx } from '~/cloudfunctions/_kernel/database'
import { moveDue, type Due } from '~/cloudfunctions/_kernel/due'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import { ok } from '~/types/kernel/result'
import { parseInstant } from '~/types/kernel/time'
import { openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const at = (kind: string, instant: string): Due => ({ entityId: 't-1', kind, at: parseInstant(instant) })
const respond = at('respond', '2026-09-21T10:00+08:00')
const respondLater = at('respond', '2026-09-22T10:00+08:00')
const survey = at('survey', '2026-09-23T09:00+08:00')

const move = (before: readonly Due[], after: readonly Due[]): Promise<unknown> =>
  inTransaction(kernel.deps.database, kernel.deps, async tx => {
    await moveDue(tx, before, after)
    return ok(null)
  })
const waiting = (): Record<string, number> =>
  Object.fromEntries(kernel.rows('due').map(({ _id, dueAt }) => [_id, dueAt]))

test('a running clock has exactly one row, named after what it is about', async () => {
  await move([], [respond, survey])
  expect(waiting()).toEqual({ 't-1:respond': respond.at, 't-1:survey': survey.at })
  expect(kernel.rows('due')[0]).toEqual({
    _id: 't-1:respond',
    kind: 'respond',
    entityId: 't-1',
    dueAt: respond.at,
    wakeAt: respond.at,
    attempts: 0,
  })
})

test('a clock that moved is moved, a stopped one has no row, and twice is once', async () => {
  await move([], [respond, survey])
  await move([respond, survey], [respondLater])
  await move([respond, survey], [respondLater])
  expect(waiting()).toEqual({ 't-1:respond': respondLater.at })
})

test('a moved row is as good as new, however often it failed before', async () => {
  await move([], [respond])
  await kernel.deps.database.change('due', { _id: 't-1:respond' }, { wakeAt: survey.at, attempts: 3 })
  await move([respond], [respondLater])
  expect(kernel.rows('due')[0]).toMatchObject({ wakeAt: respondLater.at, attempts: 0 })
})

test('an unchanged row is not written', async () => {
  await move([], [respond, survey])
  const written: string[] = []
  const tx = {
    put: async (_collection: string, { _id }: { _id: string }) => void written.push(`put ${_id}`),
    remove: async (_collection: string, id: string) => void written.push(`remove ${id}`),
  } as unknown as Tx
  await moveDue(tx, [respond, survey], [respondLater, survey])
  expect(written).toEqual(['put t-1:respond'])
})

test('two entities with the same clock do not touch each other', async () => {
  const neighbour = { ...respond, entityId: 't-2' }
  await move([], [respond])
  await move([], [neighbour])
  await move([respond], [])
  expect(waiting()).toEqual({ 't-2:respond': neighbour.at })
})
