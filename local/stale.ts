import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The latest change below these files and folders, epoch milliseconds; 0 when none exists. */
function newest(paths: readonly string[]): number {
  return Math.max(
    0,
    ...paths.filter(existsSync).map(path => {
      const found = statSync(path)
      return found.isDirectory() ? newest(readdirSync(path).map(name => join(path, name))) : found.mtimeMs
    }),
  )
}

/** Whether `built` is missing or older than any of its sources. */
export function isStale(built: string, sources: readonly string[]): boolean {
  return !existsSync(built) || statSync(built).mtimeMs < newest(sources)
}
