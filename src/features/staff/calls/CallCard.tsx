import { View } from '@tarojs/components'
import type { CallTaskRow } from '~/types/ticket/ticket.views'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { callOutcomeNames } from '~/src/features/ticket/ticket.copy'
import { sayLength, sayWhen } from '~/src/lib/when'
import { callCopy as copy, callGuides, callTitles } from '../staff.calls.copy'
import { CallForm } from './CallForm'

interface CallCardProps {
  readonly task: CallTaskRow
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onDone: (words: string) => void
}

/** A call that is owed: what for, until when, what was tried, from when it may be tried again, and what came of it. */
export function CallCard({ task, now, onDone }: CallCardProps) {
  const isLate = task.isOverdue || task.dueBy <= now
  const due = isLate ? copy.late(sayLength(now - task.dueBy)) : copy.due(sayWhen(task.dueBy, now))
  return (
    <Card title={callTitles[task.kind]} aside={<Tag label={due} tone={isLate ? 'bad' : 'warn'} icon="clock" />}>
      <View className="column">
        <View className="t-second">{callGuides[task.kind]}</View>
        <Tag
          label={task.nextTryFrom > now ? copy.next(sayWhen(task.nextTryFrom, now)) : copy.mayTry}
          tone={task.nextTryFrom > now ? 'quiet' : 'accent'}
          icon="phone"
        />
        {task.tries.length > 0 && (
          <Facts
            facts={task.tries.map(({ at, outcome, words }) => ({
              name: sayWhen(at, now),
              value: [callOutcomeNames[outcome], words].filter(Boolean).join(' · '),
            }))}
          />
        )}
        <CallForm key={task.taskId} task={task} onDone={onDone} />
      </View>
    </Card>
  )
}
