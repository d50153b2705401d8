import { View } from '@tarojs/components'
import { useState } from 'react'
import { guideParts, guideStages, type GuideStage, type GuideStageView } from '~/types/estate/guides.actions'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import { Act } from './Act'
import { estateClient } from './estate.client'
import { EstateChoice } from './EstateChoice'
import { guidesCopy as copy, partNames, stageNames } from './guides.copy'
import './estate.scss'

/** Interest → subscription → signing: what to do, bring, pay; what one may and must (R3.6). */
export function GuidesScreen() {
  return (
    <Screen>
      <EstateChoice>{estateId => <Guides key={estateId} estateId={estateId} />}</EstateChoice>
    </Screen>
  )
}

const stages = guideStages.map(value => ({ value, label: stageNames[value] }))

function Guides({ estateId }: { readonly estateId: string }) {
  const [asked, reload] = useAsked(`guide:${estateId}`, () => estateClient.guide({ estateId }))
  const [stage, choose] = useState<GuideStage>('interest')
  const isCustomer = useMyPositions()?.length === 0
  const confirmed = () => {
    toast(copy.done)
    void reload()
  }
  return (
    <>
      <Segmented options={stages} value={stage} onChange={choose} />
      <Faces asked={asked} onRetry={() => void reload()}>
        {(guide, now) => {
          const view = guide.stages.find(each => each.stage === stage)
          if (!view) return null
          const { version, confirmedAt } = view
          return (
            <>
              {stage === 'subscription' && !guide.hasPresalePermit && <Callout tone="bad">{copy.noPermit}</Callout>}
              <StageText view={view} />
              {confirmedAt !== null && <Tag tone="ok" label={copy.confirmed(sayWhen(confirmedAt, now))} />}
              {confirmedAt === null && isCustomer && (
                <Act
                  kind="primary"
                  label={copy.confirm}
                  send={options => estateClient.confirmGuide({ estateId, stage, version }, options)}
                  onDone={confirmed}
                />
              )}
            </>
          )
        }}
      </Faces>
    </>
  )
}

/** Steps are numbered: their order matters. */
function StageText({ view: { text, version } }: { readonly view: GuideStageView }) {
  const parts = guideParts.filter(part => text[part].length > 0)
  return (
    <>
      {parts.map((part, place) => (
        <Card key={part} title={partNames[part]} {...(place === 0 && { aside: copy.version(version) })}>
          <View className="column">
            {text[part].map((line, index) => (
              <View key={line} className="estate-step">
                {part === 'steps' ? (
                  <View className="estate-step__number">{index + 1}</View>
                ) : (
                  <View className="estate-step__dot" />
                )}
                <View className="grow">{line}</View>
              </View>
            ))}
          </View>
        </Card>
      ))}
    </>
  )
}
