import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from './sources'

export interface Piece {
  path: string
  text: string
}

/**
 * A small house with one file in each room, under the project's own lint configuration: a rule about imports can only
 * be seen at work between files that exist, and the project itself must not hold a breach of its rules.
 */
export function lintInSmallHouse(rooms: readonly string[], pieces: readonly Piece[]): string[][] {
  const house = mkdtempSync(join(tmpdir(), 'house-'))
  try {
    for (const name of ['eslint.config.mjs', 'tsconfig.json']) copyFileSync(join(projectRoot, name), join(house, name))
    copyFileSync(join(projectRoot, 'tests/architecture/lint.probe.mjs'), join(house, 'probe.mjs'))
    symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'), 'junction')
    for (const path of rooms) {
      mkdirSync(dirname(join(house, path)), { recursive: true })
      writeFileSync(join(house, path), 'export const x = 1\n')
    }
    const input = JSON.stringify(pieces)
    return JSON.parse(execFileSync(process.execPath, ['probe.mjs'], { cwd: house, input, encoding: 'utf8' }))
  } finally {
    rmSync(house, { recursive: true, force: true })
  }
}
