import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Tag } from '~/src/components/Tag'
import { sayDay } from '~/src/lib/when'
import { planKindNames } from '~/types/handover/plan.copy'
import type { BatchDetail } from '~/types/handover/plan.views'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { batchCopy as copy } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'
import './plan.scss'

interface PlanCardProps {
  readonly batch: BatchDetail
  readonly now: number
  readonly may: May
  readonly open: (sheet: SheetName) => void
}
type Item = BatchDetail['plan'][number]

/** Who does what until when; overdue ones first, what is done last (R5.1). */
export function PlanCard({ batch, now, may, open }: PlanCardProps) {
  const isOver = batch.state === 'finished' || batch.state === 'cancelled'
  const items = [...batch.plan].sort(
    (one, other) => Number(one.done !== null) - Number(other.done !== null) || (one.dueOn < other.dueOn ? -1 : 1),
  )
  const add = may.plan && !isOver && (
    <Button compact icon="plus" label={copy.addItem} onClick={() => open({ is: 'item' })} />
  )
  return (
    <Card title={copy.plan} aside={add}>
      {items.length === 0 && <View className="t-second">{copy.planEmpty}</View>}
      {items.map(item => (
        <PlanLine key={item.itemId} item={item} today={dayOf(now)} isOver={isOver} may={may} open={open} />
      ))}
    </Card>
  )
}

interface PlanLineProps extends Pick<PlanCardProps, 'may' | 'open'> {
  readonly item: Item
  readonly today: CalendarDay
  readonly isOver: boolean
}

function PlanLine({ item, today, isOver, may, open }: PlanLineProps) {
  const { itemId, kind, title, staffName, dueOn, done } = item
  return (
    <View className="plan-part">
      <View className="row row--between">
        <View className="t-strong grow">{title}</View>
        {done && <Tag label={copy.doneTag} tone="ok" />}
        {item.isOverdue && <Tag label={copy.overdue} tone="bad" />}
      </View>
      <View className="t-second">{copy.itemRow(planKindNames[kind], staffName, sayDay(dueOn, today))}</View>
      {done && <View className="t-second">{copy.itemFinished(done.byName, done.words)}</View>}
      {!done && !isOver && (
        <View className="row">
          {may.play && (
            <Button compact label={copy.finishItem} onClick={() => open({ is: 'finishItem', itemId, title })} />
          )}
          {may.plan && (
            <Button compact kind="quiet" label={copy.changeItem} onClick={() => open({ is: 'item', item })} />
          )}
        </View>
      )}
    </View>
  )
}
