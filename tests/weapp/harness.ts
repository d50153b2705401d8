/**
 * The compiled mini-program without WeChat: dist/weapp runs in a context of its own, its pages are found and tapped as a
 * person would, its cloud is a running local cloud. Not covered: layout, native input, pickers' own panes, scroll, canvas.
 */
import { join } from 'node:path'
import { Bundle } from './phone/bundle'
import { enterLocalCloud, type CloudDoor, type WhoCalls } from './phone/cloudGateway'
import { Network } from './phone/network'
import { PageStack, type PageInstance, type SetDataRecord } from './phone/pageStack'
import { readTemplates, type Templates } from './phone/templates'
import { ViewTree, type Found } from './phone/viewTree'
import { WxCalls } from './phone/wxCalls'
import { Signal } from './phone/signal'
import { PhoneTexts, wxDevice, wxDialogs } from './phone/wxDevice'
import { PhoneFiles, PhoneFolder, wxFiles } from './phone/wxFiles'
import { WorldOutside, wxCloud, wxNavigation } from './phone/wxWorld'

export { enterLocalCloud, type CloudDoor, type Found, type WhoCalls }

export const builtMiniProgram = join(__dirname, '../../dist/weapp')

const bubbling = /^(tap|longpress|touch\w+)$/
const longestWait = 20_000
const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** What of a phone outlives the app: its key-value storage, its folder. */
export interface PhoneMemory {
  texts: PhoneTexts
  folder: PhoneFolder
}
export const newMemory = (): PhoneMemory => ({ texts: new PhoneTexts(), folder: new PhoneFolder() })

export interface PhoneOptions {
  door: CloudDoor
  dist?: string
  /** Answers of dialogs, e.g. `{ showModal: { confirm: false, cancel: true } }`. */
  says?: Record<string, unknown>
  /** Of an earlier life of the app on the same phone; left out: a new phone. */
  memory?: PhoneMemory
}

export class Phone {
  readonly network: Network
  readonly files: PhoneFiles
  readonly signal = new Signal()
  readonly calls = new WxCalls()
  private readonly bundle: Bundle
  private readonly stack: PageStack
  private readonly templates: Templates
  private readonly outside = new WorldOutside()
  private app: Record<string, unknown> = {}

  constructor({ door, dist = builtMiniProgram, says = {}, memory = newMemory() }: PhoneOptions) {
    this.network = new Network(door)
    this.files = new PhoneFiles(memory.folder)
    this.templates = readTemplates(dist)
    const wx: Record<string, unknown> = {
      ...wxDialogs(this.calls, says, this.signal),
      ...wxFiles(this.calls, this.files),
      ...wxCloud(this.calls, this.network, this.files),
      ...wxNavigation(this.calls, () => this.stack),
    }
    const getApp = () => this.app
    const getCurrentPages = () => this.stack.pages.slice()
    this.bundle = new Bundle(dist, { ...this.outside.globals(), wx, getApp, getCurrentPages })
    Object.assign(wx, wxDevice({ path: this.bundle.pages[0] ?? '' }, memory.texts, this.signal))
    this.stack = new PageStack(this.bundle, {
      getOpenerEventChannel: () => ({ emit() {}, on() {}, off() {}, once() {} }),
      selectComponent: () => null,
      getTabBar: () => null,
      createSelectorQuery: wx['createSelectorQuery'],
    })
  }

  /** Starts the app on this page, the first page without it. */
  async start(url?: string): Promise<void> {
    const first = this.bundle.pages[0] ?? ''
    this.app = this.bundle.loadApp()
    const launch = { path: first, query: {}, scene: 1001 }
    for (const name of ['onLaunch', 'onShow']) {
      const happens = this.app[name]
      if (typeof happens === 'function') happens.call(this.app, launch)
    }
    this.stack.open(url ?? `/${first}`)
    await this.settle()
  }

  /** Stops the app's timers: nothing of it runs after the test. */
  close(): void {
    this.outside.stopTimers()
  }

  /** The app is gone in the middle of whatever it does: nothing of it runs on, nothing of it arrives. */
  kill(): void {
    this.network.isDead = true
    this.close()
  }

  /** Into the basement, or out of it. */
  turnSignal(isOn: boolean): void {
    this.network.broken = isOn ? undefined : 'no way out'
    this.signal.turn(isOn)
  }

  get page(): PageInstance {
    return this.stack.top
  }

  /** What the app printed by console.error: a test should end with none. */
  get errors(): readonly string[] {
    return this.outside.errors
  }

  get setDataCalls(): readonly SetDataRecord[] {
    return this.stack.setDataCalls
  }

  get view(): ViewTree {
    return new ViewTree(this.page.data.root ?? {}, this.templates)
  }

  /** All words on the page. */
  words(): string {
    return this.view.text()
  }

  /** Taps what says these words (the first of several), or the found node. */
  async tap(what: string | Found): Promise<void> {
    await this.fire(this.find(what), 'tap', { x: 0, y: 0 })
  }

