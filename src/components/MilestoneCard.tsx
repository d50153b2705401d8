import { View } from '@tarojs/components'
import { Callout } from './Callout'
import { Card } from './Card'
import { MilestoneLine, pointsAround, type MilestonePoint } from './MilestoneLine'

interface MilestoneCardProps {
  /** How long it is to the day that counts. */
  readonly title: string
  readonly aside?: string
  readonly points: readonly MilestonePoint[]
  /** What is late, why, and what it means; empty when nothing is. */
  readonly late: readonly string[]
  readonly onClick?: () => void
}

/** How far a building is, in one look: the days, the line, and what is late in plain words. */
export function MilestoneCard({ title, aside, points, late, onClick }: MilestoneCardProps) {
  return (
    <Card onClick={onClick}>
      <View className="row row--between row--wrap">
        <View className="t-heading">{title}</View>
        {aside && <View className="t-least">{aside}</View>}
      </View>
      {points.length > 0 && <MilestoneLine points={pointsAround(points)} />}
      {late.length > 0 && (
        <Callout>
          {late.map((sentence, place) => (
            <View key={`${place} ${sentence}`}>{sentence}</View>
          ))}
        </Callout>
      )}
    </Card>
  )
}
