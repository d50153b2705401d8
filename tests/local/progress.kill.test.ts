/** R4.2: a report to 5,000 buyers, the whole cloud killed with kill −9 half-way and started again: everybody is told, each once. Real functions, real engine file. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { startBroadcast } from '~/cloudfunctions/_kernel/broadcast'
import type { Tx } from '~/cloudfunctions/_kernel/database'
import { reportBroadcast } from '~/cloudfunctions/progress/publish'
import { collections, type CollectionName } from '~/cloudfunctions/_schema/collections'
import { openEngine } from '~/local/engine/engine'
import { functionsDir } from '../flow/support/smallCompany'
import { emptyDir, START } from './cloud'

const root = resolve(__dirname, '../..')
const buyers = 5_000
const killedFrom = 1_500
const estateId = 'e1'
const buildingId = `${estateId}-2`
const reportId = 'series:1'

const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) child.kill('SIGKILL')
})

const numbered = (index: number): string => String(index).padStart(5, '0')
const persons = Array.from({ length: buyers }, (_, index) => `p-${numbered(index)}`)

/** What is stored at the moment of publishing: the buyers and their flats, the report, and the row that starts the telling. */
async function stored(): Promise<Partial<Record<CollectionName, readonly object[]>>> {
  const started: Partial<Record<CollectionName, object[]>> = {}
  const keep = async (name: CollectionName, documents: readonly object[]) => {
    started[name] = [...(started[name] ?? []), ...documents]
  }
  const tx = { create: keep, put: (name: CollectionName, document: object) => keep(name, [document]) }
  const broadcast = { _id: reportId, kind: reportBroadcast, subjectId: reportId, at: START }
  await startBroadcast(tx as unknown as Tx, broadcast)
  const content = { buildings: [{ buildingId, percent: 60, note: '' }], photos: [], text: '外立面完成。', changed: '' }
  const flat = (index: number) => `${buildingId}-1-${numbered(index)}`
  const owned = { estateId, isVisible: true, memberPersonIds: [] }
  return {
    ...started,
    units: persons.map((personId, index) => ({ _id: flat(index), ...owned, personIds: [personId] })),
    persons: persons.map((_id, index) => ({ _id, unitIds: [flat(index)], memberships: [], linkedOpenid: null })),
    progressEstates: [{ _id: estateId, name: '听澜府' }],
    progressReports: [{ _id: reportId, estateId, number: 3, content, late: [], corrects: null, publishedAt: START }],
  }
}

/** Straight into the engine's files, a thousand documents a call. */
async function fill(dir: string): Promise<void> {
  const engine = openEngine({ dir, now: () => START, log: () => undefined })
  for (const [name, indexes] of Object.entries(collections)) engine.ensureCollection(name, indexes)
  for (const [collectionName, documents] of Object.entries(await stored()))
    for (let from = 0; from < documents.length; from += 1_000) {
      const data = documents.slice(from, from + 1_000).map(document => JSON.stringify(document))
      await engine.handle('database.insertDocument', { collectionName, data }, '')
    }
  engine.close()
}

interface Alone {
  child: ChildProcess
  url: string
}

/** The local cloud as a process of its own, as `npm run cloud` starts it. */
async function startAlone(dataDir: string, functions: string): Promise<Alone> {
  const given = ['--port', '0', '--data', dataDir, '--functions', functions]
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'local/main.ts'), ...given], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC' },
  })
  children.push(child)
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const [first] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(said.join('')))),
  ])) as [Buffer]
  return { child, url: first.toString().trim() }
}

async function post(url: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

const fire = ({ url }: Alone): Promise<unknown> => post(`${url}/control/fire`, { function: 'timers' })

const aMinute = ({ url }: Alone): Promise<unknown> => post(`${url}/control/advance`, { ms: 60_000 })

async function told({ url }: Alone): Promise<number> {
  const counted = { collectionName: 'messages', query: '{}', queryType: 'WHERE' }
  const answer = await post(`${url}/admin`, { action: 'database.calculateDocument', ...counted })
  return (answer as { data: { total: number } }).data.total
}

const pause = (ms: number) => new Promise(resolved => setTimeout(resolved, ms))

/** What the files hold once nobody has them open. */
async function peek(dir: string): Promise<(name: CollectionName) => Record<string, unknown>[]> {
  const engine = openEngine({ dir, now: () => START, log: () => undefined })
  const names = ['messages', 'broadcasts', 'due'] as const
  const kept = new Map<string, Record<string, unknown>[]>(
    names.map(name => [name, engine.peek(name) as Record<string, unknown>[]]),
  )
  engine.close()
  return name => kept.get(name) ?? []
}

async function killed({ child }: Alone): Promise<void> {
  const over = once(child, 'exit')
  child.kill('SIGKILL')
  await over
}

test('5,000 buyers, the cloud killed half-way with kill −9, started again: 5,000 messages, each person once', async () => {
  const dataDir = emptyDir()
  const functions = functionsDir(emptyDir())
  // The first start makes the directory; it is filled while nobody runs on it.
  await killed(await startAlone(dataDir, functions))
  await fill(dataDir)

  const first = await startAlone(dataDir, functions)
  const cutOff = fire(first).then(
    () => 'answered',
    () => 'cut off',
  )
  while ((await told(first)) < killedFrom) await pause(20)
  await killed(first)
  expect(await cutOff).toBe('cut off')

  const halfWay = await peek(dataDir)
  const before = halfWay('messages').length
  expect(before).toBeGreaterThanOrEqual(killedFrom)
  expect(before).toBeLessThan(buyers)
  expect(halfWay('broadcasts')).toMatchObject([{ state: 'pending' }])

  const second = await startAlone(dataDir, functions)
  // What the dead one had taken for itself is free again after a minute and a half; and ticks go on until nothing is left to do.
  for (let minutes = 0; minutes < 10 && (await told(second)) < buyers; minutes += 1) await aMinute(second)
  await aMinute(second)
  await aMinute(second)
  await killed(second)

  const after = await peek(dataDir)
  const to = after('messages').map(message => message['to'])
  expect(to).toHaveLength(buyers)
  expect(new Set(to)).toEqual(new Set(persons.map(personId => `person:${personId}`)))
  expect(after('broadcasts')).toMatchObject([{ state: 'done', cursor: null, sent: buyers }])
  expect(after('due').filter(({ kind }) => kind === 'broadcast')).toEqual([])
}, 180_000)
