import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { activityContract } from '~/types/activity/activity.contract'
import { activityClient } from '../activity.client'
import { activityRefusals } from '../activity.copy'
import { deskCopy as copy } from './activity.desk.copy'

interface MovesCardProps {
  readonly activityId: string
  readonly moves: readonly string[]
  readonly onChange: () => void
  readonly onDone: () => void
}

/** What may be done with the plan now, by whoever plans; for the others there is nothing here. */
export function MovesCard({ activityId, moves, onChange, onDone }: MovesCardProps) {
  const publish = useSubmit(activityClient.publish)
  const close = useSubmit(activityClient.close)
  const [isCancelling, setCancelling] = useState(false)
  const run = async (what: typeof publish | typeof close, words: string) => {
    if (!(await what.submit({ activityId }))) return
    toast(words)
    onDone()
  }
  const refused = publish.refused ?? close.refused
  if (!moves.includes('cancel')) return null
  return (
    <Card>
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
      {moves.includes('publish') && (
        <Button
          kind="primary"
          label={copy.publish}
          busy={publish.isBusy}
          onClick={() => void run(publish, copy.published)}
        />
      )}
      <Button label={copy.change} onClick={onChange} />
      {moves.includes('close') && (
        <Button label={copy.close} busy={close.isBusy} onClick={() => void run(close, copy.closed)} />
      )}
      <Button kind="quiet" label={copy.cancel} onClick={() => setCancelling(true)} />
      {isCancelling && (
        <CancelSheet
          activityId={activityId}
          onClose={() => setCancelling(false)}
          onDone={() => {
            setCancelling(false)
            onDone()
          }}
        />
      )}
    </Card>
  )
}

interface CancelSheetProps {
  readonly activityId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

function CancelSheet({ activityId, onClose, onDone }: CancelSheetProps) {
  const { submit, isBusy, refused } = useSubmit(activityClient.cancel)
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const cancel = async () => {
    const found = problemsOf(activityContract.cancel.input, { activityId, words })['words']
    setProblem(found)
    if (found !== undefined || !(await submit({ activityId, words }))) return
    toast(copy.cancelDone)
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={onClose} />
      <Button kind="danger" label={copy.cancel} busy={isBusy} onClick={() => void cancel()} />
    </>
  )
  return (
    <Sheet title={copy.cancelTitle} note={copy.cancelNote} isOpen foot={foot} onClose={onClose}>
      <Field value={words} hint={copy.cancelHint} most={200} refusal={problem} onChange={setWords} />
      {refused && <Callout tone="bad">{sayNo(refused, activityRefusals)}</Callout>}
    </Sheet>
  )
}
