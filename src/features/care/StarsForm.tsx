import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { PhotoPicker } from '~/src/components/PhotoPicker'
import { Screen } from '~/src/components/Screen'
import { Stars } from '~/src/components/Stars'
import { StickyFoot } from '~/src/components/StickyFoot'
import { usePhotos } from '~/src/components/usePhotos'
import { sendPhoto } from '~/src/features/photo/photo.client'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { ticketRefusals } from '~/src/features/ticket/ticket.copy'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import { dayOf } from '~/types/kernel/time'
import { defaultCallbackPolicy } from '~/types/ticket/callback.policy'
import { repairTitle } from '~/types/ticket/parts.copy'
import { ticketContract } from '~/types/ticket/ticket.contract'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { starsPageCopy as copy } from './stars.copy'
import './StarsForm.scss'

interface StarsFormProps {
  readonly repair: RepairDetail
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onAnswered: (outcome: 'thanks' | 'sorry') => void
}

const mostPhotos = 9
type Solved = 'solved' | 'unsolved'
/** When it was done last, from the story itself. */
function doneOn({ timeline }: RepairDetail, now: number): string | undefined {
  const done = [...timeline].reverse().find(({ type }) => type === 'finished')
  return done && sayDate(dayOf(done.at), dayOf(now))
}

function useStars({ repair, onAnswered }: StarsFormProps) {
  const [stars, setStars] = useState(0)
  const [solved, setSolved] = useState<Solved>()
  const [words, setWords] = useState('')
  const [isTried, setTried] = useState(false)
  const photos = usePhotos(mostPhotos, sendPhoto)
  const { submit, isBusy, refused } = useSubmit(ticketClient.rate)
  const input = { ticketId: repair.ticketId, stars, isSolved: solved === 'solved', words, photos: photos.photoIds }
  const problems = problemsOf(ticketContract.rate.input, input)
  const isChosen = stars > 0 && solved !== undefined
  const isUnhappy = (stars > 0 && stars <= defaultCallbackPolicy.unhappyStars) || solved === 'unsolved'
  const send = async () => {
    setTried(true)
    if (!isChosen || photos.isSending || photos.hasFailed || Object.keys(problems).length > 0) return
    if (await submit(input)) onAnswered(isUnhappy ? 'sorry' : 'thanks')
  }
  const said = { stars, solved, words, setStars, setSolved, setWords, isUnhappy }
  return { ...said, photos, problems, isTried, isChosen, isBusy, refused, send }
}

/** One page, half a minute: stars, solved or not, and whatever else one wants to say. */
export function StarsForm(props: StarsFormProps) {
  const { repair, now } = props
  const form = useStars(props)
  return (
    <Screen
      foot={
        <StickyFoot note={form.isTried && !form.isChosen ? copy.chooseFirst : undefined}>
          <Button kind="primary" label={copy.submit} busy={form.isBusy} onClick={() => void form.send()} />
        </StickyFoot>
      }
    >
      <View className="stars-form__head">
        <View className="t-second">{copy.about(repairTitle(repair.room, repair.part), doneOn(repair, now))}</View>
        <View className="t-title">{copy.question}</View>
      </View>
      <Stars count={form.stars} onChange={form.setStars} />
      <Card title={copy.solvedTitle}>
        <View className="row">
          <SolvedButton value="solved" chosen={form.solved} onChoose={form.setSolved} />
          <SolvedButton value="unsolved" chosen={form.solved} onChoose={form.setSolved} />
        </View>
      </Card>
      <Field
        value={form.words}
        hint={copy.hint}
        most={500}
        refusal={form.isTried ? form.problems['words'] : undefined}
        onChange={form.setWords}
      />
      <View className="t-second">{copy.photos}</View>
      <PhotoPicker {...form.photos.picker} />
      {form.isTried && form.photos.isSending && <Callout tone="accent">{copy.photosOnWay}</Callout>}
      {form.photos.hasFailed && <Callout>{copy.photosFailed}</Callout>}
      {form.refused && <Callout tone="bad">{sayNo(form.refused, ticketRefusals)}</Callout>}
      {form.isUnhappy ? (
        <Callout>{copy.unhappy}</Callout>
      ) : (
        <View className="t-least stars-form__promise">{copy.promise}</View>
      )}
    </Screen>
  )
}

interface SolvedButtonProps {
  readonly value: Solved
  readonly chosen: Solved | undefined
  readonly onChoose: (value: Solved) => void
}

/** The chosen one has a tick besides its colour. */
const SolvedButton = ({ value, chosen, onChoose }: SolvedButtonProps) => (
  <Button
    kind={value === chosen ? 'quiet' : 'outline'}
    icon={value === chosen ? 'check' : undefined}
    label={copy[value]}
    onClick={() => onChoose(value)}
  />
)
