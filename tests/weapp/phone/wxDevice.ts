import { randomFillSync } from 'node:crypto'
import type { Signal, SignalListener } from './signal'
import type { WxCalls } from './wxCalls'

const screen = {
  windowWidth: 375,
  windowHeight: 667,
  screenWidth: 375,
  screenHeight: 667,
  pixelRatio: 2,
  statusBarHeight: 20,
}
const app = { SDKVersion: '3.5.0', language: 'zh_CN', theme: 'light', version: '8.0.50' }
const device = { platform: 'devtools', brand: 'test', model: 'test', system: 'test' }
const nothing = () => undefined

/** Layout is not simulated: every node has this rectangle. */
const rectangle = {
  id: '',
  dataset: {},
  left: 0,
  top: 0,
  right: 100,
  bottom: 50,
  width: 100,
  height: 50,
  scrollTop: 0,
  scrollLeft: 0,
  scrollHeight: 50,
  scrollWidth: 100,
}

/** A canvas takes what is drawn; what it looks like is the browser's test. */
const pen = Object.fromEntries(
  ['scale', 'clearRect', 'beginPath', 'moveTo', 'lineTo', 'stroke'].map(name => [name, nothing]),
)
const canvas = { width: 0, height: 0, getContext: () => ({ ...pen }) }

function selectorQuery(): unknown {
  const jobs: { value: unknown; tell: ((value: unknown) => void) | undefined }[] = []
  const isFunction = (value: unknown): value is (value: unknown) => void => typeof value === 'function'
  const asked =
    (value: unknown) =>
    (...given: unknown[]) => {
      jobs.push({ value, tell: given.find(isFunction) })
      return query
    }
  const nodes = (value: unknown) => ({
    boundingClientRect: asked(value),
    scrollOffset: asked(value),
    fields: asked(value),
    node: asked({ node: canvas }),
    context: asked({}),
  })
  const query: Record<string, unknown> = {
    in: () => query,
    select: () => nodes(rectangle),
    selectAll: () => nodes([rectangle]),
    selectViewport: () => nodes(rectangle),
    exec(tell?: (values: unknown[]) => void) {
      setTimeout(() => {
        for (const job of jobs) job.tell?.(job.value)
        tell?.(jobs.map(job => job.value))
      }, 0)
      return query
    },
  }
  return query
}

function intersectionObserver(): unknown {
  const observer: Record<string, unknown> = { observe: nothing, disconnect: nothing }
  observer['relativeTo'] = observer['relativeToViewport'] = () => observer
  return observer
}

/** WeChat's limits of the key-value storage. */
const largestText = 1024 * 1024
const largestStorage = 10 * 1024 * 1024

/** The key-value storage of one phone: it outlives the app. */
export class PhoneTexts {
  private readonly stored = new Map<string, string>()

  write(key: string, value: unknown): void {
    const text = JSON.stringify(value)
    const others = [...this.stored].reduce((sum, [each, kept]) => sum + (each === key ? 0 : kept.length), 0)
    if (Buffer.byteLength(text) > largestText) throw new Error('setStorageSync:fail data exceed max size')
    if (others + text.length > largestStorage) throw new Error('setStorageSync:fail exceed max storage size')
    this.stored.set(key, text)
  }

  read(key: string): unknown {
    return this.stored.has(key) ? JSON.parse(this.stored.get(key) ?? '') : ''
  }

  remove(key: string): void {
    this.stored.delete(key)
  }

  clear(): void {
    this.stored.clear()
  }

  get keys(): string[] {
    return [...this.stored.keys()]
  }
}

/** The phone itself: its screen, its storage, what it hears of. */
export function wxDevice(entry: { path: string }, texts: PhoneTexts, signal: Signal): Record<string, unknown> {
  const launch = { ...entry, query: {}, scene: 1001 }
  const listeners = [
    'onError',
    'onUnhandledRejection',
    'onAppShow',
    'onAppHide',
    'onPageNotFound',
    'onThemeChange',
    'onKeyboardHeightChange',
    'onWindowResize',
    'onNeedPrivacyAuthorization',
    'offAppShow',
    'offAppHide',
    'offKeyboardHeightChange',
  ]
  return {
    ...Object.fromEntries(listeners.map(name => [name, nothing])),
    onNetworkStatusChange: (listener: SignalListener) => signal.listen(listener),
    offNetworkStatusChange: (listener: SignalListener) => signal.forget(listener),
    getStorageSync: (key: string) => texts.read(key),
    setStorageSync: (key: string, value: unknown) => texts.write(key, value),
    removeStorageSync: (key: string) => texts.remove(key),
    clearStorageSync: () => texts.clear(),
    getStorageInfoSync: () => ({ keys: texts.keys, currentSize: 0, limitSize: largestStorage / 1024 }),
    getSystemInfoSync: () => ({ ...screen, ...app, ...device }),
    getWindowInfo: () => ({
      ...screen,
      safeArea: { top: 20, bottom: 667, left: 0, right: 375, width: 375, height: 647 },
    }),
    getDeviceInfo: () => device,
    getAppBaseInfo: () => app,
    getSystemSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ top: 24, bottom: 56, left: 281, right: 368, width: 87, height: 32 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'develop' } }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: intersectionObserver,
    getUpdateManager: () => ({
      onCheckForUpdate: nothing,
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
  }
}

/** What only shows something, or asks the person something; a test may answer otherwise (`says`). */
export function wxDialogs(calls: WxCalls, says: Record<string, unknown>, signal: Signal): Record<string, unknown> {
  const answers: Record<string, () => unknown> = {
    showModal: () => ({ confirm: true, cancel: false }),
    showActionSheet: () => ({ tapIndex: 0 }),
    login: () => ({ code: 'login-code' }),
    getNetworkType: () => ({ networkType: signal.isOn ? 'wifi' : 'none' }),
    getRandomValues: () => ({ randomValues: randomFillSync(new Uint8Array(16)).buffer }),
  }
  const silent = [
    'showToast',
    'hideToast',
    'showLoading',
    'hideLoading',
    'setNavigationBarTitle',
    'setNavigationBarColor',
    'startPullDownRefresh',
    'stopPullDownRefresh',
    'pageScrollTo',
    'setTabBarBadge',
    'removeTabBarBadge',
    'showTabBarRedDot',
    'hideTabBarRedDot',
    'makePhoneCall',
    'setClipboardData',
    'vibrateShort',
    'requirePrivacyAuthorize',
    'enableAlertBeforeUnload',
    'disableAlertBeforeUnload',
    'hideKeyboard',
  ]
  const names = [...silent, ...Object.keys(answers)]
  return Object.fromEntries(names.map(name => [name, calls.api(name, () => says[name] ?? answers[name]?.() ?? {})]))
}
