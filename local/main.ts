import { join, resolve } from 'node:path'
import { startCloud, type LocalCloud } from './cloud'
import { readProject } from './project'
import { StartRefused } from './refused'

/** Ctrl-C stops everything in order and ends with 0. It may arrive twice: from the terminal and from the starter. */
export function stopOnSignal(cloud: LocalCloud): { isStopping(): boolean } {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) return
    isStopping = true
    void cloud.stop().then(() => process.exit(0))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return { isStopping: () => isStopping }
}

/** One clear line on stderr and exit code 1. */
export function sayAndLeave(fault: unknown): never {
  const isExpected = fault instanceof StartRefused
  process.stderr.write(`${isExpected ? fault.message : fault instanceof Error ? fault.stack : String(fault)}\n`)
  process.exit(1)
}

/** The word after `--name` on the command line. */
export function valueOf(name: string, fallback: string): string {
  const place = process.argv.indexOf(name)
  return place === -1 ? fallback : (process.argv[place + 1] ?? fallback)
}

/** `npm run cloud -- --port N --data DIR [--functions DIR] [--fresh]`: the local cloud alone, over the bundles in dist/. */
async function main(): Promise<void> {
  const root = resolve(__dirname, '..')
  const port = Number(valueOf('--port', '4173'))
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartRefused('--port is a number from 0 to 65535')
  const cloud = await startCloud({
    port,
    dataDir: valueOf('--data', join(root, '.local', 'cloud')),
    functionsDir: valueOf('--functions', join(root, 'dist', 'cloudfunctions')),
    h5Dir: join(root, 'dist', 'h5'),
    fresh: process.argv.includes('--fresh'),
    timers: 'auto',
    ...(await readProject(root)),
  })
  stopOnSignal(cloud)
  process.stdout.write(`${cloud.url}\n`)
}

if (process.argv[1] === __filename) main().catch(sayAndLeave)
