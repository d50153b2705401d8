import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { Stars } from '~/src/components/Stars'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { MySignUp } from '~/types/activity/activity'
import { activityClient } from './activity.client'
import { activityCopy as copy, activityRefusals } from './activity.copy'

interface FeedbackCardProps {
  readonly activityId: string
  readonly signUp: MySignUp
  readonly onDone: () => void
}

/** Stars from those who came, once; then they are shown. */
export function FeedbackCard({ activityId, signUp, onDone }: FeedbackCardProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.giveFeedback)
  const [stars, setStars] = useState(0)
  const [words, setWords] = useState('')
  const [isMissing, setMissing] = useState(false)
  if (signUp.feedback) {
    return (
      <Card title={copy.feedbackMine}>
        <Stars count={signUp.feedback.stars} />
        {signUp.feedback.words !== '' && <View className="t-second">{signUp.feedback.words}</View>}
      </Card>
    )
  }
  const send = async () => {
    setMissing(stars === 0)
    if (stars === 0) return
    if (!(await submit({ activityId, unitId: signUp.unitId, stars, words }))) return
    toast(copy.feedbackDone)
    onDone()
  }
  return (
    <Card title={copy.feedbackTitle}>
      <Stars count={stars} onChange={setStars} />
      <Field value={words} hint={copy.feedbackHint} most={300} onChange={setWords} />
      {isMissing && stars === 0 && <Callout>{copy.starsNeeded}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
      <Button kind="primary" label={copy.feedbackSend} busy={isBusy} onClick={() => void send()} />
    </Card>
  )
}
