import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'

/** Does it again and again while the page is in front: a screen that is open all day does not grow old. */
export function useEvery(ms: number, act: () => void): void {
  const latest = useRef(act)
  latest.current = act
  const isShown = useRef(true)
  useDidShow(() => void (isShown.current = true))
  useDidHide(() => void (isShown.current = false))
  useEffect(() => {
    const timer = setInterval(() => isShown.current && latest.current(), ms)
    return () => clearInterval(timer)
  }, [ms])
}
