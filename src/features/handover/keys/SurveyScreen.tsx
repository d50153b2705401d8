import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import type { Asked } from '~/src/lib/asking'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { handoverClient } from '../handover.client'
import { surveyCopy as copy } from './keys.copy'
import { SurveyForm } from './SurveyForm'

type Outcome = 'thanks' | 'sorry'

/** The survey after the keys (R8.3): one question a screen, answered once. */
export function SurveyScreen() {
  return <OfMyUnit wanted={useParameter('unitId')}>{unitId => <Survey unitId={unitId} />}</OfMyUnit>
}

function Survey({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`survey:${unitId}`, () => handoverClient.survey({ unitId }))
  const [outcome, setOutcome] = useState<Outcome>()
  if (outcome) return <Told icon="check" title={copy[outcome]} note={copy[`${outcome}Note`]} />
  if (isNotAsked(asked)) return <Told icon="clock" title={copy.notAsked} note={copy.notAskedNote} />
  if (asked.state === 'ready' && asked.data.answer) {
    return <Told icon="star" title={copy.answered} note={copy.answeredNote} />
  }
  if (asked.state === 'ready') return <SurveyForm unit={asked.data} onAnswered={setOutcome} />
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()} cards={1}>
        {() => null}
      </Faces>
    </Screen>
  )
}

const isNotAsked = (asked: Asked<unknown>): boolean => asked.state === 'failed' && asked.code === 'NOT_ASKED'

interface ToldProps {
  readonly icon: 'check' | 'clock' | 'star'
  readonly title: string
  readonly note: string
}

const Told = ({ icon, title, note }: ToldProps) => (
  <Screen>
    <Card>
      <Empty
        icon={icon}
        title={title}
        note={note}
        action={<Button compact label={copy.home} onClick={() => void open('home')} />}
      />
    </Card>
  </Screen>
)
