import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Photos } from '~/src/components/Photos'
import { Tag, type TagTone } from '~/src/components/Tag'
import { sayDate } from '~/src/lib/when'
import { conditionNames, conditionSources } from '~/types/handover/plan.copy'
import type { BatchDetail, ConditionRow } from '~/types/handover/plan.views'
import { dayOf } from '~/types/kernel/time'
import { batchCopy as copy } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'
import './plan.scss'

interface ConditionsCardProps {
  readonly batch: BatchDetail
  readonly now: number
  readonly may: May
  readonly open: (sheet: SheetName) => void
}

/** What must be on record before a notice leaves, with what is (R5.2). */
export function ConditionsCard({ batch, now, may, open }: ConditionsCardProps) {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled'
  return (
    <Card title={copy.conditions}>
      {batch.conditions.map(condition => (
        <Condition
          key={condition.conditionId}
          condition={condition}
          photoUrls={batch.photoUrls}
          now={now}
          onRecord={
            may.plan && !isOver ? () => open({ is: 'evidence', conditionId: condition.conditionId }) : undefined
          }
        />
      ))}
    </Card>
  )
}

interface ConditionProps {
  readonly condition: ConditionRow
  readonly photoUrls: BatchDetail['photoUrls']
  readonly now: number
  readonly onRecord: (() => void) | undefined
}

function Condition({ condition, photoUrls, now, onRecord }: ConditionProps) {
  const { conditionId, recorded } = condition
  const urls = recorded?.pages.flatMap(id => photoUrls[id] ?? []) ?? []
  return (
    <View className="plan-part">
      <View className="row row--between">
        <View className="t-strong grow">{conditionNames[conditionId]}</View>
        <Tag {...tagOf(condition)} />
      </View>
      <View className="t-least">{conditionSources[conditionId]}</View>
      {recorded && (
        <View className="t-second">{copy.recordedBy(recorded.number, sayDate(recorded.issuedOn, dayOf(now)))}</View>
      )}
      {urls.length > 0 && <Photos urls={urls} />}
      {onRecord && <Button compact label={recorded ? copy.recordAgain : copy.recordSend} onClick={onRecord} />}
    </View>
  )
}

function tagOf({ isMet, recorded }: ConditionRow): { label: string; tone: TagTone } {
  if (isMet) return { label: copy.conditionMet, tone: 'ok' }
  return { label: recorded ? copy.conditionShort : copy.conditionMissing, tone: 'warn' }
}
