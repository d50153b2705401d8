import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Icon } from '~/src/components/Icon'
import { inboxCopy as copy } from './inbox.copy'
import { useReminders } from './reminders.client'

/** The ledger in one line, and the tap that adds to it (R9.2). Nothing while it is not known. */
export function RemindersCard({ side }: { readonly side: 'customer' | 'staff' }) {
  const { left, rows, ask } = useReminders(side)
  const [isBusy, setBusy] = useState(false)
  if (left === undefined || rows.length === 0) return null
  const allow = () => {
    setBusy(true)
    void ask().finally(() => setBusy(false))
  }
  return (
    <Card>
      <View className="row">
        <Icon name="bell" />
        <View className="grow">
          <View className="t-strong">{copy.reminders(left)}</View>
        </View>
        <Button compact kind="quiet" label={copy.allow} busy={isBusy} onClick={allow} />
      </View>
      <View className="t-least">{copy.remindersNote}</View>
    </Card>
  )
}
