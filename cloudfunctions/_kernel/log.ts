/** Structured log lines: ids and figures, never people and never input (habit 15). */
export interface Log {
  event(name: string, fields: Record<string, string | number | boolean | null>): void
  /** A bug: with its stack, found again by `reference`. */
  bug(reference: string, fault: unknown, fields: Record<string, string | number>): void
}

const write = (line: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(line)}\n`)

export function makeLog(): Log {
  return {
    event: (name, fields) => write({ event: name, ...fields }),
    bug(reference, fault, fields) {
      const { name, stack, errCode } = (fault ?? {}) as Error & { errCode?: number }
      // The message of a fault may quote a value: the stack's frames and the SDK's number tell enough.
      const frames = stack
        ?.split('\n')
        .filter(line => line.trimStart().startsWith('at '))
        .slice(0, 12)
      write({ event: 'bug', reference, name: name ?? 'unknown', errCode: errCode ?? null, frames, ...fields })
    },
  }
}
