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
export const openPool = (startWorker: () => FunctionWorker): Pool => new WorkerPool(startWorker)

class WorkerPool implements Pool {
  private readonly all = new Set<FunctionWorker>()
  private readonly idle: { worker: FunctionWorker; since: number }[] = []
  private readonly waiting: Waiting[] = []
  private readonly reaping = setInterval(() => this.reap(), IDLE_FOR_MS / 4)
  private isEnded = false

  constructor(private readonly startWorker: () => FunctionWorker) {
    this.reaping.unref()
  }

  run(message: InvokeMessage): Promise<RunOutcome> {
    return new Promise(resolve => this.start({ message, resolve }))
  }

  warm(): void {
    if (this.all.size === 0) this.idle.push({ worker: this.add(), since: Date.now() })
  }

  size = (): number => this.all.size

  async end(): Promise<void> {
    this.isEnded = true
    clearInterval(this.reaping)
    for (const job of this.waiting.splice(0)) job.resolve({ ok: false, fault: hostStopped() })
    await Promise.all([...this.all].map(worker => worker.end()))
  }

  private start(job: Waiting): void {
    if (this.isEnded) return job.resolve({ ok: false, fault: hostStopped() })
    const worker = this.take()
    if (!worker) return void this.waiting.push(job)
    void worker.run(job.message).then(outcome => {
      this.giveBack(worker)
      job.resolve(outcome)
    })
  }

  private take(): FunctionWorker | undefined {
    for (let rest = this.idle.pop(); rest; rest = this.idle.pop()) {
      if (rest.worker.isAlive()) return rest.worker
      this.all.delete(rest.worker)
    }
    return this.all.size < MOST_WORKERS ? this.add() : undefined
  }

  private giveBack(worker: FunctionWorker): void {
    if (worker.isAlive()) this.idle.push({ worker, since: Date.now() })
    else this.all.delete(worker)
    const next = this.waiting.shift()
    if (next) this.start(next)
  }

  private add(): FunctionWorker {
    const worker = this.startWorker()
    this.all.add(worker)
    return worker
  }

  /** The longest idle stand first: the last one used is taken first. */
  private reap(): void {
    for (let rest = this.idle[0]; rest && Date.now() - rest.since > IDLE_FOR_MS; rest = this.idle[0]) {
      this.idle.shift()
      this.all.delete(rest.worker)
      void rest.worker.end()
    }
  }
}
