import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessPage, contracts } from '~/local/cli/access-page'
import { documents, withDiagrams } from '~/local/cli/diagrams'
import { lifecyclesPage, tables } from '~/local/cli/lifecycles-page'
import { lifecycles } from './tables'

describe('the README prints its lifecycle diagrams from the tables', () => {
  test.each(documents)('%s is what `npm run diagrams` would write', name => {
    const text = readFileSync(join(__dirname, '..', '..', name), 'utf8')
    expect(text).toContain('<!-- lifecycle:repair -->')
    expect(withDiagrams(text)).toBe(text)
  })
})

test('docs/access.md is the access table of the contracts (R13.2)', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'access.md'), 'utf8')).toBe(accessPage())
})

test('and of all of them: no feature with a contract is left out', () => {
  const types = join(__dirname, '..', '..', 'types')
  const withContract = readdirSync(types).filter(name => existsSync(join(types, name, `${name}.contract.ts`)))
  expect(Object.keys(contracts).sort()).toEqual(withContract.sort())
})

test('docs/lifecycles.md shows every table', () => {
  expect(readFileSync(join(__dirname, '..', '..', 'docs', 'lifecycles.md'), 'utf8')).toBe(lifecyclesPage())
  expect(tables.map(([, , table]) => table.states)).toEqual(
    expect.arrayContaining(lifecycles().map(([, table]) => table.states)),
  )
})
