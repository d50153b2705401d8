import { setNavigationBarTitle } from '@tarojs/taro'
import { useEffect } from 'react'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { useMe } from '~/src/features/account/me.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { dayOf } from '~/types/kernel/time'
import { progressClient } from './progress.client'
import { progressCopy as copy } from './progress.copy'
import { ReportPage } from './ReportPage'

/** Opening it is reading it: kept once for whoever has a flat here (R4.2). Nothing is said when that could not be kept. */
function useReading(reportId: string, isShown: boolean): void {
  const me = useMe()
  const isCustomer = me.state === 'ready' && me.data.units.length > 0
  useEffect(() => {
    if (isShown && isCustomer) void progressClient.markReportRead({ reportId })
  }, [reportId, isShown, isCustomer])
}

export function ReportScreen() {
  const reportId = useParameter('id') ?? ''
  const [asked, reload] = useAsked(reportId, () => progressClient.report({ reportId }))
  useReading(reportId, asked.state === 'ready')
  const title = asked.state === 'ready' ? copy.report(asked.data.number) : undefined
  useEffect(() => {
    if (title !== undefined) void setNavigationBarTitle({ title })
  }, [title])
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {(report, now) => <ReportPage report={report} today={dayOf(now)} />}
      </Faces>
    </Screen>
  )
}
