import { View } from '@tarojs/components'
import type { ConsultDetail } from '~/types/estate/consult'
import { Card } from '~/src/components/Card'
import { ClockBar } from '~/src/components/ClockBar'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { Timeline } from '~/src/components/Timeline'
import { questionCopy as copy, stepNames } from './answers.copy'
import { consultTag } from './consult-tag'
import { sayFullDay } from './estate.copy'

interface ConsultProps {
  readonly consult: ConsultDetail
  /** The server's instant, epoch ms. */
  readonly now: number
}

/** What was asked, about what, and the clock that both sides see. */
export function ConsultCard({ consult, now }: ConsultProps) {
  const { number, words, photoUrls, clock, handlerName, estateName, unitName, kind, state } = consult
  return (
    <Card>
      <View className="row row--between row--wrap">
        <Tag {...consultTag(consult)} />
        <View className="t-least">{copy.number(number)}</View>
      </View>
      <View className="t-heading estate-text">{words}</View>
      <View className="t-second">
        {[copy.about(estateName, unitName), kind === 'deviation' ? copy.deviation : ''].filter(Boolean).join(' · ')}
      </View>
      <SaidFacts consult={consult} />
      <Photos urls={photoUrls} />
      {clock && state !== 'closed' && <ClockBar name={copy.clock} clock={clock} now={now} />}
      {handlerName && <View className="t-least">{copy.handler(handlerName)}</View>}
    </Card>
  )
}

function SaidFacts({ consult: { said } }: Pick<ConsultProps, 'consult'>) {
  const facts = [
    ...(said?.on ? [{ name: copy.saidOn, value: sayFullDay(said.on) }] : []),
    ...(said?.name ? [{ name: copy.saidBy, value: said.name }] : []),
  ]
  return facts.length > 0 ? <Facts facts={facts} /> : null
}

/** What happened since, newest first. */
export function ConsultStory({ consult: { steps }, now }: ConsultProps) {
  const entries = [...steps].reverse().map(({ key, at, what, words, name }) => ({
    key,
    at,
    title: stepNames[what](name),
    ...(words !== '' && { note: words }),
  }))
  return <Timeline entries={entries} now={now} />
}
