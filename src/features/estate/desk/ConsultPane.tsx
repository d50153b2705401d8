import { View } from '@tarojs/components'
import { useState } from 'react'
import { estateContract } from '~/types/estate/estate.contract'
import type { ConsultDetail } from '~/types/estate/consult'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { Act } from '../Act'
import { ConsultCard, ConsultStory } from '../ConsultCards'
import { estateClient } from '../estate.client'
import { useChecked } from '../useChecked'
import { ArticleForm } from './ArticleForm'
import { consultsCopy as copy } from './desk.copy'

interface ConsultPaneProps {
  readonly consultId: string
  readonly onChanged: () => void
}

/** One question at the desk: taken, answered, made into an answer for everybody. */
export function ConsultPane({ consultId, onChanged }: ConsultPaneProps) {
  const [asked, reload] = useAsked(`consult:${consultId}`, () => estateClient.consult({ consultId }))
  const changed = () => {
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(consult, now) => (
        <>
          <ConsultCard consult={consult} now={now} />
          <Desk consult={consult} onDone={changed} />
          <Card>
            <ConsultStory consult={consult} now={now} />
          </Card>
        </>
      )}
    </Faces>
  )
}

function Desk({ consult, onDone }: { readonly consult: ConsultDetail; readonly onDone: () => void }) {
  const { consultId, state, handlerName } = consult
  const isWaiting = state === 'submitted' || state === 'followedUp'
  if (!isWaiting) return <Publish consult={consult} onDone={onDone} />
  return (
    <>
      {state === 'submitted' && handlerName === null && (
        <Act label={copy.take} send={options => estateClient.takeConsult({ consultId }, options)} onDone={onDone} />
      )}
      <AnswerForm consult={consult} onDone={onDone} />
    </>
  )
}

function AnswerForm({ consult, onDone }: { readonly consult: ConsultDetail; readonly onDone: () => void }) {
  const [words, setWords] = useState('')
  const form = useChecked(estateContract.answerConsult.input, estateClient.answerConsult)
  const input = { consultId: consult.consultId, words }
  const send = async () => {
    if (!(await form.attempt(input))) return
    toast(copy.sent)
    setWords('')
    onDone()
  }
  return (
    <Card title={copy.answer} aside={<Tag label={copy.askedAs[consult.askedAs]} tone="quiet" />}>
      <Field
        hint={copy.answerHint}
        value={words}
        most={1000}
        refusal={form.problems(input)['words']}
        onChange={setWords}
      />
      {form.refusal && <Callout tone="bad">{form.refusal}</Callout>}
      <Button kind="primary" label={copy.send} busy={form.isBusy} onClick={() => void send()} />
    </Card>
  )
}

/** The answer, without the person, for everybody (R3.4). */
function Publish({ consult, onDone }: { readonly consult: ConsultDetail; readonly onDone: () => void }) {
  const [isWriting, write] = useState(false)
  const mayDraft = mayUse(estateContract.draftArticle, useMyPositions() ?? [])
  if (consult.articleId !== null) return <Tag label={copy.published} tone="ok" />
  if (!mayDraft || consult.kind === 'deviation') return null
  const answer = [...consult.steps].reverse().find(({ what }) => what === 'answered')?.words ?? ''
  const done = () => {
    write(false)
    onDone()
  }
  return isWriting ? (
    <ArticleForm
      title={copy.publish}
      text={{ title: consult.words.slice(0, 60), body: answer, category: 'purchase', keywords: [] }}
      send={(text, options) => estateClient.draftArticle({ ...text, consultId: consult.consultId }, options)}
      onDone={done}
    />
  ) : (
    <View>
      <Button icon="file" label={copy.publish} onClick={() => write(true)} />
    </View>
  )
}
