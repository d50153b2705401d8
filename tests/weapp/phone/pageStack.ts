import { posix } from 'node:path'
import type { Bundle, Definition } from './bundle'
import type { ViewNode } from './viewTree'

export interface SetDataRecord {
  route: string
  bytes: number
  keys: string[]
}
type LifeCycle = (argument?: unknown) => unknown
export interface PageInstance extends Definition {
  route: string
  options: Record<string, string>
  data: { root?: ViewNode }
  onLoad?: LifeCycle
  onShow?: LifeCycle
  onReady?: LifeCycle
  onHide?: LifeCycle
  onUnload?: LifeCycle
  onPullDownRefresh?: LifeCycle
  onReachBottom?: LifeCycle
  /** Taro's one listener of all events. */
  eh?: LifeCycle
}

/** WeChat's limits. */
const deepestStack = 10
const largestSetData = 1024 * 1024

function setAt(target: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path
    .replace(/\[(\d+)\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  const last = keys.pop() ?? ''
  let place = target
  keys.forEach((key, index) => {
    const next = keys[index + 1] ?? last
    place[key] ??= /^\d+$/.test(next) ? [] : {}
    place = place[key] as Record<string, unknown>
  })
  place[last] = value
}

/** WeChat does not decode what stands behind the question mark. */
const queryOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter(Boolean)
      .map(pair => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')]),
  )

/** The open pages: navigation with WeChat's rules, and setData with its sizes. */
export class PageStack {
  readonly pages: PageInstance[] = []
  readonly setDataCalls: SetDataRecord[] = []
  private readonly tabs = new Map<string, PageInstance>()
  private opened = 0

  constructor(
    private readonly bundle: Bundle,
    private readonly extras: Record<string, unknown>,
  ) {}

  get top(): PageInstance {
    const page = this.pages.at(-1)
    if (!page) throw new Error('no page is open')
    return page
  }

  navigateTo(url: string): void {
    if (this.pages.length >= deepestStack) throw new Error('webview count limit exceed')
    if (this.bundle.tabs.includes(this.split(url).route)) throw new Error('can not navigateTo a tabbar page')
    this.open(url)
  }

  redirectTo(url: string): void {
    this.close()
    this.open(url)
  }

  reLaunch(url: string): void {
    while (this.pages.length > 0) this.close()
    this.tabs.clear()
    this.open(url)
  }

  switchTab(url: string): void {
    const { route } = this.split(url)
    if (!this.bundle.tabs.includes(route)) throw new Error('can not switch to no-tabBar page')
    const wasCovered = this.pages.length > 1
    while (this.pages.length > 1) this.close()
    const left = this.pages.at(-1)
    if (left?.route === route) {
      if (wasCovered) left.onShow?.()
      return
    }
    if (left && this.bundle.tabs.includes(left.route)) this.hideTab(left)
    else this.close()
    const kept = this.tabs.get(route)
    if (!kept) return this.open(`/${route}`)
    this.pages.push(kept)
    kept.onShow?.()
  }

  navigateBack(delta = 1): void {
    for (let closed = 0; closed < delta && this.pages.length > 1; closed += 1) this.close()
    this.top.onShow?.()
  }

  open(url: string): void {
    const { route, query } = this.split(url)
    const page = this.makeInstance(route, query)
    this.pages.at(-1)?.onHide?.()
    this.pages.push(page)
    page.onLoad?.(query)
    page.onShow?.()
    setTimeout(() => page.onReady?.(), 0)
  }

  private split(url: string): { route: string; query: Record<string, string> } {
    const [path = '', query = ''] = url.split('?')
    const from = this.pages.at(-1)?.route ?? ''
    return {
      route: path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(from), path),
      query: queryOf(query),
    }
  }

  private close(): void {
    this.pages.pop()?.onUnload?.()
  }

  private hideTab(page: PageInstance): void {
    this.tabs.set(page.route, page)
    this.pages.pop()
    page.onHide?.()
  }

  private makeInstance(route: string, options: Record<string, string>): PageInstance {
    const definition = this.bundle.loadPage(route)
    const page: PageInstance = Object.assign(Object.create(null), definition, this.extras, {
      route,
      __route__: route,
      is: route,
      options,
      __webviewId__: (this.opened += 1),
      data: JSON.parse(JSON.stringify(definition['data'] ?? {})),
    })
    page['setData'] = (patch: object, done?: () => void) => {
      this.applySetData(page, patch)
      if (done) setTimeout(() => done.call(page), 0)
    }
    return page
  }

  /** Through JSON and back, as between WeChat's two layers. */
  private applySetData(page: PageInstance, patch: object): void {
    const json = JSON.stringify(patch)
    const bytes = Buffer.byteLength(json)
    this.setDataCalls.push({ route: page.route, bytes, keys: Object.keys(patch) })
    if (bytes > largestSetData) throw new Error(`setData of ${bytes} bytes is over the limit`)
    for (const [path, value] of Object.entries<unknown>(JSON.parse(json))) setAt(page.data, path, value)
  }
}
