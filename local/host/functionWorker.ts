import { Worker } from 'node:worker_threads'
import type { DeployedFunction } from './config'
import { executeFailed, timedOut, type PlatformFault } from './fault'
import type { InvokeMessage, WorkerReply, WorkerStart } from './messages'
import { workerCode } from './workerCode'

export type RunOutcome = { ok: true; text: string } | { ok: false; fault: PlatformFault }

export interface FunctionWorker {
  /** Runs one invocation; never rejects. A worker that timed out or crashed is dead afterwards. */
  run(message: InvokeMessage): Promise<RunOutcome>
  isAlive(): boolean
  end(): Promise<void>
}

interface Options {
  target: DeployedFunction
  clock: SharedArrayBuffer
  environment: Record<string, string>
  onLog(line: Extract<WorkerReply, { type: 'log' }>): void
}

function startThread(options: Options): Worker {
  const start: WorkerStart = {
    bundle: `${options.target.dir}/index.js`,
    functionName: options.target.name,
    clock: options.clock,
  }
  return new Worker(workerCode(), {
    eval: true,
    workerData: start,
    env: { ...options.environment },
    execArgv: [], // the host may run under tsx; functions must not
    resourceLimits: { maxOldGenerationSizeMb: options.target.config.memory },
  })
}

export function startFunctionWorker(options: Options): FunctionWorker {
  const thread = startThread(options)
  const seconds = options.target.config.timeout
  let isAlive = true
  let settle: ((outcome: RunOutcome) => void) | undefined
  let timer: NodeJS.Timeout | undefined

  const finish = (outcome: RunOutcome): void => {
    clearTimeout(timer)
    const waiting = settle
    settle = undefined
    waiting?.(outcome)
  }
  const die = (fault: PlatformFault): void => {
    isAlive = false
    void thread.terminate()
    finish({ ok: false, fault })
  }
  thread.on('message', (message: WorkerReply) => {
    if (message.type === 'log') options.onLog(message)
    if (message.type === 'done') finish({ ok: true, text: message.text })
    if (message.type === 'failed') finish({ ok: false, fault: executeFailed(message.message) })
  })
  thread.on('error', fault =>
    die(executeFailed(fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))),
  )
  thread.on('exit', code => die(executeFailed(`the function's process exited with code ${code}`)))
  thread.unref()

  return {
    isAlive: () => isAlive,
    run: message =>
      new Promise(resolve => {
        settle = resolve
        timer = setTimeout(() => die(timedOut(seconds)), seconds * 1000)
        thread.postMessage(message)
      }),
    async end() {
      isAlive = false
      await thread.terminate()
    },
  }
}
