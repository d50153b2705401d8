import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { platform } from './lib/platform'
import './styles/app.scss'

/** The root of the mini-program: opens the platform once, then shows the page. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => platform.start())
  return children
}
