import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { open, replaceWith } from '~/src/lib/paths'
import { platform } from '~/src/lib/platform'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import type { CalendarDay } from '~/types/kernel/time'
import type { DeskReport } from '~/types/progress/progress.views'
import { progressClient } from '../progress.client'
import { progressCopy, progressRefusals } from '../progress.copy'
import { deskCopy as copy } from './progress.desk.copy'
import { ReadersCard } from './ReadersCard'

interface ReviewPaneProps {
  readonly report: DeskReport
  readonly today: CalendarDay
  readonly onChanged: () => void
}

/** A report that is not being written: what it says, and what may be done with it. */
export function ReviewPane({ report, today, onChanged }: ReviewPaneProps) {
  const isOut = report.publishedAt !== null
  return (
    <>
      <View className="report-desk__main">
        <Said report={report} today={today} />
        <Pictures report={report} today={today} />
      </View>
      <View className="report-desk__side">
        <Moves report={report} onChanged={onChanged} />
        {isOut && <ReadersCard reportId={report.reportId} />}
      </View>
    </>
  )
}

function Said({ report, today }: Omit<ReviewPaneProps, 'onChanged'>) {
  const { from, to, text, next, changed, buildings } = report.content
  const nameOf = (id: string) => report.buildings.find(({ buildingId }) => buildingId === id)
  return (
    <Card title={progressCopy.period(sayDate(from, today), sayDate(to, today))}>
      {changed !== '' && <Callout tone="accent">{progressCopy.corrects(changed)}</Callout>}
      <View className="t-body report-desk__text">{text}</View>
      <View className="t-second">{progressCopy.nextStep(next)}</View>
      <Facts
        facts={buildings.map(({ buildingId, percent, note }) => ({
          name: nameOf(buildingId)?.building ?? '',
          value: [progressCopy.percentOf(percent, nameOf(buildingId)?.before ?? null), note]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Card>
  )
}

function Pictures({ report, today }: Omit<ReviewPaneProps, 'onChanged'>) {
  const { photos } = report.content
  const urls = photos.flatMap(({ photoId }) => report.photoUrls[photoId] ?? [])
  const spotOf = (id: string): string => report.spots.find(({ spotId }) => spotId === id)?.name ?? ''
  return (
    <Card title={progressCopy.pictures} aside={progressCopy.photos(photos.length)}>
      <View className="report-desk__pictures">
        {photos.map(({ photoId, spotId, takenOn, caption }) => {
          const url = report.photoUrls[photoId] ?? ''
          return (
            <View key={photoId} className="report-desk__picture">
              <Image
                className="report-desk__image"
                src={url}
                mode="aspectFill"
                onClick={() => platform.previewImages(urls, url)}
              />
              <View className="t-least">
                {[spotOf(spotId), sayDate(takenOn, today), caption].filter(Boolean).join(' · ')}
              </View>
            </View>
          )
        })}
      </View>
    </Card>
  )
}

function Moves({ report, onChanged }: Omit<ReviewPaneProps, 'today'>) {
  const { reportId, version, moves, stage, isMine } = report
  const [isReturning, setReturning] = useState(false)
  const publish = useSubmit(progressClient.publishReport)
  const correct = useSubmit(progressClient.correctReport)
  const refused = publish.refused ?? correct.refused
  const out = async () => {
    if (!(await publish.submit({ reportId, version }))) return
    toast(copy.publishedNow)
    onChanged()
  }
  const mend = async () => {
    const draft = await correct.submit({ reportId })
    if (draft) void replaceWith('reportDesk', { id: draft.reportId })
  }
  return (
    <Card>
      {stage === 'inReview' && isMine && <View className="t-second">{copy.waitsForAnother}</View>}
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
      {moves.includes('publishReport') && (
        <Button kind="primary" label={copy.publish} busy={publish.isBusy} onClick={() => void out()} />
      )}
      {moves.includes('returnReport') && <Button label={copy.giveBack} onClick={() => setReturning(true)} />}
      {moves.includes('correctReport') && (
        <Button label={copy.correct} busy={correct.isBusy} onClick={() => void mend()} />
      )}
      {report.publishedAt !== null && (
        <Button kind="quiet" label={copy.openReport} onClick={() => void open('progressReport', { id: reportId })} />
      )}
      {isReturning && <ReturnSheet report={report} onClose={() => setReturning(false)} onDone={onChanged} />}
    </Card>
  )
}

interface ReturnSheetProps {
  readonly report: DeskReport
  readonly onClose: () => void
  readonly onDone: () => void
}

function ReturnSheet({ report: { reportId, version }, onClose, onDone }: ReturnSheetProps) {
  const [words, setWords] = useState('')
  const { submit, isBusy, refused } = useSubmit(progressClient.returnReport)
  const give = async () => {
    if (!(await submit({ reportId, version, words }))) return
    toast(copy.givenBack)
    onClose()
    onDone()
  }
  const foot = (
    <Button
      kind="primary"
      label={copy.giveBack}
      busy={isBusy}
      disabled={words.trim().length < 2}
      onClick={() => void give()}
    />
  )
  return (
    <Sheet title={copy.giveBack} isOpen foot={foot} onClose={onClose}>
      <Field value={words} hint={copy.giveBackHint} most={300} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
    </Sheet>
  )
}
