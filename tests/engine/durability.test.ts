// What was acknowledged is there after kill −9, in the middle of plain writes and of transactions.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEngine } from '~/local/engine/engine'

const root = join(__dirname, '..', '..')
const indexes = [{ name: 'byPair', keys: [{ field: 'pair', direction: 1 as const }] }]

/** Writes pairs of documents until it is killed, saying each pair's number once it is acknowledged. */
async function writeUntilKilled(dir: string, first: number, ms: number): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tests/engine/writer.ts'), dir, String(first)], {
    cwd: root,
  })
  let output = ''
  await new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => reject(new Error(text.toString())))
    child.stdout.on('data', (text: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), ms)
      output += text.toString()
    })
    child.on('exit', () => resolve())
  })
  const whole = output.slice(0, output.lastIndexOf('\n'))
  return whole.split('\n').map(Number)
}

test('five times killed while writing: nothing acknowledged is lost, no pair is half there', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'engine-'))
  const acknowledged: number[] = []
  for (let round = 0; round < 5; round++) {
    acknowledged.push(...(await writeUntilKilled(dir, round * 100_000, 150 + round * 60)))
    const engine = openEngine({ dir, now: () => 0, log: () => undefined })
    engine.ensureCollection('pairs', indexes)
    const counted = new Map<unknown, number>()
    for (const { pair } of engine.peek('pairs') as { pair: number }[]) counted.set(pair, (counted.get(pair) ?? 0) + 1)
    expect(acknowledged.filter(pair => counted.get(pair) !== 2)).toEqual([])
    expect([...counted].filter(([, count]) => count !== 2)).toEqual([])
    const query = JSON.stringify({ pair: acknowledged[acknowledged.length - 1] })
    const reply = await engine.handle('database.getDocument', { collectionName: 'pairs', query }, '')
    expect((reply.data as { list: string[] }).list).toHaveLength(2)
    engine.close()
  }
  expect(acknowledged.length).toBeGreaterThan(50)
  rmSync(dir, { recursive: true })
}, 120_000)
