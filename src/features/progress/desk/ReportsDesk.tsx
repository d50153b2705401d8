import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { Tag, type TagTone } from '~/src/components/Tag'
import { sayNo } from '~/src/lib/no'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { ReportRow } from '~/types/progress/progress.views'
import type { ReportState } from '~/types/progress/report.lifecycle'
import { progressClient } from '../progress.client'
import { progressCopy, progressRefusals } from '../progress.copy'
import { deskCopy as copy, stageWords } from './progress.desk.copy'

export const stageTones: Record<ReportState, TagTone> = {
  draft: 'quiet',
  inReview: 'accent',
  published: 'ok',
  corrected: 'quiet',
  withdrawn: 'quiet',
}

interface ReportsDeskProps {
  readonly estateId: string
  readonly mayWrite: boolean
}

/** An estate's reports in every state, and the way to a new one. */
export function ReportsDesk({ estateId, mayWrite }: ReportsDeskProps) {
  const paged = usePaged(estateId, after => progressClient.deskReports({ estateId, after }))
  const { submit, isBusy, refused } = useSubmit(progressClient.startReport)
  const write = async () => {
    const begun = await submit({ estateId })
    if (begun) void open('reportDesk', { id: begun.reportId })
  }
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={1}>
      {(_first, now) => (
        <>
          <Card
            title={copy.reports}
            aside={
              mayWrite ? (
                <Button compact kind="primary" label={copy.write} busy={isBusy} onClick={() => void write()} />
              ) : undefined
            }
            flush={paged.rows.length > 0}
          >
            {paged.rows.length === 0 && <View className="t-second">{copy.noReports}</View>}
            {paged.rows.map(row => (
              <Row key={row.reportId} row={row} today={dayOf(now)} />
            ))}
          </Card>
          {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
          {paged.hasMore && <More hasMore more={paged.more} onMore={paged.loadMore} />}
        </>
      )}
    </Faces>
  )
}

function Row({ row, today }: { readonly row: ReportRow; readonly today: CalendarDay }) {
  const { reportId, number, edition, from, to, stage, buildings } = row
  const period = progressCopy.period(sayDate(from, today), sayDate(to, today))
  return (
    <ListRow
      title={[copy.reportTitle(number), progressCopy.edition(edition)].filter(Boolean).join(' ')}
      note={[period, buildings.join(' ')].filter(Boolean).join(' · ')}
      aside={<Tag tone={stageTones[stage]} label={stageWords[stage]} />}
      onClick={() => void open('reportDesk', { id: reportId })}
    />
  )
}
