import { recordAudit, verifyAudit } from '~/cloudfunctions/_kernel/audit'
import { messageOf, toPerson } from '~/cloudfunctions/_kernel/outbox'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import { tick, type Tick } from '~/cloudfunctions/timers/tick'
import { ok } from '~/types/kernel/result'
import { parseInstant } from '~/types/kernel/time'
import { numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const at = (instant: string): Promise<Tick> => {
  kernel.setNow(instant)
  return tick(kernel.deps)
}
const record = (version: number): Promise<unknown> =>
  inTransaction(kernel.deps.database, kernel.deps, async tx => {
    const by = { role: 'agent' as const, id: 's-1' }
    await recordAudit(tx, { entityId: 't-1', version, at: version, by, action: 'dispatch', content: {} })
    return ok(null)
  })

test.each([0, 300])('an idle tick with %s rows waiting for later reads twice and writes nothing', async waiting => {
  const later = parseInstant('2026-09-22T09:00+08:00')
  await kernel.deps.database.create(
    'due',
    numbered('d', waiting).map(_id => ({ _id, kind: 'k', entityId: _id, dueAt: later, wakeAt: later, attempts: 0 })),
  )
  const idle = await kernel.costOf(() => at('2026-09-21T09:07+08:00'))
  expect(idle).toMatchObject({ calls: 2, writes: 0, scans: 0, 'database.getDocument': 2 })
  expect(kernel.rows('runs')).toEqual([])
})

test('it says until when nothing will be due: the next row, or the next full hour', async () => {
  expect(await at('2026-09-21T09:07+08:00')).toEqual({
    done: 0,
    failed: 0,
    idleUntil: parseInstant('2026-09-21T10:00+08:00'),
  })
  const soon = parseInstant('2026-09-21T09:30+08:00')
  await kernel.deps.database.create('due', [
    { _id: 'd', kind: 'k', entityId: 'd', dueAt: soon, wakeAt: soon, attempts: 0 },
  ])
  expect(await at('2026-09-21T09:08+08:00')).toMatchObject({ idleUntil: soon })
})

test('once an hour there is a sign of life, also with nothing to do', async () => {
  await at('2026-09-21T10:00:20+08:00')
  expect(kernel.rows('runs')).toMatchObject([{ at: parseInstant('2026-09-21T10:00:20+08:00'), done: 0, failed: 0 }])
})

test('the hour’s books seal what is unsealed, and drop answers older than 30 days', async () => {
  for (let version = 1; version <= 60; version += 1) await record(version)
  await kernel.deps.database.create('requests', [
    { _id: 'o:old', bodyHash: 'h', answer: null, expiresAt: parseInstant('2026-09-21T09:59+08:00') },
    { _id: 'o:new', bodyHash: 'h', answer: null, expiresAt: parseInstant('2026-09-21T11:00+08:00') },
  ])
  await at('2026-09-21T10:00+08:00')
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 2, rows: 60, findings: [], unsealed: 0 })
  expect(kernel.rows('requests')).toMatchObject([{ _id: 'o:new' }])
})

test('a tick that did something is recorded', async () => {
  const nobody = { to: toPerson('p-1'), kind: 'k', title: 't', body: 'b' }
  await kernel.deps.database.create('messages', [messageOf('m', nobody, kernel.deps.now())])
  const past = parseInstant('2026-09-21T09:00+08:00')
  await kernel.deps.database.create('due', [
    { _id: 'd', kind: 'unheard of', entityId: 'd', dueAt: past, wakeAt: past, attempts: 0 },
  ])
  expect(await at('2026-09-21T09:07+08:00')).toMatchObject({ done: 0, failed: 1 })
  expect(kernel.rows('runs')).toMatchObject([{ done: 0, failed: 1 }])
})

test('ticks that overlap and come twice do each thing once', async () => {
  for (let version = 1; version <= 20; version += 1) await record(version)
  kernel.setNow('2026-09-21T10:00+08:00')
  await Promise.all([1, 2, 3].map(() => tick(kernel.deps)))
  await tick(kernel.deps)
  expect(await verifyAudit(kernel.deps.database)).toEqual({ links: 1, rows: 20, findings: [], unsealed: 0 })
})
