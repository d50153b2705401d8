import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '~/src/components/Card'
import { classNames } from '~/src/components/class-names'
import { Icon } from '~/src/components/Icon'
import { letterCopy as copy } from './notice.copy'
import './notice.scss'

const keyOf = (unitId: string): string => `handoverBring:${unitId}`

/** What is ticked stays on this phone: it is a help, and nobody else's business. */
function useTicked(unitId: string) {
  const [ticked, setTicked] = useState<readonly string[]>(() => {
    const found = Taro.getStorageSync<unknown>(keyOf(unitId))
    return Array.isArray(found) ? found.filter((each): each is string => typeof each === 'string') : []
  })
  const toggle = (line: string): void => {
    const next = ticked.includes(line) ? ticked.filter(each => each !== line) : [...ticked, line]
    setTicked(next)
    Taro.setStorageSync(keyOf(unitId), next)
  }
  return { ticked, toggle }
}

interface BringCardProps {
  readonly unitId: string
  readonly lines: readonly string[]
}

/** What to bring, as a list to tick while one looks for the papers. */
export function BringCard({ unitId, lines }: BringCardProps) {
  const { ticked, toggle } = useTicked(unitId)
  const isDone = (line: string): boolean => ticked.includes(line)
  return (
    <Card title={copy.bring} aside={copy.bringCount(lines.filter(isDone).length, lines.length)}>
      <View className="t-least">{copy.bringNote}</View>
      {lines.map(line => (
        <View key={line} className="bring" onClick={() => toggle(line)}>
          <View className={classNames('bring__box', isDone(line) && 'bring__box--on')}>
            {isDone(line) && <Icon name="check" size="small" />}
          </View>
          <View className={classNames('grow', isDone(line) && 'bring__done')}>{line}</View>
        </View>
      ))}
    </Card>
  )
}
