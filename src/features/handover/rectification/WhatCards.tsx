import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { CompareSlider } from '~/src/components/CompareSlider'
import { Photos } from '~/src/components/Photos'
import { Timeline, type TimelineEntry } from '~/src/components/Timeline'
import { sayWhen } from '~/src/lib/when'
import type { SnagPage } from '~/types/handover/rectification'
import { rectificationCopy as copy, snagTitle } from './rectification.copy'

interface CardProps {
  readonly page: SnagPage
  readonly now: number
}

/** What was found: where, in whose words, how it looked. */
export function FoundCard({ page }: CardProps) {
  return (
    <Card title={snagTitle(page)} aside={copy.number(page.number)}>
      <View>{page.words}</View>
      <Photos urls={page.photoUrls} />
    </Card>
  )
}

type Fix = SnagPage['fixes'][number] & { finishedAt: number }
const finished = ({ fixes }: SnagPage): Fix[] =>
  fixes.flatMap(fix => (fix.finishedAt === null ? [] : [{ ...fix, finishedAt: fix.finishedAt }]))

/** What was done last, beside how it was before: a slider over the two. */
export function FixCard({ page, now }: CardProps) {
  const fixes = finished(page)
  const last = fixes[fixes.length - 1]
  const [before, after] = [page.photoUrls[0], last?.photoUrls[0]]
  if (!last) return null
  return (
    <Card title={copy.fix}>
      {before !== undefined && after !== undefined && (
        <CompareSlider
          name="fix"
          before={{ url: before, label: copy.before }}
          after={{ url: after, label: copy.after }}
        />
      )}
      <View>{last.words}</View>
      <View className="t-least">{copy.fixLine(last.byName, sayWhen(last.finishedAt, now))}</View>
      <Photos urls={last.photoUrls} />
    </Card>
  )
}

/** What was tried before, and why it was sent back. */
export function PastCard({ page, now, isMine }: CardProps & { readonly isMine: boolean }) {
  if (page.rejections.length === 0) return null
  const title = isMine ? copy.rejectedMine : copy.rejected
  const entries: TimelineEntry[] = [
    ...page.rejections.map(({ at, words, photoUrls }) => ({
      ...{ key: `no-${at}`, at, title, note: words, photos: photoUrls, tone: 'warn' as const },
    })),
    ...finished(page).map(({ finishedAt, words, byName, photoUrls }) => ({
      ...{ key: `fix-${finishedAt}`, at: finishedAt, title: copy.earlierFix(byName), note: words, photos: photoUrls },
    })),
  ]
  return (
    <Card title={copy.earlier}>
      <Timeline entries={entries.sort((one, other) => other.at - one.at)} now={now} />
    </Card>
  )
}
