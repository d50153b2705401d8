import { randomBytes } from 'node:crypto'
import {
  accessSync,
  appendFile,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { StartRefused } from './refused'

/** A directory that holds everything the local cloud remembers. */
export interface DataDir {
  path: string
  /** Hex of 32 bytes, made once per directory: the functions' FIELD_KEY. */
  fieldKey: string
  /** Hex of 32 bytes, made once per directory: signs storage addresses and sessions. */
  signingKey: string
  log(event: string, fields: Record<string, unknown>): void
  /** Lets another process use the directory. */
  release(): void
}

/** A file that marks a directory as ours, so that `fresh` never empties somebody else's. */
const MARK = 'local-cloud'
const LOCK = 'process.id'

function keyOnce(path: string): string {
  if (!existsSync(path)) {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
    chmodSync(path, 0o600)
  }
  return readFileSync(path, 'utf8').trim()
}

/** Two processes on one directory would each believe in their own clock and transactions. A process that died has left its lock behind: it is taken over. */
function refuseIfInUse(path: string): void {
  const lock = join(path, LOCK)
  const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  if (owner === 0 || owner === process.pid) return
  if (!isRunning(owner)) return
  throw new StartRefused(
    `The data directory ${path} is in use by the running local cloud with process id ${owner} (if that is another program, remove ${lock})`,
  )
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0)
  } catch (fault) {
    // EPERM: it runs, as somebody else.
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function emptyIfOurs(path: string): void {
  if (!existsSync(path)) return
  if (!existsSync(join(path, MARK)))
    throw new StartRefused(`${path} is no data directory of the local cloud; not emptied`)
  rmSync(path, { recursive: true, force: true })
}

/** @throws StartRefused with one clear line when the directory cannot be made or written. */
export function openDataDir(options: { path: string; fresh: boolean }): DataDir {
  const { path } = options
  try {
    refuseIfInUse(path)
    if (options.fresh) emptyIfOurs(path)
    mkdirSync(join(path, 'storage'), { recursive: true })
    accessSync(path, constants.W_OK)
    writeFileSync(join(path, MARK), 'data directory of the local cloud\n')
    writeFileSync(join(path, LOCK), String(process.pid))
    const logFile = join(path, 'cloud.log')
    return {
      path,
      fieldKey: keyOnce(join(path, 'field.key')),
      signingKey: keyOnce(join(path, 'signing.key')),
      log: (event, fields) => appendFile(logFile, `${JSON.stringify({ event, ...fields })}\n`, () => undefined),
      release: () => rmSync(join(path, LOCK), { force: true }),
    }
  } catch (fault) {
    if (fault instanceof StartRefused) throw fault
    throw new StartRefused(
      `The data directory ${path} cannot be written (${fault instanceof Error ? fault.message : fault})`,
    )
  }
}
