import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Screen } from '~/src/components/Screen'
import { Stars } from '~/src/components/Stars'
import { Steps } from '~/src/components/Steps'
import { StickyFoot } from '~/src/components/StickyFoot'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import { defaultCallbackPolicy } from '~/types/ticket/callback.policy'
import { handoverClient } from '../handover.client'
import { keysRefusals, surveyCopy as copy } from './keys.copy'
import './SurveyForm.scss'

interface SurveyFormProps {
  readonly unit: { readonly unitId: string; readonly unitName: string }
  readonly onAnswered: (outcome: 'thanks' | 'sorry') => void
}

type Settled = 'settled' | 'unsettled'
const last = 2

function useSurvey({ unit, onAnswered }: SurveyFormProps) {
  const [step, setStep] = useState(0)
  const [stars, setStars] = useState(0)
  const [settled, setSettled] = useState<Settled>()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const { submit, isBusy, refused } = useSubmit(handoverClient.answerSurvey)
  const input = { unitId: unit.unitId, stars, isSettled: settled === 'settled', words }
  const problem = problemsOf(handoverContract.answerSurvey.input, input)['words']
  const isUnhappy = (stars > 0 && stars <= defaultCallbackPolicy.unhappyStars) || settled === 'unsettled'
  const isAnswered = step === 0 ? stars > 0 : step === 1 ? settled !== undefined : problem === undefined
  const go = async () => {
    setTried(!isAnswered)
    if (!isAnswered) return
    if (step < last) return setStep(step + 1)
    if (await submit(input)) onAnswered(isUnhappy ? 'sorry' : 'thanks')
  }
  const said = { step, stars, settled, words, setStep, setStars, setSettled, setWords }
  return { ...said, isUnhappy, isTried: isTried && !isAnswered, problem, isBusy, refused, go }
}

/** Stars, then whether all is settled, then words: large, one at a time. */
export function SurveyForm(props: SurveyFormProps) {
  const form = useSurvey(props)
  const foot = (
    <StickyFoot note={form.isTried && form.step < last ? copy.chooseFirst : undefined}>
      {form.step > 0 && <Button label={copy.before} onClick={() => form.setStep(form.step - 1)} />}
      <Button
        kind="primary"
        label={form.step < last ? copy.next : copy.send}
        busy={form.isBusy}
        onClick={() => void form.go()}
      />
    </StickyFoot>
  )
  return (
    <Screen foot={foot}>
      <Steps names={copy.steps} current={form.step} />
      <View className="t-second survey-form__head">{copy.head(props.unit.unitName)}</View>
      <Question form={form} />
      {form.isUnhappy && <Callout>{copy.unhappy}</Callout>}
      {form.refused && <Callout tone="bad">{sayNo(form.refused, keysRefusals)}</Callout>}
    </Screen>
  )
}

function Question({ form }: { readonly form: ReturnType<typeof useSurvey> }) {
  if (form.step === 0) {
    return (
      <>
        <View className="t-title survey-form__head">{copy.starsQuestion}</View>
        <Stars count={form.stars} onChange={form.setStars} />
      </>
    )
  }
  if (form.step === 1) {
    const options = (['settled', 'unsettled'] as const).map(value => ({ value, label: copy[value] }))
    return (
      <>
        <View className="t-title survey-form__head">{copy.settledQuestion}</View>
        <View className="t-second survey-form__head">{copy.settledNote}</View>
        <Choice options={options} value={form.settled} columns={1} onChange={form.setSettled} />
      </>
    )
  }
  return (
    <>
      <View className="t-title survey-form__head">{copy.wordsQuestion}</View>
      <Field
        value={form.words}
        hint={copy.wordsHint}
        most={500}
        {...(form.problem !== undefined && { refusal: form.problem })}
        onChange={form.setWords}
      />
    </>
  )
}
