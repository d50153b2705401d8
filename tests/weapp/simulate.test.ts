/** @jest-environment jsdom */
// WeChat's own component simulator: it draws a built page and the native clock ring with the official compiler.
import { join } from 'node:path'
import simulate from 'miniprogram-simulate'

const dist = join(__dirname, '../../dist/weapp')
const compile = { compiler: 'official', rootPath: dist, compilerOptions: { maxBuffer: 64 << 20 } } as const

interface PageLike {
  route?: string
  data: unknown
  onLoad(query: object): void
  onShow?(): void
}
type Functions = Record<string, (...given: never[]) => unknown>

/** Makes the page a component, as the simulator knows only those. */
function pageAsComponent(definition: Record<string, unknown>): void {
  const isFunction = (entry: [string, unknown]): entry is [string, Functions[string]] => typeof entry[1] === 'function'
  const methods = Object.fromEntries(Object.entries(definition).filter(isFunction))
  ;(globalThis as unknown as { Component: (made: object) => void }).Component({ data: definition['data'], methods })
}

beforeEach(() => jest.resetModules())

test('a built page draws itself', async () => {
  let app: { onLaunch(launch: object): void } | undefined
  const open: PageLike[] = []
  Object.assign(globalThis, {
    App: (definition: { onLaunch(launch: object): void }) => (app = definition),
    getApp: () => app,
    getCurrentPages: () => open,
    Page: pageAsComponent,
  })
  const cloud = { init: () => undefined, callFunction: () => Promise.reject(new Error('no cloud in this test')) }
  Object.assign((globalThis as unknown as { wx: object }).wx, { cloud })
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- built files are loaded after the globals that they need
  require(join(dist, 'app.js'))
  app?.onLaunch({ path: 'pages/service/index', query: {} })
  const drawn = simulate.render(simulate.load(join(dist, 'pages/service/index'), 'page', compile))
  const page = drawn.instance as unknown as PageLike
  open.push(page)
  page.route = 'pages/service/index'
  const host = document.createElement('div')
  drawn.attach(host)
  page.onLoad({})
  page.onShow?.()
  await simulate.sleep(600)
  expect(host.querySelectorAll('wx-view').length).toBeGreaterThan(3)
})

test('the clock ring shows its words, and another art when time runs out', async () => {
  const ring = simulate.load(join(dist, 'components/clock-ring/clock-ring'), 'clock-ring', compile)
  const parent = simulate.load({
    usingComponents: { ring },
    data: { left: 1, tone: 'accent', count: '4' },
    template: '<ring left="{{left}}" tone="{{tone}}" count="{{count}}" unit="小时" />',
  })
  const drawn = simulate.render(parent)
  const host = document.createElement('div')
  drawn.attach(host)
  await simulate.sleep(50)
  expect(host.textContent).toContain('4')
  expect(host.textContent).toContain('小时')
  const artOf = () => host.innerHTML.match(/background-image:[^"]*/)?.[0]
  const full = artOf()
  drawn.setData({ left: 0.1, tone: 'bad', count: '1' })
  await simulate.sleep(50)
  expect(host.textContent).toContain('1')
  expect(artOf()).toBeDefined()
  expect(artOf()).not.toBe(full)
})
