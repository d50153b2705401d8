import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import { talkingPointLifecycle } from '~/types/estate/talking-point.lifecycle'
import { talkingTopics, type TalkingPointView, type TalkingTopic } from '~/types/estate/talking-points.actions'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { useMyPositions } from '~/src/features/account/positions.client'
import { Act } from '../Act'
import { topicNames } from '../about.copy'
import { ConfirmedAct } from '../ConfirmedAct'
import { estateClient } from '../estate.client'
import { useChecked } from '../useChecked'
import { talkingCopy as copy } from './desk.copy'

interface TalkingPointFormProps {
  readonly estateId: string
  readonly onDone: () => void
}

/** A new text for a topic. */
export function TalkingPointForm({ estateId, onDone }: TalkingPointFormProps) {
  const [topic, setTopic] = useState<TalkingTopic>('location')
  const [text, setText] = useState('')
  const form = useChecked(estateContract.draftTalkingPoint.input, estateClient.draftTalkingPoint)
  const input = { estateId, topic, text }
  const save = async () => {
    if (await form.attempt(input)) onDone()
  }
  return (
    <Card title={copy.add}>
      <View className="column">
        <View className="t-strong">{copy.topic}</View>
        <Choice
          options={talkingTopics.map(value => ({ value, label: topicNames[value] }))}
          value={topic}
          columns={3}
          onChange={setTopic}
        />
        <Field
          label={copy.text}
          hint={copy.hint}
          value={text}
          most={1000}
          refusal={form.problems(input)['text']}
          onChange={setText}
        />
        <Callout tone="accent">{copy.visible}</Callout>
        {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      </View>
      <Button kind="primary" label={copy.save} busy={form.isBusy} onClick={() => void save()} />
    </Card>
  )
}

const taps = {
  reviewTalkingPoint: copy.review,
  enforceTalkingPoint: copy.enforce,
  withdrawTalkingPoint: copy.withdraw,
} as const
type Tap = keyof typeof taps
const isTap = (action: string): action is Tap => action in taps

/** One text, and what the table lets me do with it now. */
export function TalkingPointPane({ point, onDone }: { readonly point: TalkingPointView; readonly onDone: () => void }) {
  const positions = useMyPositions() ?? []
  const [text, setText] = useState(point.text)
  const edit = useChecked(estateContract.editTalkingPoint.input, estateClient.editTalkingPoint)
  const { talkingPointId, topic, number, authorName, reviewerName } = point
  const moves = talkingPointLifecycle.movesFor(point.state, positions as never)
  const mayEdit = moves.includes('editTalkingPoint')
  const save = async () => {
    if (await edit.attempt({ talkingPointId, text })) onDone()
  }
  const people = [copy.author(authorName), ...(reviewerName ? [copy.reviewer(reviewerName)] : [])]
  const shown = moves.filter(isTap).filter(move => move !== 'reviewTalkingPoint' || !point.isMine)
  return (
    <Card title={topicNames[topic]} aside={copy.number(number)}>
      <View className="column">
        <View className="t-least">{people.join(' · ')}</View>
        {mayEdit ? (
          <Field
            value={text}
            most={1000}
            refusal={edit.problems({ talkingPointId, text })['text']}
            onChange={setText}
          />
        ) : (
          <View className="t-body estate-text">{point.text}</View>
        )}
        {point.isMine && moves.includes('reviewTalkingPoint') && <Callout tone="accent">{copy.own}</Callout>}
        {edit.refusal && <Callout tone="bad">{edit.refusal}</Callout>}
      </View>
      {mayEdit && text !== point.text && <Button label={copy.edit} busy={edit.isBusy} onClick={() => void save()} />}
      {shown.map((move, place) => {
        const shared = {
          label: taps[move],
          send: (options: { requestId: string }) => estateClient[move]({ talkingPointId }, options),
          onDone,
        }
        return move === 'withdrawTalkingPoint' ? (
          <ConfirmedAct key={move} kind="danger" meaning={copy.withdrawMeans} {...shared} />
        ) : (
          <Act key={move} kind={place === 0 ? 'primary' : 'outline'} {...shared} />
        )
      })}
    </Card>
  )
}
