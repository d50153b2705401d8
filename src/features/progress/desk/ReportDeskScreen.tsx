import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { DeskReport } from '~/types/progress/progress.views'
import { progressClient } from '../progress.client'
import { progressCopy, sayLate } from '../progress.copy'
import { DraftForm } from './DraftForm'
import { deskCopy as copy, stageWords } from './progress.desk.copy'
import { ReportsDesk, stageTones } from './ReportsDesk'
import { ReviewPane } from './ReviewPane'
import './report-desk.scss'

/** One report at the desk (R4.2): written, reviewed by another, published, corrected. Without an id: the estate's list; with neither, the way to the desk. */
export function ReportDeskScreen() {
  const reportId = useParameter('id')
  const estateId = useParameter('estateId')
  if (reportId !== undefined) return <OneReport reportId={reportId} />
  return <Screen>{estateId === undefined ? <NoReport /> : <ReportsDesk estateId={estateId} mayWrite />}</Screen>
}

const NoReport = () => (
  <Card>
    <Empty
      icon="building"
      title={copy.noReportTitle}
      note={copy.noReportNote}
      action={<Button kind="primary" label={copy.toDesk} onClick={() => void open('progressDesk', {})} />}
    />
  </Card>
)

function OneReport({ reportId }: { readonly reportId: string }) {
  const [asked, reload] = useAsked(reportId, () => progressClient.deskReport({ reportId }))
  return (
    <Screen wide>
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {(report, now) => (
          <>
            <Head report={report} today={dayOf(now)} />
            <View className="report-desk">
              {report.moves.includes('saveReport') ? (
                <DraftForm key={reportId} report={report} onChanged={() => void reload()} />
              ) : (
                <ReviewPane report={report} today={dayOf(now)} onChanged={() => void reload()} />
              )}
            </View>
          </>
        )}
      </Faces>
    </Screen>
  )
}

function Head({ report, today }: { readonly report: DeskReport; readonly today: CalendarDay }) {
  const { number, edition, stage, returned, late } = report
  const title = [copy.reportTitle(number), progressCopy.edition(edition)].filter(Boolean).join(' ')
  return (
    <Card title={title} aside={<Tag tone={stageTones[stage]} label={stageWords[stage]} />}>
      <View className="t-second">{copy.by(report)}</View>
      {returned && <Callout>{copy.returned(returned.name, returned.words)}</Callout>}
      {late.map(each => (
        <Callout key={`${each.building}-${each.kind}`} tone={each.reason === '' ? 'bad' : 'warn'}>
          {each.reason === '' && <View className="t-strong">{copy.noReason}</View>}
          {`${each.building} ${sayLate(each, each.expectedOn, false, today)}`}
        </Callout>
      ))}
    </Card>
  )
}
