import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './Icon'
import { milestoneLineCopy as copy } from './MilestoneLine.copy'
import './MilestoneLine.scss'

export interface MilestonePoint {
  readonly key: string
  readonly label: string
  readonly step: 'done' | 'current' | 'late' | 'toCome'
  /** By how much it is late; said under the label. */
  readonly lateDays?: number
}

/** What fits on a phone without making the words small. */
export const mostPoints = 6

/** So many points around the one that matters now: two that are done, then what comes. */
export function pointsAround(points: readonly MilestonePoint[], most = mostPoints): readonly MilestonePoint[] {
  const next = points.findIndex(({ step }) => step !== 'done')
  const from = Math.max(0, Math.min((next === -1 ? points.length : next) - 2, points.length - most))
  return points.slice(from, from + most)
}

/** The way of a building in a line: reached (a tick), now (a ring with a core), late (a ring and the days), to come (an empty ring). */
export function MilestoneLine({ points }: { readonly points: readonly MilestonePoint[] }) {
  return (
    <View className="milestone-line">
      {points.map(({ key, label, step, lateDays }) => (
        <View
          key={key}
          className={`milestone-line__point milestone-line__point--${step}`}
          aria-label={`${label} ${copy.steps[step]}`}
        >
          <View className="milestone-line__way">
            <View className="milestone-line__dot">{step === 'done' && <Icon name="check" size="small" />}</View>
          </View>
          <View className={classNames('milestone-line__label', step === 'late' && 'milestone-line__label--late')}>
            {label}
          </View>
          {step === 'late' && lateDays !== undefined && (
            <View className="milestone-line__label milestone-line__label--late">{copy.late(lateDays)}</View>
          )}
        </View>
      ))}
    </View>
  )
}
