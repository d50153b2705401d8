import { View } from '@tarojs/components'
import { Icon } from '~/src/components/Icon'
import { useAsked } from '~/src/lib/asking'
import { useEvery } from '~/src/lib/every'
import { sayClock, sayWhen } from '~/src/lib/when'
import { dayOf } from '~/types/kernel/time'
import { staffClient } from '../staff.client'
import { systemCopy as copy } from '../staff.system.copy'
import { isFine } from '../system/SystemPanel'
import './SystemLine.scss'

const fiveMinutes = 300_000

/** One line: when the timers ran last and whether all went well; it leads to the whole story. */
export function SystemLine({ onClick }: { readonly onClick: () => void }) {
  const [asked, reload] = useAsked('running', () => staffClient.running({}))
  useEvery(fiveMinutes, () => void reload())
  if (asked.state !== 'ready') return null
  const { lastRunAt } = asked.data
  const fine = isFine(asked.data) && asked.data.failedMessages.length === 0
  const when = (at: number) => (dayOf(at) === dayOf(asked.now) ? sayClock(at) : sayWhen(at, asked.now))
  return (
    <View className="system-line" onClick={onClick}>
      <Icon name={fine ? 'clock' : 'warning'} size="small" />
      {lastRunAt === null ? copy.lineNever : copy.line(when(lastRunAt), fine)}
    </View>
  )
}
