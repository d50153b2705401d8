import { View } from '@tarojs/components'
import type { ClockView } from '~/types/sla/clock-view'
import { Card } from '~/src/components/Card'
import { showClock } from '~/src/components/clock-shown'
import { Icon } from '~/src/components/Icon'
import { SlaClock } from '~/src/components/SlaClock'
import { clockNouns, clockPromise } from '~/src/features/ticket/ticket.copy'
import { staffCopy as copy } from '../staff.copy'
import { nextOf, onward } from './onward'
import './ClocksCard.scss'

interface ClocksCardProps {
  readonly clocks: readonly ClockView[]
  /** The server's instant of the answer, and the same carried on. */
  readonly then: number
  readonly now: number
}

/** The next one due as a ring, the others in words: the same clocks that the customer sees (R7.4). */
export function ClocksCard({ clocks, then, now }: ClocksCardProps) {
  const current = clocks.map(clock => onward(clock, then, now))
  const next = nextOf(current)
  const isKept = (clock: ClockView) => clock.state === 'stopped' && !clock.breached && clock.name !== 'total'
  const others = current.filter(clock => clock !== next && !isKept(clock))
  const kept = current.filter(isKept).map(clock => clockNouns[clock.name])
  return (
    <Card>
      <View className="clocks">
        {next ? (
          <View className="clocks__next">
            <SlaClock name={clockPromise(next.name, 'staff')} clock={next} now={now} />
          </View>
        ) : (
          <View className="t-second">{copy.noClock}</View>
        )}
        <View className="clocks__others">
          {others.map(clock => (
            <View key={clock.name} className="clocks__other">
              <View className="clocks__name">{clockNouns[clock.name]}</View>
              <View className={`clocks__words clocks__words--${showClock(clock, now).tone}`}>
                {showClock(clock, now).words}
              </View>
            </View>
          ))}
        </View>
      </View>
      {kept.length > 0 && (
        <View className="clocks__kept">
          <Icon name="check" size="small" />
          <View className="grow">{copy.kept(kept)}</View>
        </View>
      )}
    </Card>
  )
}
