import Taro from '@tarojs/taro'
import { create } from 'zustand'

const key = 'elder-mode'

interface ElderState {
  readonly on: boolean
}
const useStore = create<ElderState>(() => ({ on: Taro.getStorageSync<unknown>(key) === true }))

/** Whether this phone shows type 1.3 times as large. Kept on the phone: it belongs to the eyes in front of it. */
export const useElderMode = (): boolean => useStore(state => state.on)

export function setElderMode(on: boolean): void {
  Taro.setStorageSync(key, on)
  useStore.setState({ on })
}

/** What the server remembers, for a phone on which nothing was ever chosen: a new phone begins as the old one was. */
export function adoptElderMode(on: boolean): void {
  if (typeof Taro.getStorageSync<unknown>(key) !== 'boolean') useStore.setState({ on })
}
