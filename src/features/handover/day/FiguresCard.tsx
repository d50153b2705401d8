import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { useAsked } from '~/src/lib/asking'
import { useEvery } from '~/src/lib/every'
import type { DayFigures } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, zoneNames } from './day.copy'
import './day.scss'

const everyMs = 30_000
const shares = ['arrived', 'finished', 'noShows', 'left', 'inspectionsEnded', 'keysHandedOut'] as const

/** The day in numbers (R5.10); each share says of how many. */
export function FiguresCard({ batchId }: { readonly batchId: string }) {
  const [asked, reload] = useAsked(`figures:${batchId}`, () => handoverClient.dayFigures({ batchId }))
  useEvery(everyMs, () => void reload())
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={1}>
      {figures => <Shown figures={figures} />}
    </Faces>
  )
}

function Shown({ figures }: { readonly figures: DayFigures }) {
  return (
    <Card title={copy.figures} aside={copy.snags(figures.snags)}>
      <View className="day-figures">
        {shares.map(name => (
          <View key={name} className="day-figures__one">
            <View className="t-least">{copy.figureNames[name]}</View>
            <View className="day-figures__count">{copy.figuresOf(figures[name].count, figures[name].of)}</View>
          </View>
        ))}
      </View>
      {figures.walkIns > 0 && <View className="t-second">{copy.walkIns(figures.walkIns)}</View>}
      <View className="t-strong">{copy.waits}</View>
      <Facts facts={figures.zones.map(zone => ({ name: zoneNames[zone.zone], value: waitWords(zone) }))} />
    </Card>
  )
}

function waitWords({ averageWaitMinutes, longestWaitMinutes, waitsCounted }: DayFigures['zones'][number]): string {
  if (longestWaitMinutes === null) return copy.waitNone
  if (averageWaitMinutes === null) return copy.waitSoFar(longestWaitMinutes)
  return copy.wait(averageWaitMinutes, longestWaitMinutes, waitsCounted)
}
