import Taro from '@tarojs/taro'

/** One line that goes away by itself: something was done. A refusal stays on the page instead. */
export function toast(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 2000 })
}