  /** Taps the button that says so; of several the topmost layer's: a sheet lies over the page. */
  async press(words: string): Promise<void> {
    const buttons = this.view.byTag('button').filter(({ node }) => this.view.text(node) === words)
    const inSheet = buttons.find(({ ancestors }) => ancestors.some(({ cl = '' }) => cl.includes('sheet')))
    const button = inSheet ?? buttons[0]
    if (!button) throw new Error(`no button says "${words}" on ${this.page.route}:\n${this.view.print()}`)
    await this.tap(button)
  }

  /** Taps at a place of the found node, px from its corner; layout is not simulated: it is 100 × 50. */
  async tapAt(found: Found, x: number, y: number): Promise<void> {
    await this.fire(found, 'tap', { x, y }, { changedTouches: [{ identifier: 0, clientX: x, clientY: y }] })
  }

  /** One finger put down at the first of these places (px from the left edge) and drawn over the others. */
  async drag(found: Found, [first = 0, ...others]: readonly number[]): Promise<void> {
    const at = (clientX: number) => ({ touches: [{ identifier: 0, clientX, clientY: 0 }] })
    await this.fire(found, 'touchstart', {}, at(first))
    for (const x of others) await this.fire(found, 'touchmove', {}, at(x))
  }

  /** Types into the field with this placeholder, or the found one. */
  async type(what: string | Found, value: string): Promise<void> {
    const field = typeof what === 'string' ? this.fieldAsking(what) : what
    await this.fire(field, 'input', { value, cursor: value.length, keyCode: 0 })
  }

  /** The person lets WeChat give the phone number: the button's event with a code, or with a refusal. */
  async givePhone(what: string | Found, agrees = true): Promise<void> {
    const detail = agrees
      ? { errMsg: 'getPhoneNumber:ok', code: await this.network.phoneCode() }
      : { errMsg: 'getPhoneNumber:fail user deny' }
    await this.fire(this.find(what), 'getphonenumber', detail)
  }

  /** Delivers an event where base.wxml binds it, and to the parents where it bubbles. Throws when nobody listens. */
  async fire(found: Found, type: string, detail: object = {}, fingers: object = {}): Promise<void> {
    const described = (node: Found['node']) => ({
      id: node.uid ?? node.sid,
      dataset: { sid: node.sid },
      offsetLeft: 0,
      offsetTop: 0,
    })
    const target = described(found.node)
    let heard = 0
    for (const node of bubbling.test(type) ? [found.node, ...found.ancestors] : [found.node]) {
      const how = this.templates.get(node.nn ?? '')?.events.get(type)
      if (!how) continue
      heard += 1
      this.page.eh?.({
        type,
        timeStamp: Date.now(),
        target,
        currentTarget: described(node),
        detail,
        mark: {},
        touches: [],
        changedTouches: [],
        ...fingers,
      })
      if (how === 'catch') break
    }
    if (heard === 0)
      throw new Error(`"${type}" is not bound on <${this.view.tag(found.node)}> nor on what it stands in`)
    await this.settle()
  }

  async back(): Promise<void> {
    this.stack.navigateBack()
    await this.settle()
  }

  /** Opens a page or a tab, as a message or a link does. */
  async go(url: string): Promise<void> {
    const route = url.replace(/^\//, '').split('?')[0] ?? ''
    if (this.bundle.tabs.includes(route)) this.stack.switchTab(url)
    else this.stack.navigateTo(url)
    await this.settle()
  }

  /** Pulls the page down. */
  async refresh(): Promise<void> {
    this.page.onPullDownRefresh?.()
    await this.settle()
  }

  /** Waits until no call is on its way and the page stopped changing. */
  async settle(): Promise<void> {
    const giveUpAt = Date.now() + longestWait
    for (let quiet = 0; quiet < 3;) {
      const before = this.activity()
      await pause(8)
      quiet = this.network.pending === 0 && before === this.activity() ? quiet + 1 : 0
      if (Date.now() > giveUpAt) throw new Error(`still busy after ${longestWait} ms on ${this.page.route}`)
    }
  }

  private activity(): string {
    return `${this.stack.setDataCalls.length} ${this.network.calls.length} ${this.network.uploads.length} ${this.calls.made.length}`
  }

  private find(what: string | Found): Found {
    if (typeof what !== 'string') return what
    const [found] = this.view.saying(what)
    if (!found) throw new Error(`nothing says "${what}" on ${this.page.route}:\n${this.view.print()}`)
    return found
  }

  private fieldAsking(placeholder: string): Found {
    const [field] = this.view.all((node, tree) =>
      String(tree.attribute(node, 'placeholder') ?? '').includes(placeholder),
    )
    if (!field) throw new Error(`no field asks "${placeholder}" on ${this.page.route}:\n${this.view.print()}`)
    return field
  }
}
