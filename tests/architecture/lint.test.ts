/** The lint rules are laws of the house: each is seen to refuse a breach, and to let the lawful neighbour pass. */
import { lintInSmallHouse } from './lintedHouse'

const rule = 'types/kernel/result.ts'
const handler = 'cloudfunctions/ticket/handlers.ts'
const kernel = 'cloudfunctions/_kernel/deps.ts'
const platform = 'src/lib/cloud.ts'
const page = 'src/pages/home/index.tsx'
const localCloud = 'local/server.ts'

const syntax = 'no-restricted-syntax'
const importing = (what: string) => `export * from '${what}'\n`
const choosing = (lastCase: string) =>
  `export function f(a: 'x' | 'y') {\n  switch (a) {\n    case 'x':\n      return 1\n${lastCase}  }\n  return 2\n}\n`

/** what · where · the code · the rule that must speak (none: the code is lawful). */
const probes: [string, string, string, string?][] = [
  ['a rule reads the clock', rule, 'export const a = Date.now()\n', syntax],
  ['a page makes the date of now', page, 'export const a = new Date()\n', syntax],
  ['a page makes the date of an instant', page, 'export const a = new Date(5)\n'],
  ['a handler reads the clock', handler, 'export const a = Date.now()\n', syntax],
  ['the kernel reads the clock', kernel, 'export const a = Date.now()\n'],
  ['the local cloud reads the clock', localCloud, 'export const a = Date.now()\n'],
  ['the platform layer reads the clock', platform, 'export const a = Date.now()\n'],
  ['a rule throws dice', rule, 'export const a = Math.random()\n', syntax],
  ['a handler makes an id', handler, 'export const a = (c: Crypto) => c.randomUUID()\n', syntax],
  [
    'a handler asks who calls',
    handler,
    'export const a = (c: { getWXContext(): string }) => c.getWXContext()\n',
    syntax,
  ],
  ['the kernel asks who calls', kernel, 'export const a = (c: { getWXContext(): string }) => c.getWXContext()\n'],
  ['a page speaks to wx', page, 'wx.login({})\n', 'no-restricted-globals'],
  ['the platform layer speaks to wx', platform, 'wx.login({})\n'],
  ['a page speaks to Taro.cloud', page, "import Taro from '@tarojs/taro'\nTaro.cloud.init({})\n", syntax],
  ['a silent default', rule, choosing('    default:\n      return 3\n'), syntax],
  ['a forgotten case', rule, choosing(''), '@typescript-eslint/switch-exhaustiveness-check'],
  ['every case answered', rule, choosing("    case 'y':\n      return 3\n")],
  [
    'a forgotten await',
    handler,
    'declare const save: () => Promise<void>\nsave()\n',
    '@typescript-eslint/no-floating-promises',
  ],
  ['any', platform, 'export const a = (b: any) => b\n', '@typescript-eslint/no-explicit-any'],
  ['types import React', rule, importing('react'), 'no-restricted-imports'],
  ['types import valibot', rule, importing('valibot')],
  ['a handler imports the SDK', handler, importing('wx-server-sdk'), 'no-restricted-imports'],
  ['a handler imports node:fs', handler, importing('node:fs'), 'no-restricted-imports'],
  ['the kernel imports the SDK', kernel, importing('wx-server-sdk')],
  ['a page imports the SDK', page, importing('wx-server-sdk'), 'no-restricted-imports'],
  ['a file of 251 lines', platform, 'export const a = 1\n'.replace('a', 'b') + '// line\n'.repeat(250), 'max-lines'],
  [
    'a function of 60 lines',
    platform,
    `export function f(a: number) {\n${'  a += 1\n'.repeat(60)}  return a\n}\n`,
    'max-lines-per-function',
  ],
  ['a page prints to the console', page, "console.log('a')\n", 'no-console'],
  [
    'a hook behind a condition',
    page,
    "import { useState } from 'react'\nexport function P(a: { b: boolean }) {\n  if (a.b) useState(1)\n  return null\n}\n",
    'react-hooks/rules-of-hooks',
  ],
  [
    'a type imported as a value',
    page,
    "import { Result } from '~/types/kernel/result'\nexport type R = Result\n",
    '@typescript-eslint/consistent-type-imports',
  ],
]

let answers: string[][] = []
beforeAll(() => {
  const pieces = probes.map(([, path, text]) => ({ path, text }))
  answers = lintInSmallHouse([rule, handler, kernel, platform, page, localCloud], pieces)
}, 120_000)

test.each(probes.map((probe, index) => [probe[0], index, probe[3]] as const))('%s', (_what, index, expected) => {
  if (expected) expect(answers[index]).toContain(expected)
  else expect(answers[index]).toEqual([])
})
