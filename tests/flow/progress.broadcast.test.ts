/** R4.2: a report to 5,000 buyers, the tick killed half-way, run again: everybody is told, each once. Real engine, real SDK, real jobs. */
import { startBroadcast } from '~/cloudfunctions/_kernel/broadcast'
import type { Deps } from '~/cloudfunctions/_kernel/deps'
import { sweep } from '~/cloudfunctions/_kernel/sweep'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import type { CollectionName } from '~/cloudfunctions/_schema/collections'
import { jobs } from '~/cloudfunctions/timers/jobs'
import { reportBroadcast } from '~/cloudfunctions/progress/publish'
import { ok } from '~/types/kernel/result'
import { morning, openKernel, type Kernel } from '../kernel/support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const minute = 60_000
const estateId = 'e1'
const reportId = 'series:1'
const buildings = ['10', '2', '3'].map(token => `${estateId}-${token}`)

/** Straight into the engine, a thousand documents a call: who is told is what is tested, not how they were imported. */
async function fill(collection: CollectionName, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 1_000) {
    const data = documents.slice(from, from + 1_000).map(document => JSON.stringify(document))
    await kernel.engine().handle('database.insertDocument', { collectionName: collection, data }, '')
  }
}

const unit = (_id: string, personIds: string[], memberPersonIds: string[] = []) => ({
  ...{ _id, estateId, isVisible: true, personIds, memberPersonIds },
})
const person = (_id: string, unitIds: string[], memberships: object[] = []) => ({
  ...{ _id, unitIds, memberships, linkedOpenid: null },
})
const numbered = (index: number): string => String(index).padStart(5, '0')

/** So many buyers over two buildings; every fiftieth has a second flat in the other building. Building 3 is not named. */
async function buyers(count: number): Promise<void> {
  const flats = Array.from({ length: count }, (_, index) => `${buildings[index % 2]}-1-${numbered(index)}`)
  const seconds = new Map(
    flats
      .map((_, index) => [index, `${buildings[(index + 1) % 2]}-2-${numbered(index)}`] as const)
      .filter(([index]) => index % 50 === 0),
  )
  await fill('units', [
    ...flats.map((id, index) => unit(id, [`p-${numbered(index)}`])),
    ...[...seconds].map(([index, id]) => unit(id, [`p-${numbered(index)}`])),
    unit(`${buildings[2]}-1-1`, ['p-other']),
  ])
  await fill('persons', [
    ...flats.map((id, index) =>
      person(`p-${numbered(index)}`, [id, ...(seconds.has(index) ? [seconds.get(index) ?? ''] : [])]),
    ),
    person('p-other', [`${buildings[2]}-1-1`]),
  ])
}

async function publish(given: object = {}): Promise<void> {
  const content = {
    buildings: buildings.slice(0, 2).map(buildingId => ({ buildingId, percent: 60, note: '' })),
    photos: [],
    text: '外立面完成。',
    changed: '',
  }
  await fill('progressEstates', [{ _id: estateId, name: '听澜府' }])
  await fill('progressReports', [
    { _id: reportId, estateId, number: 3, content, late: [], corrects: null, publishedAt: morning, ...given },
  ])
  await inTransaction(kernel.deps.database, kernel.deps, async tx => {
    await startBroadcast(tx, { _id: reportId, kind: reportBroadcast, subjectId: reportId, at: morning })
    return ok(null)
  })
}

const run = (now: number, deps: Deps = kernel.deps) => sweep({ ...deps, now: () => now }, jobs, now, now + 30_000)

/** A database that is gone after so many messages: what a killed worker leaves behind. */
function dyingAfter(messages: number): Deps {
  let made = 0
  const create: Deps['database']['create'] = async (collection, documents) => {
    if (collection === 'messages' && (made += 1) > messages) throw new Error('killed')
    return kernel.deps.database.create(collection, documents)
  }
  return { ...kernel.deps, database: { ...kernel.deps.database, create } }
}

