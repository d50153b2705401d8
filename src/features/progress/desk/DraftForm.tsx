import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Segmented } from '~/src/components/Segmented'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { DeskReport } from '~/types/progress/progress.views'
import { progressClient } from '../progress.client'
import { progressRefusals } from '../progress.copy'
import { DayField } from '~/src/components/DayField'
import { deskCopy as copy } from './progress.desk.copy'
import { useDraft, type Draft } from './useDraft'

interface DraftFormProps {
  readonly report: DeskReport
  readonly onChanged: () => void
}

/** A report being written: what it is about, how far, pictures from the fixed spots, what comes next. */
export function DraftForm({ report, onChanged }: DraftFormProps) {
  const draft = useDraft(report)
  return (
    <>
      <View className="report-desk__main">
        <Words draft={draft} report={report} />
        <Percents draft={draft} report={report} />
        <Pictures draft={draft} report={report} />
      </View>
      <View className="report-desk__side">
        <DraftMoves report={report} draft={draft} onChanged={onChanged} />
      </View>
    </>
  )
}

interface PartProps {
  readonly draft: Draft
  readonly report: DeskReport
}

function Words({ draft: { words, say }, report }: PartProps) {
  return (
    <Card title={copy.period}>
      <View className="row row--top">
        <View className="grow">
          <DayField label={copy.from} value={words.from} onChange={from => say({ from })} />
        </View>
        <View className="grow">
          <DayField label={copy.to} value={words.to} onChange={to => say({ to })} />
        </View>
      </View>
      {report.corrects !== null && (
        <Field
          label={copy.changed}
          hint={copy.changedHint}
          value={words.changed}
          most={300}
          onChange={changed => say({ changed })}
        />
      )}
      <Field label={copy.text} hint={copy.textHint} value={words.text} most={1_000} onChange={text => say({ text })} />
      <Field label={copy.next} hint={copy.nextHint} value={words.next} most={300} onChange={next => say({ next })} />
    </Card>
  )
}

const percentFrom = (typed: string): number => Math.min(100, Number(typed.replace(/\D/g, '').slice(0, 3)))

function Percents({ draft: { buildings, setBuildings }, report }: PartProps) {
  const change = (buildingId: string, part: { percent?: number; note?: string }) =>
    setBuildings(buildings.map(each => (each.buildingId === buildingId ? { ...each, ...part } : each)))
  const turn = (buildingId: string, before: number | null) =>
    setBuildings(
      buildings.some(each => each.buildingId === buildingId)
        ? buildings.filter(each => each.buildingId !== buildingId)
        : [...buildings, { buildingId, percent: before ?? 0, note: '' }],
    )
  return (
    <Card title={copy.percent} aside={copy.include}>
      {report.buildings.map(({ buildingId, building, before }) => {
        const named = buildings.find(each => each.buildingId === buildingId)
        return (
          <View key={buildingId} className="column">
            <View className="row">
              <View
                className={`report-desk__tick ${named ? 'report-desk__tick--on' : ''}`}
                onClick={() => turn(buildingId, before)}
              >
                {building}
              </View>
              {named && (
                <View className="report-desk__percent">
                  <Field
                    line
                    value={String(named.percent)}
                    most={3}
                    onChange={typed => change(buildingId, { percent: percentFrom(typed) })}
                  />
                </View>
              )}
              <View className="t-least grow">{copy.percentBefore(before)}</View>
            </View>
            {named && named.percent < (before ?? 0) && (
              <Field
                line
                hint={copy.percentNote}
                value={named.note}
                most={200}
                onChange={note => change(buildingId, { note })}
              />
            )}
          </View>
        )
      })}
    </Card>
  )
}

function Pictures({ draft, report }: PartProps) {
  const { pictures, photos, tellPhoto, buildings } = draft
  const named = report.buildings.filter(({ buildingId }) => buildings.some(each => each.buildingId === buildingId))
  const pathOf = (id: string): string => pictures.picker.photos.find(({ photoId }) => photoId === id)?.path ?? ''
  return (
    <Card title={copy.photos(photos.length, report.fewestPhotos)}>
      {report.spots.length === 0 && <Callout>{copy.noSpots}</Callout>}
      <PhotoPicker {...pictures.picker} />
      {photos.map(({ photoId, spotId, buildingId, takenOn, caption }) => (
        <View key={photoId} className="row row--top report-desk__photo">
          <Image className="report-desk__thumb" src={pathOf(photoId)} mode="aspectFill" />
          <View className="grow column">
            <Segmented
              options={report.spots.map(spot => ({ value: spot.spotId, label: spot.name }))}
              value={spotId}
              onChange={id => tellPhoto(photoId, { spotId: id })}
            />
            {named.length > 1 && (
              <Segmented
                options={named.map(each => ({ value: each.buildingId, label: each.building }))}
                value={buildingId}
                onChange={id => tellPhoto(photoId, { buildingId: id })}
              />
            )}
            <View className="row row--top">
              <View className="grow">
                <DayField label={copy.takenOn} value={takenOn} onChange={day => tellPhoto(photoId, { takenOn: day })} />
              </View>
              <View className="grow">
                <Field
                  line
                  label={copy.caption}
                  value={caption}
                  most={60}
                  onChange={words => tellPhoto(photoId, { caption: words })}
                />
              </View>
            </View>
          </View>
        </View>
      ))}
    </Card>
  )
}

interface MovesProps extends PartProps {
  readonly onChanged: () => void
}

/** Saving keeps what is written; sending saves first, so that what is reviewed is what is seen here. */
function DraftMoves({ report, draft, onChanged }: MovesProps) {
  const { reportId } = report
  const { content, pictures } = draft
  // The version that is written on: what a colleague saved meanwhile is refused by name, and what is typed stays.
  const [version, goOn] = useState(report.version)
  const save = useSubmit(progressClient.saveReport)
  const send = useSubmit(progressClient.sendReport)
  const withdraw = useSubmit(progressClient.withdrawReport)
  const refused = save.refused ?? send.refused ?? withdraw.refused
  const isReady = content !== undefined && !pictures.isSending
  const said = (words: string) => {
    toast(words)
    onChanged()
  }
  const saved = async () => {
    const kept = content && (await save.submit({ reportId, version, content }))
    if (kept) goOn(kept.version)
    return kept
  }
  const keep = async () => {
    if (await saved()) toast(copy.saved)
  }
  const hand = async () => {
    const kept = await saved()
    if (!kept) return
    if (await send.submit(kept)) said(copy.sent)
  }
  const drop = async () => {
    if (await withdraw.submit({ reportId, version })) said(copy.withdrawn)
  }
  return (
    <Card>
      {refused && <Callout tone="bad">{sayNo(refused, progressRefusals)}</Callout>}
      {pictures.isSending && <View className="t-second">{copy.photoWait}</View>}
      <Button
        kind="primary"
        label={copy.send}
        busy={send.isBusy || save.isBusy}
        disabled={!isReady}
        onClick={() => void hand()}
      />
      <Button label={copy.saveDraft} busy={save.isBusy} disabled={!isReady} onClick={() => void keep()} />
      <Button kind="quiet" label={copy.withdraw} busy={withdraw.isBusy} onClick={() => void drop()} />
    </Card>
  )
}
