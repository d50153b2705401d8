import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { problemsOf } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverContract } from '~/types/handover/handover.contract'
import { handoverClient } from '../../handover.client'
import { sayNoticeNo } from '../say'
import { unitCopy as copy } from './notice.desk.copy'

interface CallSheetProps {
  readonly unitId: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** What came of a call; not reached, the flat stays on the list. */
export function CallSheet({ unitId, onClose, onDone }: CallSheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.recordNoticeCall)
  const [outcome, setOutcome] = useState<'reached' | 'notReached'>('reached')
  const [words, setWords] = useState('')
  const [problem, setProblem] = useState<string>()
  const send = async () => {
    const said = { unitId, isReached: outcome === 'reached', words }
    const found = problemsOf(handoverContract.recordNoticeCall.input, said)['words']
    setProblem(found)
    if (found !== undefined || !(await submit(said))) return
    toast(copy.callDone)
    onDone()
  }
  const foot = <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void send()} />
  return (
    <Sheet title={copy.callTitle} note={copy.callNote} isOpen onClose={onClose} foot={foot}>
      <Choice
        options={[
          { value: 'reached', label: copy.reached },
          { value: 'notReached', label: copy.notReached },
        ]}
        value={outcome}
        columns={2}
        onChange={setOutcome}
      />
      <Field
        label={copy.callWords}
        value={words}
        hint={copy.callHint}
        most={300}
        onChange={setWords}
        {...(problem !== undefined && { refusal: problem })}
      />
      {refused && <Callout tone="bad">{sayNoticeNo(refused)}</Callout>}
    </Sheet>
  )
}
