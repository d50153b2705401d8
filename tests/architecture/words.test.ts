/** Chinese stands only where words for people are kept (habit 11), and file names say what is inside. */
import { places, projectFiles } from './sources'

const chinese = /[\p{Script=Han}\u3001\u3002\u300A-\u3011\uFF01\uFF0C\uFF1A\uFF1B\uFF1F]/u
const isText = /\.(tsx?|[cm]?jsx?|json|s?css|html|wxml|wxss|ya?ml|sh)$/
/** Words, seeds and tests; the frame around the phone and the page that loads the browser build are words for people, too. */
const mayBeChinese =
  /(\.copy\.ts$|^tests\/|^docs\/|^local\/demo\/|^cloudfunctions\/_schema\/seed\/|^local\/.*\.html$|^src\/index\.html$)/

test('Chinese stands only in *.copy.ts, seeds, tests, docs and the frame', () => {
  const sources = projectFiles(isText).filter(path => !mayBeChinese.test(path))
  expect(sources.length).toBeGreaterThan(0)
  expect(places(sources, chinese)).toEqual([])
})

test('no file is named after nothing: utils, helpers, Manager, Service, data, info', () => {
  const saysNothing =
    /(^|[./_-]|[a-z])(utils?|helpers?|[mM]anagers?|[sS]ervices?|[dD]ata|[iI]nfo|common|misc)(\.[a-z]+)*\.(tsx?|[cm]?js)$/
  const namedBadly = projectFiles(/\.(tsx?|[cm]?js)$/).filter(path => saysNothing.test(path))
  expect(namedBadly).toEqual([])
})
