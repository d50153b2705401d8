import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** From this many css pixels on, three columns stand beside each other; the styles' media queries say the same. */
const wideFrom = 1000

const isWideNow = (): boolean => Taro.getWindowInfo().windowWidth >= wideFrom

/** Whether the window is a desk's and not a phone's; follows it when it is resized. */
export function useWide(): boolean {
  const [isWide, setWide] = useState(isWideNow)
  useEffect(() => {
    const look = () => setWide(isWideNow())
    Taro.onWindowResize(look)
    return () => Taro.offWindowResize(look)
  }, [])
  return isWide
}
