// A process to be killed: pairs of documents, every other one through a transaction. Its number is printed when it is safe.
import { writeSync } from 'node:fs'
import { openEngine } from '~/local/engine/engine'

const [, , dir = '', first = '0'] = process.argv
const engine = openEngine({ dir, now: () => 0, log: () => undefined })
engine.ensureCollection('pairs', [{ name: 'byPair', keys: [{ field: 'pair', direction: 1 }] }])

async function write(pair: number): Promise<void> {
  const data = [0, 1].map(half => JSON.stringify({ _id: `${pair}-${half}`, pair, padding: 'x'.repeat(300) }))
  if (pair % 2 === 0)
    return void (await engine.handle('database.insertDocument', { collectionName: 'pairs', data }, ''))
  const { transactionId } = await engine.handle('database.startTransaction', {}, '')
  for (const one of data)
    await engine.handle('database.insertDocument', { collectionName: 'pairs', data: [one], transactionId }, '')
  await engine.handle('database.commitTransaction', { transactionId }, '')
}

async function main(): Promise<void> {
  for (let pair = Number(first); ; pair++) {
    await write(pair)
    writeSync(1, `${pair}\n`)
  }
}
void main()
