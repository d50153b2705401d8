import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag, type TagTone } from '~/src/components/Tag'
import { sayDate } from '~/src/lib/when'
import type { CalendarDay } from '~/types/kernel/time'
import { milestoneNames } from '~/types/progress/milestone.copy'
import type { BuildingProgress, MilestoneView } from '~/types/progress/progress.views'
import { progressCopy as copy } from './progress.copy'

const tones: Record<MilestoneView['step'], TagTone> = { done: 'ok', current: 'accent', late: 'warn', toCome: 'quiet' }

/** Planned, and what has come about or is expected; a plan that stands is said once. */
function daysOf({ plannedOn, forecastOn, actualOn }: MilestoneView, today: CalendarDay): string {
  const planned = sayDate(plannedOn, today)
  if (actualOn !== null) return copy.rowDays(planned, copy.actual, sayDate(actualOn, today))
  return copy.rowDays(planned, copy.forecast, sayDate(forecastOn, today))
}

interface MilestoneRowsProps {
  readonly building: BuildingProgress
  readonly contractOn: CalendarDay | null
  readonly today: CalendarDay
}

/** Every milestone with its days, the contract's last (R4.1). */
export function MilestoneRows({ building, contractOn, today }: MilestoneRowsProps) {
  return (
    <Card title={copy.milestones} flush>
      {building.milestones.map(each => (
        <ListRow
          key={each.kind}
          title={milestoneNames[each.kind]}
          note={daysOf(each, today)}
          aside={
            <Tag
              tone={tones[each.step]}
              label={each.step === 'late' ? copy.lateDays(each.late.days) : copy.stepWords[each.step]}
            />
          }
        />
      ))}
      {contractOn !== null && (
        <ListRow title={copy.contract} aside={<View className="t-strong">{copy.before(contractOn)}</View>} />
      )}
    </Card>
  )
}
