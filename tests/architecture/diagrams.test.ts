import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documents, withDiagrams } from '~/local/cli/diagrams'

describe('the README prints its lifecycle diagrams from the tables', () => {
  test.each(documents)('%s is what `npm run diagrams` would write', name => {
    const text = readFileSync(join(__dirname, '..', '..', name), 'utf8')
    expect(text).toContain('<!-- lifecycle:repair -->')
    expect(withDiagrams(text)).toBe(text)
  })
})
