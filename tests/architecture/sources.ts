import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const projectRoot = join(__dirname, '../..')

/** The project's own files, committed or about to be, relative to the root with '/' (what git ignores is not ours). */
export function projectFiles(matching: RegExp = /./): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  })
  const deleted = new Set(
    execFileSync('git', ['ls-files', '--deleted', '-z'], { cwd: projectRoot, encoding: 'utf8' }).split('\0'),
  )
  return [...new Set(listed.split('\0'))].filter(path => path && !deleted.has(path) && matching.test(path)).sort()
}

export const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

/** The places in these files where the expression matches, as `path:line: text`. */
export function places(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap(path =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  )
}
