import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { guideParts, guideStages, type GuideStage, type GuideText } from '~/types/estate/guides.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { Segmented } from '~/src/components/Segmented'
import { useAsked } from '~/src/lib/asking'
import { estateClient } from '../estate.client'
import { partNames, stageNames } from '../guides.copy'
import { useChecked } from '../useChecked'
import { BackToList } from './BackToList'
import { guideDeskCopy as copy } from './desk.copy'

interface GuideFormProps {
  readonly estateId: string
  readonly onBack: () => void
  readonly onDone: () => void
}

/** The guide of each stage as this estate says it (R3.6): a change is a new version, which is read again. */
export function GuideForm({ estateId, onBack, onDone }: GuideFormProps) {
  const [asked, reload] = useAsked(`guide:${estateId}`, () => estateClient.guide({ estateId }))
  const [stage, choose] = useState<GuideStage>('interest')
  const options = guideStages.map(value => ({ value, label: stageNames[value] }))
  return (
    <>
      <BackToList onBack={onBack} />
      <Segmented options={options} value={stage} onChange={choose} />
      <Faces asked={asked} onRetry={() => void reload()}>
        {({ stages }) => {
          const view = stages.find(each => each.stage === stage)
          return view && <StageForm key={stage} estateId={estateId} stage={stage} stored={view.text} onDone={onDone} />
        }}
      </Faces>
    </>
  )
}

interface StageFormProps extends Pick<GuideFormProps, 'estateId' | 'onDone'> {
  readonly stage: GuideStage
  readonly stored: GuideText
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)

function StageForm({ estateId, stage, stored, onDone }: StageFormProps) {
  const [written, change] = useState(() => guideParts.map(part => stored[part].join('\n')))
  const form = useChecked(estateContract.changeGuide.input, estateClient.changeGuide)
  const text = Object.fromEntries(guideParts.map((part, place) => [part, linesOf(written[place] ?? '')])) as GuideText
  const save = async () => {
    if (await form.attempt({ estateId, stage, text })) onDone()
  }
  const set = (place: number, value: string) => change(now => now.map((each, at) => (at === place ? value : each)))
  return (
    <Card title={stageNames[stage]}>
      <View className="column">
        <View className="t-least">{copy.note}</View>
        {guideParts.map((part, place) => (
          <Field
            key={part}
            label={partNames[part]}
            value={written[place] ?? ''}
            most={2000}
            onChange={value => set(place, value)}
          />
        ))}
        {form.problems({ estateId, stage, text })['text'] && <Callout tone="bad">{copy.problem}</Callout>}
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={copy.save} busy={form.isBusy} onClick={() => void save()} />
      <View className="t-least">{copy.again}</View>
    </Card>
  )
}
