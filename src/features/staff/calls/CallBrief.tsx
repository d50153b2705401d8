import { View } from '@tarojs/components'
import type { CallTaskRow } from '~/types/ticket/ticket.views'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { callOutcomeNames } from '~/src/features/ticket/ticket.copy'
import { sayLength, sayWhen } from '~/src/lib/when'
import { callCopy as copy, callGuides } from '../staff.calls.copy'

/** What a call is for, until when, what was tried, and from when it may be tried again (R8.1). */
export function CallBrief({ task, now }: { readonly task: CallTaskRow; readonly now: number }) {
  const isLate = task.isOverdue || task.dueBy <= now
  const due = isLate ? copy.late(sayLength(now - task.dueBy)) : copy.due(sayWhen(task.dueBy, now))
  const mustWait = task.nextTryFrom > now
  return (
    <View className="column">
      <View className="t-second">{callGuides[task.kind]}</View>
      <View className="row row--wrap">
        <Tag label={due} tone={isLate ? 'bad' : 'warn'} icon="clock" />
        <Tag
          label={mustWait ? copy.next(sayWhen(task.nextTryFrom, now)) : copy.mayTry}
          tone={mustWait ? 'quiet' : 'accent'}
          icon="phone"
        />
      </View>
      {task.tries.length > 0 && (
        <Facts
          facts={task.tries.map(({ at, outcome, words }) => ({
            name: sayWhen(at, now),
            value: [callOutcomeNames[outcome], words].filter(Boolean).join(' · '),
          }))}
        />
      )}
    </View>
  )
}
