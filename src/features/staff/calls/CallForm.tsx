import { View } from '@tarojs/components'
import { useState, type PropsWithChildren, type ReactNode } from 'react'
import * as v from 'valibot'
import { callOutcomes, type CallOutcome } from '~/types/ticket/ticket'
import { ticketContract } from '~/types/ticket/ticket.contract'
import type { CallTaskRow } from '~/types/ticket/ticket.views'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { callOutcomeNames, ticketRefusals } from '~/src/features/ticket/ticket.copy'
import { Sheet } from '~/src/components/Sheet'
import { useSubmit } from '~/src/lib/useSubmit'
import { Asked } from '~/src/components/Asked'
import { problemsOf, type Problems } from '../moves/problems'
import { noWords } from '../no-words'
import { callCopy as copy, callTitles } from '../staff.calls.copy'
import { staffCopy } from '../staff.copy'
import { AnswerFields, type Answered } from './AnswerFields'
import { CallBrief } from './CallBrief'

interface CallFormProps {
  readonly task: CallTaskRow
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onDone: (words: string) => void
  /** On a phone: a sheet that closes and leads to the ticket. Without it: a card above the ticket. */
  readonly sheet?: { readonly onClose: () => void; readonly onTicket: () => void }
}

/** The words of what is missing: a callback needs its stars, a call that reached somebody its answer (R8.1). */
function missing({ kind }: CallTaskRow, outcome: CallOutcome | undefined, { isSolved, stars }: Answered): Problems {
  if (outcome === undefined) return { outcome: copy.needed['outcome'] ?? '' }
  if (outcome !== 'reached' || kind === 'secondHandling') return {}
  return {
    ...(isSolved === undefined && { answer: copy.needed['answer'] ?? '' }),
    ...(kind === 'callback' && stars === 0 && { stars: copy.needed['stars'] ?? '' }),
  }
}

/** What came of a call; what the customer said is typed by staff and marked so. */
export function CallForm({ task, now, onDone, sheet }: CallFormProps) {
  const { submit, isBusy, refused } = useSubmit(ticketClient.recordCall)
  const [outcome, setOutcome] = useState<CallOutcome>()
  const [answered, setAnswered] = useState<Answered>({ isSolved: undefined, stars: 0 })
  const [words, setWords] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const asks = outcome === 'reached' && task.kind !== 'secondHandling'
  const save = async () => {
    const { isSolved, stars } = answered
    const answer = asks && isSolved !== undefined ? { isSolved, ...(stars > 0 && { stars }) } : undefined
    const parsed = v.safeParse(ticketContract.recordCall.input, { taskId: task.taskId, outcome, words, answer })
    const found = missing(task, outcome, answered)
    setProblems({ ...(parsed.success ? {} : problemsOf(parsed.issues)), ...found })
    if (parsed.success && Object.keys(found).length === 0 && (await submit(parsed.output))) onDone(copy.done)
  }
  const saveButton = <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void save()} />
  const fields = (
    <>
      <CallBrief task={task} now={now} />
      <Asked label={copy.outcome} refusal={problems['outcome']}>
        <Choice
          options={callOutcomes.map(value => ({ value, label: callOutcomeNames[value] }))}
          value={outcome}
          columns={3}
          onChange={setOutcome}
        />
      </Asked>
      {asks && <AnswerFields kind={task.kind} value={answered} problems={problems} onChange={setAnswered} />}
      <Field
        label={outcome === 'reached' ? copy.words : copy.wordsTried}
        hint={outcome === 'reached' ? copy.wordsHint : undefined}
        value={words}
        most={500}
        onChange={setWords}
      />
      {refused && <Callout tone="bad">{noWords(refused, ticketRefusals)}</Callout>}
    </>
  )
  return (
    <CallFrame task={task} sheet={sheet} saveButton={saveButton}>
      {fields}
    </CallFrame>
  )
}

/** A sheet at the thumb, or a card above the ticket at a desk. */
function CallFrame({
  task,
  sheet,
  saveButton,
  children,
}: PropsWithChildren<Pick<CallFormProps, 'task' | 'sheet'> & { readonly saveButton: ReactNode }>) {
  if (sheet === undefined) {
    return (
      <Card title={callTitles[task.kind]}>
        <View className="column">{children}</View>
        {saveButton}
      </Card>
    )
  }
  return (
    <Sheet title={callTitles[task.kind]} note={task.unitName} isOpen foot={saveButton} onClose={sheet.onClose}>
      {children}
      <Button label={staffCopy.open} onClick={sheet.onTicket} />
    </Sheet>
  )
}
