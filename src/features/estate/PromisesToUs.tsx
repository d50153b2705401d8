import { View } from '@tarojs/components'
import type { PromiseToUs as Told } from '~/types/estate/promise'
import { Card } from '~/src/components/Card'
import { Tag, type TagTone } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { aboutCopy as copy, placeNames, promiseStates } from './about.copy'
import { estateClient } from './estate.client'

const tones: Record<Told['state'], TagTone> = { open: 'accent', fulfilled: 'ok', broken: 'bad', withdrawn: 'quiet' }

const whereWords = ({ place, written }: Told): string =>
  written === null ? copy.said(placeNames[place]) : copy.written(placeNames[written.into], written.reference)

function dueWords({ state, isOverdue, dueOn, closing }: Told): string {
  if (state !== 'open') return closing
  return isOverdue ? copy.late(dueOn) : copy.due(dueOn)
}

/** What was promised to my flat and my estate, and what became of it (R3.3); nothing promised, nothing shown. */
export function PromisesToUs({ unitId }: { readonly unitId: string }) {
  const [asked] = useAsked(`promises:${unitId}`, () => estateClient.promisesToUs({ unitId }))
  if (asked.state !== 'ready' || asked.data.rows.length === 0) return null
  return (
    <Card title={copy.promises}>
      <View className="t-second">{copy.promisesNote}</View>
      {asked.data.rows.map(told => (
        <PromiseLine key={told.promiseId} told={told} />
      ))}
    </Card>
  )
}

function PromiseLine({ told }: { readonly told: Told }) {
  const tone = told.isOverdue ? 'warn' : tones[told.state]
  return (
    <View className="estate-line">
      <View className="row row--between row--top">
        <View className="t-strong grow">{told.what}</View>
        <Tag label={told.isOverdue ? copy.overdue : promiseStates[told.state]} tone={tone} />
      </View>
      <View className="t-second">{dueWords(told)}</View>
      <View className="t-least">{`${told.isForUnit ? copy.toUnit : copy.toEstate} · ${whereWords(told)}`}</View>
    </View>
  )
}
