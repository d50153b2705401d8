/** What must not be committed: where packages were fetched from, paths of one machine, keys. */
import { execFileSync } from 'node:child_process'
import { projectRoot, places, projectFiles, read } from './sources'

const isText =
  /\.(tsx?|[cm]?jsx?|json|s?css|html|wxml|wxss|ya?ml|sh|md|csv|txt|svg)$|(^|\/)(\.[a-z]+rc|\.gitignore|run)$/

test('the lockfile names no place that packages come from', () => {
  const addresses = read('package-lock.json').match(/"resolved": "https?:[^"]*"/g) ?? []
  expect(addresses).toEqual([])
  // Written in parts, so that this file does not find itself.
  const registry = new RegExp(
    ['registry\\.npm' + 'js', 'npm' + 'mirror', 'art' + 'ifactory', 'verda' + 'ccio'].join('|'),
    'i',
  )
  expect(places(projectFiles(isText), registry)).toEqual([])
})

test('no path of one machine is written anywhere', () => {
  const machinePath = new RegExp('(^|[\\s\'"`(=:])(/(wo' + 'rk|tm' + 'p|ho' + 'me|ro' + 'ot|Us' + 'ers)/|[A-Z]:\\\\)')
  expect(
    places(
      projectFiles(isText).filter(path => path !== 'package-lock.json'),
      machinePath,
    ),
  ).toEqual([])
})

test('no private key and no code-upload key is committed', () => {
  const key = new RegExp('-----BEGIN [A-Z ]*PRIV' + 'ATE KEY-----')
  expect(places(projectFiles(isText), key)).toEqual([])
  expect(projectFiles(/\.(key|pem|p12)$|(^|\/)\.env/)).toEqual([])
})

test('nothing that is built, installed or stored is committed', () => {
  const committed = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' }).split('\0')
  expect(committed.filter(path => /^(dist|node_modules|\.local|coverage|tests\/\.results)\//.test(path))).toEqual([])
})
