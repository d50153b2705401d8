// Taro's calls as jest functions, and its page hooks driven by `Taro.emit('show')`.
const React = require('react')

const listeners = new Map()
const storage = new Map()

const hook = name => callback => {
  const latest = React.useRef(callback)
  latest.current = callback
  React.useEffect(() => {
    const listener = (...given) => latest.current(...given)
    const set = listeners.get(name) ?? new Set()
    listeners.set(name, set.add(listener))
    if (name === 'load') listener(Taro.router.params)
    if (name === 'show') listener()
    return () => set.delete(listener)
  }, [])
}

const done = () => jest.fn(() => Promise.resolve({ errMsg: 'ok' }))
const calls = [
  'navigateTo',
  'redirectTo',
  'switchTab',
  'reLaunch',
  'navigateBack',
  'showToast',
  'showModal',
  'previewImage',
  'makePhoneCall',
  'requestSubscribeMessage',
  'stopPullDownRefresh',
  'setNavigationBarTitle',
  'pageScrollTo',
  'setTabBarBadge',
  'removeTabBarBadge',
]

// Nothing is laid out: what is asked for lies at the window's corner, twice as wide as high, and cannot be drawn on.
function selectorQuery() {
  const found = []
  const query = {
    select: () => query,
    boundingClientRect: () => (found.push({ left: 0, top: 0, width: 400, height: 200 }), query),
    node: () => (found.push({ node: null }), query),
    exec: tell => void Promise.resolve().then(() => tell(found)),
  }
  return query
}

const Taro = {
  createSelectorQuery: selectorQuery,
  router: { params: {}, path: '' },
  pages: [{}],
  emit: (name, ...given) => [...(listeners.get(name) ?? [])].map(listener => listener(...given)),
  ...Object.fromEntries(calls.map(name => [name, done()])),
  getWindowInfo: () => ({ windowWidth: 390 }),
  onWindowResize: () => undefined,
  offWindowResize: () => undefined,
  getStorageSync: key => storage.get(key) ?? '',
  setStorageSync: (key, value) => void storage.set(key, value),
  getCurrentPages: () => Taro.pages,
  useRouter: () => Taro.router,
}

module.exports = Object.assign(Taro, {
  __esModule: true,
  default: Taro,
  useLaunch: hook('launch'),
  useLoad: hook('load'),
  useDidShow: hook('show'),
  useDidHide: hook('hide'),
  useReady: hook('ready'),
  useUnload: hook('unload'),
  usePullDownRefresh: hook('pull'),
  useReachBottom: hook('bottom'),
  useShareAppMessage: hook('share'),
})
