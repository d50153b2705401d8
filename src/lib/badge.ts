import Taro from '@tarojs/taro'

/** Where the messages stand among the tabs. */
const index = 2

/** How many messages wait, on their tab. Over a page that covers the tabs WeChat refuses; the next tab to be shown asks again. */
export function showUnread(count: number): void {
  const shown =
    count > 0
      ? Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index })
  void Promise.resolve(shown).catch(() => undefined)
}
