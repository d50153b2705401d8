import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How often the shown instant is written down while the cloud runs; after an unclean stop the clock resumes this much later. */
const SAVE_EVERY_MS = 500

/** The one clock of the local cloud: real time plus an offset that only grows. All instants are epoch milliseconds. */
export interface MovableClock {
  now(): number
  /** Moves the clock forward to `instant`; an instant that has passed changes nothing: the clock never goes back. */
  jumpTo(instant: number): void
  /** The offset in milliseconds as one BigInt64, read by every worker on each look at its own `Date`. */
  readonly shared: SharedArrayBuffer
  /** Writes the shown instant down and stops writing. */
  stop(): void
}

interface Shown {
  at: number
  isClean: boolean
}

function readShown(file: string): Shown | undefined {
  try {
    const shown: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof shown !== 'object' || shown === null || !('at' in shown) || typeof shown.at !== 'number')
      return undefined
    return { at: shown.at, isClean: 'isClean' in shown && shown.isClean === true }
  } catch {
    return undefined
  }
}

/** Time stands still while the cloud is stopped: the clock resumes from the last instant that it showed. */
export function openClock(options: { dir: string; startAt?: number }): MovableClock {
  const file = join(options.dir, 'clock.json')
  const shared = new SharedArrayBuffer(8)
  const offset = new BigInt64Array(shared)
  const shown = readShown(file)
  const resumed = shown && shown.at + (shown.isClean ? 0 : SAVE_EVERY_MS)
  const first = resumed ?? options.startAt ?? Date.now()
  Atomics.store(offset, 0, BigInt(Math.round(first - Date.now())))

  const now = (): number => Date.now() + Number(Atomics.load(offset, 0))
  const save = (isClean: boolean): void => {
    writeFileSync(`${file}.next`, JSON.stringify({ at: now(), isClean }))
    renameSync(`${file}.next`, file)
  }
  save(false)
  const saving = setInterval(() => save(false), SAVE_EVERY_MS)
  saving.unref()
  return {
    now,
    shared,
    jumpTo(instant) {
      const ahead = Math.round(instant) - now()
      if (ahead <= 0) return
      Atomics.add(offset, 0, BigInt(ahead))
      save(false)
    },
    stop() {
      clearInterval(saving)
      save(true)
    },
  }
}
