/**
 * Runs inside a worker thread: one function bundle, one invocation at a time. Compiled to plain JavaScript and evaluated, so it imports Node's own modules only.
 */
import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { InvokeMessage, WorkerReply, WorkerStart } from './messages'

type Handler = (event: unknown, context: unknown) => unknown

const start = workerData as WorkerStart
const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
const offset = new BigInt64Array(start.clock)
const shownNow = (): number => realNow() + Number(Atomics.load(offset, 0))

/** `Date.now()`, `new Date()` and `Date()` show the movable clock; a Date made from arguments is untouched. */
function installClock(): void {
  const shown = new Proxy(RealDate, {
    construct: (target, parts: unknown[], newTarget) =>
      Reflect.construct(target, parts.length === 0 ? [shownNow()] : parts, newTarget) as object,
    apply: () => new RealDate(shownNow()).toString(),
    get: (target, key, receiver) => (key === 'now' ? shownNow : (Reflect.get(target, key, receiver) as unknown)),
  })
  RealDate.prototype.constructor = shown
  globalThis.Date = shown
}

function reply(message: WorkerReply): void {
  parentPort?.postMessage(message)
}

let current = ''
let setNames: string[] = []

/** What the function writes, by console or straight to its streams, belongs to the invocation that is running. */
function installConsole(): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...parts: unknown[]) => reply({ type: 'log', id: current, level, text: format(...parts) })
  }
  process.stdout.write = writer('log')
  process.stderr.write = writer('error')
}

function writer(level: 'log' | 'error'): typeof process.stdout.write {
  return (chunk: Uint8Array | string): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    reply({ type: 'log', id: current, level, text: text.replace(/\n$/, '') })
    return true
  }
}

function setEnvironment(environment: Record<string, string>): void {
  for (const name of setNames) delete process.env[name]
  Object.assign(process.env, environment)
  setNames = Object.keys(environment)
}

/** Loaded at the first invocation, so that a bundle that throws at its top fails an invocation, as on the platform. */
function loadHandler(): Handler {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle is CommonJS and named at run time
  const loaded = require(start.bundle) as { main?: unknown }
  if (typeof loaded.main !== 'function') throw new Error(`index.main is not a function in ${start.functionName}`)
  return loaded.main as Handler
}

let handler: Handler | undefined

async function invoke(message: InvokeMessage): Promise<void> {
  current = message.id
  setEnvironment(message.environment)
  try {
    handler ??= loadHandler()
    const answer = await handler(JSON.parse(message.event), message.context)
    reply({ type: 'done', id: message.id, text: JSON.stringify(answer) ?? 'null' })
  } catch (fault) {
    reply({
      type: 'failed',
      id: message.id,
      message: fault instanceof Error ? (fault.stack ?? fault.message) : format(fault),
    })
  }
}

installClock()
installConsole()
parentPort?.on('message', (message: InvokeMessage) => void invoke(message))
reply({ type: 'ready' })