test('5,000 buyers, killed after 2,300 messages, run again: 5,000 messages, each once', async () => {
  await buyers(5_000)
  await publish()
  const startedAt = process.hrtime.bigint()
  expect(await run(morning + minute, dyingAfter(2_300))).toMatchObject({ failed: 1 })
  expect(kernel.rows('messages')).toHaveLength(2_300)
  const cost = await kernel.costOf(async () => {
    expect(await run(morning + 2 * minute)).toMatchObject({ failed: 0, nextAt: null })
  })
  expect(await run(morning + 3 * minute)).toEqual({ done: 0, failed: 0, nextAt: null })
  const seconds = Number((process.hrtime.bigint() - startedAt) / 1_000_000n) / 1_000
  const messages = kernel.rows('messages')
  expect(messages).toHaveLength(5_000)
  expect(new Set(messages.map(({ to }) => to)).size).toBe(5_000)
  expect(messages.every(({ _id, to }) => _id === `${reportId}:${to}`)).toBe(true)
  expect(kernel.rows('broadcasts')).toMatchObject([{ state: 'done', cursor: null, sent: 5_000 }])
  // The second run: some three thousand messages and what a page needs besides; nothing is scanned.
  expect(cost['calls']).toBeLessThan(3_500)
  expect(cost['scans']).toBe(0)
  process.stdout.write(`5,000 buyers told in ${seconds.toFixed(1)} s; second run ${JSON.stringify(cost)}\n`)
}, 180_000)

test('a page is bounded, and the next follows it over the border of a building', async () => {
  await buyers(600)
  await publish()
  const [row] = kernel.rows('due')
  const expand = jobs['broadcast']
  if (!row || !expand) throw new Error('nothing due')
  const sent: number[] = []
  for (let due: typeof row | undefined = row; due; due = kernel.rows('due')[0]) {
    await expand(due, kernel.deps, morning)
    sent.push(kernel.rows('broadcasts')[0]?.sent ?? 0)
  }
  // Building 10 is the first by id. Every fiftieth buyer has a flat in both, and is told with that one.
  expect(sent).toEqual([200, 300, 500, 600])
})

test('members who may read are told, with the end of their invitation; nobody of a building that is not named', async () => {
  const flat = `${buildings[0]}-1-101`
  const invited = (scopes: string[], until: string | null) => [{ unitId: flat, householdId: 'h', scopes, until }]
  await fill('units', [
    unit(flat, ['p-owner'], ['p-reads', 'p-signs', 'p-over']),
    unit(`${buildings[2]}-1-1`, ['p-other']),
  ])
  await fill('persons', [
    { ...person('p-owner', [flat]), linkedOpenid: 'o-owner' },
    person('p-reads', [], invited(['read'], '2026-09-21')),
    person('p-signs', [], invited(['sign'], null)),
    person('p-over', [], invited(['read'], '2026-09-20')),
    person('p-other', [`${buildings[2]}-1-1`]),
  ])
  const late = [
    {
      building: '2号楼',
      kind: 'landscape',
      days: 9,
      reason: '连续降雨',
      plannedOn: '2026-09-12',
      expectedOn: '2026-09-21',
    },
  ]
  await publish({ late })
  await run(morning + minute)
  expect(kernel.rows('messages').map(({ to }) => to).sort()).toEqual(['person:p-owner', 'person:p-reads']) // prettier-ignore
  const [owner] = kernel.rows('messages')
  expect(owner).toMatchObject({
    title: '听澜府 第 3 期进展报告',
    body: '园林比计划晚 9 天，原因写在报告里。外立面完成。',
    push: { state: 'pending', template: 'estateProgress' },
  })
  expect(kernel.rows('messages')[1]).toMatchObject({ push: { state: 'none' } })
})

test('R4.2: a correction reaches those of the version before, though it names other buildings', async () => {
  await fill('units', buildings.map((id, index) => unit(`${id}-1-1`, [`p-${index}`]))) // prettier-ignore
  await fill('persons', buildings.map((id, index) => person(`p-${index}`, [`${id}-1-1`]))) // prettier-ignore
  const named = (at: number) => ({
    content: {
      buildings: [{ buildingId: buildings[at], percent: 1, note: '' }],
      photos: [],
      text: '',
      changed: '楼栋写错了',
    },
  })
  await fill('progressReports', [{ _id: 'series:0', estateId, number: 3, ...named(0) }])
  await publish({ corrects: 'series:0', ...named(1) })
  await run(morning + minute)
  const messages = kernel.rows('messages')
  expect(messages.map(({ to }) => to).sort()).toEqual(['person:p-0', 'person:p-1'])
  expect(messages[0]).toMatchObject({
    title: '听澜府 第 3 期进展报告有更正',
    body: '更正的内容：楼栋写错了。原来的一版仍可以看。',
  })
})
