import { useState } from 'react'
import { severities, type Severity } from '~/types/sla/sla'
import { callOutcomes, type CallOutcome } from '~/types/ticket/ticket'
import { Choice } from '~/src/components/Choice'
import { callOutcomeNames, severityNames, severityNotes } from '~/src/features/ticket/ticket.copy'
import { formCopy } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'
import { WordsField } from './WordsField'

/** Another severity: the clocks change with it, so it says why. */
export function SeverityForm(props: MoveFormProps) {
  const [severity, setSeverity] = useState<Severity>()
  const [words, setWords] = useState('')
  const going = useMove(props, { severity, words })
  const others = severities.filter(each => each !== props.detail.severity)
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <Asked label={formCopy.severity} refusal={going.problem('severity')}>
        <Choice
          options={others.map(value => ({ value, label: severityNames[value], note: severityNotes[value] }))}
          value={severity}
          columns={2}
          onChange={setSeverity}
        />
      </Asked>
      <WordsField move={props.move} value={words} going={going} least={5} onChange={setWords} />
    </MoveFrame>
  )
}

/** A call to the customer about the work; three that reached nobody allow a pause as "unreachable" (R7.2). */
export function ContactForm(props: MoveFormProps) {
  const [outcome, setOutcome] = useState<CallOutcome>()
  const [words, setWords] = useState('')
  const going = useMove(props, { outcome, words })
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <Asked label={formCopy.outcome} refusal={going.problem('outcome')}>
        <Choice
          options={callOutcomes.map(value => ({ value, label: callOutcomeNames[value] }))}
          value={outcome}
          columns={3}
          onChange={setOutcome}
        />
      </Asked>
      <WordsField move={props.move} value={words} going={going} onChange={setWords} />
    </MoveFrame>
  )
}
