import { transformSync } from 'esbuild'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

let compiled: string | undefined

/** The worker's program as JavaScript: worker_threads cannot load TypeScript, and a committed copy would go stale. */
export function workerCode(): string {
  compiled ??= transformSync(readFileSync(join(__dirname, 'worker.ts'), 'utf8'), {
    loader: 'ts',
    format: 'cjs',
    target: 'node20',
  }).code
  return compiled
}
