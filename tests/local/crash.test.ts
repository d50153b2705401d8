import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { clientOf, emptyDir, startFixtureCloud } from './cloud'

const root = resolve(__dirname, '../..')
let children: ChildProcess[] = []
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})

/** The local cloud alone, as `npm run cloud` starts it. */
async function startAlone(dataDir: string, port = '0'): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'local/main.ts'), '--port', port, '--data', dataDir],
    { cwd: root, env: { ...process.env, NODE_ENV: 'test', TZ: 'UTC' } },
  )
  children.push(child)
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const [first] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(said.join('')))),
  ])) as [Buffer]
  return { child, url: first.toString().trim() }
}

const wire = async (url: string, body: object): Promise<Record<string, unknown>> =>
  (await (
    await fetch(`${url}/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as Record<string, unknown>

test('every answered write survives kill −9, and the clock does not go back', async () => {
  const dataDir = emptyDir()
  const first = await startAlone(dataDir)
  await wire(first.url, { action: 'database.addCollection', collectionName: 'notes' })
  for (let number = 0; number < 20; number += 1)
    await wire(first.url, { action: 'database.insertDocument', collectionName: 'notes', data: [`{"_id":"${number}"}`] })
  const { now } = (await (await fetch(`${first.url}/control/state`)).json()) as { now: number }
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await startAlone(dataDir)
  expect(
    await wire(second.url, {
      action: 'database.calculateDocument',
      collectionName: 'notes',
      query: '{}',
      queryType: 'WHERE',
    }),
  ).toMatchObject({ data: { total: 20 } })
  const again = (await (await fetch(`${second.url}/control/state`)).json()) as { now: number }
  expect(again.now).toBeGreaterThanOrEqual(now)
  const over = once(second.child, 'exit')
  second.child.kill('SIGINT')
  expect(await over).toEqual([0, null])
}, 60_000)

test('a second one on the same data says so in one line and leaves with 1', async () => {
  const dataDir = emptyDir()
  await startAlone(dataDir)
  await expect(startAlone(dataDir)).rejects.toThrow(
    /^The data directory .* is in use by the running local cloud with process id \d+ /,
  )
}, 60_000)

test('the starter can be read by an old Node, and names the version it needs', () => {
  const starter = readFileSync(join(root, 'local/start.mjs'), 'utf8')
  expect(starter).not.toMatch(/\?\?|\?\.|\|\|=|import\(|await /)
  expect(starter).toContain('Node 20.11 or newer is needed')
})

test('a stop in the middle of calls and of an advance answers them or cuts them off, and leaves nothing running', async () => {
  const cloud = await startFixtureCloud()
  const owner = await clientOf(cloud, 'o-owner-1')
  const calls = Promise.allSettled([owner.call('slow', { sleep: 900 }), owner.call('probe', { ask: 'add', note: {} })])
  const advancing = cloud.clock.advance(24 * 3_600_000)
  await new Promise(resolve => setTimeout(resolve, 400))
  await cloud.stop()
  // Answered in time or cut off, as it happened: none is left without an end.
  expect(await calls).toHaveLength(2)
  expect((await advancing).length).toBeLessThan(24 * 60)
  await expect(fetch(cloud.url)).rejects.toThrow()
})
