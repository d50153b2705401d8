import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { More } from '~/src/components/More'
import { usePaged } from '~/src/lib/paging'
import { open } from '~/src/lib/paths'
import { sayDate } from '~/src/lib/when'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { ReportRow } from '~/types/progress/progress.views'
import { progressClient } from './progress.client'
import { progressCopy as copy } from './progress.copy'

/** All published reports of the estate, newest first. */
export function ReportsCard({ estateId }: { readonly estateId: string }) {
  const paged = usePaged(estateId, after => progressClient.reports({ estateId, after }))
  return (
    <Faces asked={paged.asked} onRetry={() => void paged.reload()} cards={1}>
      {(_first, now) =>
        paged.rows.length === 0 ? (
          <Card>
            <Empty title={copy.noReports[0] ?? ''} note={copy.noReports[1]} icon="file" />
          </Card>
        ) : (
          <>
            <Card title={copy.reports} flush>
              {paged.rows.map(row => (
                <Row key={row.reportId} row={row} today={dayOf(now)} />
              ))}
            </Card>
            {paged.hasMore && <More hasMore more={paged.more} onMore={paged.loadMore} />}
          </>
        )
      }
    </Faces>
  )
}

function Row({ row, today }: { readonly row: ReportRow; readonly today: CalendarDay }) {
  const { reportId, number, edition, from, to, publishedAt } = row
  const period = copy.period(sayDate(from, today), sayDate(to, today))
  return (
    <ListRow
      title={copy.report(number ?? 0)}
      note={[period, copy.edition(edition)].filter(Boolean).join(' · ')}
      aside={publishedAt === null ? '' : sayDate(dayOf(publishedAt), today)}
      onClick={() => void open('progressReport', { id: reportId })}
    />
  )
}
