/** Every function folder is declared and every declaration has its folder; only `timers` has a trigger, closed to clients. */
import { functions } from '~/cloudfunctions/_schema/functions'
import { actions } from './tables'
import { projectFiles, read } from './sources'

const declared = Object.entries(functions)
const folders = [...new Set(projectFiles(/^cloudfunctions\/[^_/]+\//).map(path => path.split('/')[1] ?? ''))].sort()

test('function folders and declarations are the same list', () => {
  expect(folders).toEqual(declared.map(([name]) => name).sort())
  expect(folders.length).toBeGreaterThan(1)
})

test.each(folders)('%s begins with an index of a few lines', folder => {
  const lines = read(`cloudfunctions/${folder}/index.ts`)
    .split('\n')
    .filter(line => line.trim() !== '')
  expect(lines.length).toBeLessThanOrEqual(12)
})

test('only timers has a trigger, every minute, and only timers is closed to clients', () => {
  expect(declared.filter(([, spec]) => spec.timer !== undefined).map(([name]) => name)).toEqual(['timers'])
  expect(declared.filter(([, spec]) => !spec.clientMayCall).map(([name]) => name)).toEqual(['timers'])
  expect(functions['timers']?.timer).toMatch(/^\d+ \* \* \* \* \* \*$/)
})

test('no function asks for more than the platform gives', () => {
  expect(declared.filter(([, spec]) => spec.timeoutSeconds > 60 || spec.timeoutSeconds < 1)).toEqual([])
  expect(declared.length).toBeLessThanOrEqual(50)
})

test('every contract belongs to a function of its name', () => {
  const features = [...new Set(actions().map(([name]) => name.split('.')[0] ?? ''))]
  expect(features.filter(feature => !functions[feature])).toEqual([])
})
