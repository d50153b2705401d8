import { Image, View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { platform } from '~/src/lib/platform'
import { open, replaceWith } from '~/src/lib/paths'
import { sayDate } from '~/src/lib/when'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { PublishedReport, ShownPhoto } from '~/types/progress/progress.views'
import { progressCopy as copy, sayLate } from './progress.copy'
import { SpotCompare } from './SpotCompare'
import './report.scss'

interface PartProps {
  readonly report: PublishedReport
  readonly today: CalendarDay
}

/** A report as its readers have it: how far, what was done, what is late and why, the same spot then and now. */
export function ReportPage({ report, today }: PartProps) {
  const { text, next, photos, late } = report
  return (
    <>
      <Versions report={report} today={today} />
      <Head report={report} today={today} />
      <Percents report={report} />
      {late.length > 0 && (
        <Card title={copy.lateTitle}>
          {late.map(each => (
            <Callout key={`${each.building}-${each.kind}`}>
              <View>{`${each.building} ${sayLate(each, each.expectedOn, false, today)}`}</View>
            </Callout>
          ))}
        </Card>
      )}
      <Card title={copy.done}>
        <View className="t-body report__text">{text}</View>
      </Card>
      {report.pairs.length > 0 && <SpotCompare report={report} />}
      <Card title={copy.next}>
        <View className="t-body report__text">{next}</View>
      </Card>
      <Pictures photos={photos} today={today} />
    </>
  )
}

function Versions({ report }: PartProps) {
  const { replacedBy, corrects, changed } = report
  return (
    <>
      {replacedBy && (
        <Card>
          <Callout>{copy.replaced(replacedBy.changed)}</Callout>
          <Button
            kind="primary"
            label={copy.seeNew}
            onClick={() => void replaceWith('progressReport', { id: replacedBy.reportId })}
          />
        </Card>
      )}
      {corrects !== null && (
        <Card>
          <Callout tone="accent">{copy.corrects(changed)}</Callout>
          <Button label={copy.seeOld} onClick={() => void open('progressReport', { id: corrects })} />
        </Card>
      )}
    </>
  )
}

function Head({ report, today }: PartProps) {
  const { estateName, number, edition, from, to, publishedAt } = report
  const published = copy.published(sayDate(dayOf(publishedAt), today))
  return (
    <Card>
      <View className="t-title">{`${estateName} ${copy.report(number)}`}</View>
      <View className="t-second">{copy.period(sayDate(from, today), sayDate(to, today))}</View>
      <View className="t-least">{[published, copy.edition(edition)].filter(Boolean).join(' · ')}</View>
    </Card>
  )
}

function Percents({ report }: { readonly report: PublishedReport }) {
  return (
    <Card title={copy.percent}>
      {report.buildings.map(({ buildingId, building, percent, before, note }) => (
        <View key={buildingId} className="column report__percent">
          <View className="row row--between row--wrap">
            <View className="t-body">{building}</View>
            <View className="t-strong">{copy.percentOf(percent, before)}</View>
          </View>
          <View className="report__track">
            <View className="report__done" style={{ width: `${percent}%` }} />
          </View>
          {note !== '' && <View className="t-second">{note}</View>}
        </View>
      ))}
    </Card>
  )
}

function Pictures({ photos, today }: { readonly photos: readonly ShownPhoto[]; readonly today: CalendarDay }) {
  const urls = photos.map(({ url }) => url)
  return (
    <Card title={copy.pictures} aside={copy.photos(photos.length)}>
      <View className="report__pictures">
        {photos.map(({ photoId, url, building, spot, takenOn, caption }) => (
          <View key={photoId} className="report__picture">
            <Image
              className="report__image"
              src={url}
              mode="aspectFill"
              lazyLoad
              onClick={() => platform.previewImages(urls, url)}
            />
            {caption !== '' && <View className="t-second">{caption}</View>}
            <View className="t-least">{copy.pictureLabel(building, spot, sayDate(takenOn, today))}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
