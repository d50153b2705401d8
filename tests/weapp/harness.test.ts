/** The harness itself: it runs the compiled mini-program as WeChat would, and refuses what WeChat refuses. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { builtMiniProgram, Phone, type CloudDoor } from './harness'
import { Network } from './phone/network'
import { pictureOf } from './phone/picture'

const closedDoor: CloudDoor = {
  call: () => Promise.reject(new Error('no cloud in this test')),
  upload: () => Promise.reject(new Error('no cloud in this test')),
  phoneCode: () => Promise.resolve('code'),
  subscribe: () => Promise.resolve({}),
}
const appJson = JSON.parse(readFileSync(join(builtMiniProgram, 'app.json'), 'utf8'))
const pages: string[] = [
  ...appJson.pages,
  ...appJson.subPackages.flatMap((part: { root: string; pages: string[] }) =>
    part.pages.map(page => `${part.root}/${page}`),
  ),
]
const open: Phone[] = []
const phoneFor = (options: Partial<ConstructorParameters<typeof Phone>[0]> = {}) => {
  const phone = new Phone({ door: closedDoor, ...options })
  open.push(phone)
  return phone
}
afterEach(() => {
  for (const phone of open.splice(0)) phone.close()
})

test('there are pages', () => expect(pages.length).toBeGreaterThan(5))

test.each(pages)('%s starts, shows something and breaks nothing, even without a cloud', async page => {
  const phone = phoneFor()
  await phone.start(`/${page}?id=x`)
  expect(phone.view.size().nodes).toBeGreaterThan(3)
  expect(phone.errors).toEqual([])
  expect(Math.max(...phone.setDataCalls.map(({ bytes }) => bytes))).toBeLessThan(48 * 1024)
})

test('a page that does not exist, a tap on nothing and an event that nobody hears are refused', async () => {
  const phone = phoneFor()
  await phone.start()
  await expect(phone.go('/pages/nowhere/index')).rejects.toThrow('is not found')
  await expect(phone.tap('没有这几个字')).rejects.toThrow('nothing says')
  const [text] = phone.view.byTag('view')
  if (!text) throw new Error('a page without a view')
  await expect(phone.fire(text, 'scrolltoupper')).rejects.toThrow('is not bound')
})

describe('a mini-program made by hand', () => {
  let dist = ''
  beforeEach(() => {
    dist = mkdtempSync(join(tmpdir(), 'weapp-'))
    mkdirSync(join(dist, 'more'))
    writeFileSync(
      join(dist, 'app.json'),
      JSON.stringify({ pages: ['first'], subPackages: [{ root: 'more', pages: ['second'] }] }),
    )
    writeFileSync(join(dist, 'app.js'), 'App({})')
    writeFileSync(join(dist, 'more/second.js'), 'Page({})')
  })
  afterEach(() => rmSync(dist, { recursive: true, force: true }))
  const first = (code: string) => writeFileSync(join(dist, 'first.js'), code)

  test('may not require from another package', async () => {
    first("require('./more/second'); Page({})")
    await expect(phoneFor({ dist }).start()).rejects.toThrow('illegal require across subpackages')
  })

  test.each(["eval('1')", "new Function('return 1')()"])('may not run code made of text: %s', async code => {
    first(`Page({ onLoad() { ${code} } })`)
    await expect(phoneFor({ dist }).start()).rejects.toThrow('Code generation from strings disallowed')
  })

  test.each(['window', 'document', 'fetch', 'localStorage', 'process'])('finds no %s', async name => {
    first(`Page({ onLoad() { if (typeof ${name} !== 'undefined') throw new Error('found ${name}') } })`)
    await phoneFor({ dist }).start()
  })

  test('may not give more than a megabyte to setData, and finds its data as it was given', async () => {
    first(
      `Page({ data: { list: [] }, onLoad(q) { this.setData({ 'list[1].name': q.name, gone: undefined }) ; if (q.name === 'big') this.setData({ a: 'x'.repeat(1100000) }) } })`,
    )
    const phone = phoneFor({ dist })
    await phone.start('/first?name=a%20b')
    expect(phone.page.data).toEqual({ list: [undefined, { name: 'a%20b' }] })
    await expect(phoneFor({ dist }).start('/first?name=big')).rejects.toThrow('over the limit')
  })
})

test('the line to the cloud can lose a call, lose an answer and corrupt one byte', async () => {
  const arrived: unknown[] = []
  const network = new Network({
    ...closedDoor,
    call: async name => arrived.push(name),
    upload: async (_path, bytes) => (arrived.push(bytes), 'cloud://x'),
  })
  network.broken = 'no way out'
  await expect(network.call('ticket', {})).rejects.toThrow('request:fail')
  expect(arrived).toEqual([])
  network.broken = 'no way back'
  await expect(network.call('ticket', {})).rejects.toThrow('request:fail')
  expect(arrived).toEqual(['ticket'])
  network.broken = undefined
  network.corruptsUploads = true
  const picture = pictureOf(7)
  await network.upload('a.png', picture)
  const got = arrived[1] as Uint8Array
  expect([...picture].filter((byte, index) => byte !== got[index])).toHaveLength(1)
})

test('pictures differ by their seed and are real', () => {
  expect(pictureOf(1).equals(pictureOf(2))).toBe(false)
  expect(pictureOf(1).subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(deflateSync(pictureOf(1)).length).toBeGreaterThan(0)
})

test('the built mini-program is whole: every page has its four files', () => {
  const files = new Set(
    readdirSync(builtMiniProgram, { recursive: true }).map(name => String(name).replaceAll('\\', '/')),
  )
  expect(
    pages.flatMap(page => ['js', 'json', 'wxml'].map(ending => `${page}.${ending}`)).filter(file => !files.has(file)),
  ).toEqual([])
})
