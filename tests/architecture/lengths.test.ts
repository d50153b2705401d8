/** Habit 18: 90 of 100 functions under 30 lines, over 50 needs a reason; a file over 250 lines is two. */
import * as ts from 'typescript'
import { places, projectFiles, read } from './sources'

const sources = projectFiles(/\.(tsx?|[cm]?js)$/)
const product = sources.filter(path => !path.startsWith('tests/'))

interface Length {
  place: string
  lines: number
}

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node)

/** Every function of a file with the lines it covers, from its first to its last. */
function functionsOf(path: string): Length[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line
  const found: Length[] = []
  const visit = (node: ts.Node): void => {
    if (isFunction(node)) {
      const first = lineOf(node.getStart())
      found.push({ place: `${path}:${first + 1}`, lines: lineOf(node.getEnd()) - first + 1 })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test('no file has more than 250 lines', () => {
  const long = sources
    .map(path => ({ path, lines: read(path).split('\n').length - 1 }))
    .filter(({ lines }) => lines > 250)
  expect(long).toEqual([])
})

test('no page has more than 40 lines: parameters in, feature component out (habit 12)', () => {
  const pages = sources.filter(path => /^src\/(pages|packages)\/.*\.tsx$/.test(path))
  expect(pages.length).toBeGreaterThan(0)
  expect(pages.filter(path => read(path).split('\n').length - 1 > 40)).toEqual([])
})

test('90 of 100 functions have fewer than 30 lines', () => {
  const functions = product.flatMap(functionsOf)
  expect(functions.length).toBeGreaterThan(10)
  const longest = functions.filter(({ lines }) => lines >= 30).sort((a, b) => b.lines - a.lines)
  const share = longest.length / functions.length
  expect({ share: share > 0.1 ? share : 'at most a tenth', longest: share > 0.1 ? longest : [] }).toEqual({
    share: 'at most a tenth',
    longest: [],
  })
})

test('a rule is set aside only with its reason, and no test is set aside', () => {
  // Written in parts, so that this file does not find itself.
  const withoutReason = new RegExp('eslint-' + 'disable(?!.* -- \\S)')
  const setAside = new RegExp(
    '@ts-(' + 'ignore|nocheck)|\\b(it|test|describe)\\.(' + 'skip|only|todo)\\b|\\bx(it|describe)\\(',
  )
  const setting = places(sources, withoutReason).filter(place => !place.startsWith('eslint.config.mjs'))
  expect([...setting, ...places(sources, setAside)]).toEqual([])
})
