import { hostStopped } from './fault'
import type { FunctionWorker, RunOutcome } from './functionWorker'
import type { InvokeMessage } from './messages'

/** Instances of one function. The platform has up to 1,000; eight are enough to meet every race on one machine. */
const MOST_WORKERS = 8
const IDLE_FOR_MS = 60_000

export interface Pool {
  run(message: InvokeMessage): Promise<RunOutcome>
  /** Starts one worker ahead of the first call. */
  warm(): void
  size(): number
  end(): Promise<void>
}

interface Waiting {
  message: InvokeMessage
  resolve(outcome: RunOutcome): void
}

/** A pool of workers of one function: grows to a limit, one invocation at a time in each, idle ones end. */
export function openPool(startWorker: () => FunctionWorker): Pool {
  const all = new Set<FunctionWorker>()
  const idle: { worker: FunctionWorker; since: number }[] = []
  const waiting: Waiting[] = []
  let isEnded = false

  const add = (): FunctionWorker => {
    const worker = startWorker()
    all.add(worker)
    return worker
  }
  const take = (): FunctionWorker | undefined => {
    for (let rest = idle.pop(); rest; rest = idle.pop()) {
      if (rest.worker.isAlive()) return rest.worker
      all.delete(rest.worker)
    }
    return all.size < MOST_WORKERS ? add() : undefined
  }
  const giveBack = (worker: FunctionWorker): void => {
    if (!worker.isAlive()) all.delete(worker)
    else idle.push({ worker, since: Date.now() })
    const next = waiting.shift()
    if (next) start(next)
  }
  const start = (job: Waiting): void => {
    const worker = isEnded ? undefined : take()
    if (isEnded) return job.resolve({ ok: false, fault: hostStopped() })
    if (!worker) return void waiting.push(job)
    void worker.run(job.message).then(outcome => {
      giveBack(worker)
      job.resolve(outcome)
    })
  }
  const reap = (): void => {
    while (idle[0] && Date.now() - idle[0].since > IDLE_FOR_MS) {
      const rest = idle.shift()
      if (!rest) return
      all.delete(rest.worker)
      void rest.worker.end()
    }
  }
  const reaping = setInterval(reap, IDLE_FOR_MS / 4)
  reaping.unref()
  return {
    run: message => new Promise(resolve => start({ message, resolve })),
    warm() {
      if (all.size === 0) idle.push({ worker: add(), since: Date.now() })
    },
    size: () => all.size,
    async end() {
      isEnded = true
      clearInterval(reaping)
      for (const job of waiting.splice(0)) job.resolve({ ok: false, fault: hostStopped() })
      await Promise.all([...all].map(worker => worker.end()))
    },
  }
}
