export interface LogLine {
  /** Simulated instant, epoch milliseconds. */
  at: number
  function: string
  invocation: string
  level: 'log' | 'info' | 'warn' | 'error' | 'debug' | 'host'
  text: string
}

const KEPT = 2000

/** The last lines that functions wrote, oldest first; each is also handed to `append`. */
export function ringOfLogs(append: (line: LogLine) => void): { add(line: LogLine): void; lines(): LogLine[] } {
  const kept: LogLine[] = []
  return {
    add(line) {
      kept.push(line)
      if (kept.length > KEPT) kept.splice(0, kept.length - KEPT)
      append(line)
    },
    lines: () => [...kept],
  }
}
