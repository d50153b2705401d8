import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { mayUse, type Position } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { sayDeadline, sayWhen } from '~/src/lib/when'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { MoreOf } from './MoreOf'
import { requestCopy as copy, requestRefusals } from './training.copy'

type Row = OutputOf<StaffContract, 'requests'>['rows'][number]

/** What colleagues suggest or ask for, with the answers. */
export function Requests({ positions }: { readonly positions: readonly Position[] }) {
  const paged = usePaged('requests', after => staffClient.requests({ after }))
  const [sheet, open] = useState<'submit' | Row>()
  const mayAnswer = mayUse(staffContract.answerRequest, positions)
  const ways = {
    onClose: () => open(undefined),
    onDone: () => {
      open(undefined)
      void paged.reload()
    },
  }
  return (
    <>
      <Button icon="plus" label={copy.submit} onClick={() => open('submit')} />
      <Faces asked={paged.asked} onRetry={() => void paged.reload()}>
        {(_data, now) =>
          paged.rows.length === 0 ? (
            <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} />
          ) : (
            paged.rows.map(row => (
              <RequestCard key={row.requestId} row={row} now={now} onAnswer={mayAnswer ? () => open(row) : undefined} />
            ))
          )
        }
      </Faces>
      <MoreOf paged={paged} />
      {sheet === 'submit' && <SubmitSheet {...ways} />}
      {typeof sheet === 'object' && <AnswerSheet row={sheet} {...ways} />}
    </>
  )
}

interface RequestCardProps {
  readonly row: Row
  readonly now: number
  readonly onAnswer: (() => void) | undefined
}

function RequestCard({ row: { kind, words, from, at, dueBy, state, answer }, now, onAnswer }: RequestCardProps) {
  const aside =
    state === 'submitted' && onAnswer ? <Button compact label={copy.answer} onClick={onAnswer} /> : copy.kinds[kind]
  return (
    <Card title={copy.from(from, sayWhen(at, now))} aside={aside} flush>
      <ListRow
        title={words}
        note={answer ? copy.answered(answer.by, answer.words) : copy.dueBy(sayDeadline(dueBy, now))}
      />
    </Card>
  )
}

interface Ways {
  readonly onDone: () => void
  readonly onClose: () => void
}

function SubmitSheet({ onDone, onClose }: Ways) {
  const [kind, setKind] = useState<'suggestion' | 'request'>('suggestion')
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.submitRequest.input, send: staffClient.submitRequest }
  const form = useForm({ schema, send, words: requestRefusals, done: copy.submitted, onDone })
  return (
    <FormSheet
      title={copy.submit}
      note={copy.submitNote}
      send={copy.send}
      {...form.shown}
      onSend={() => form.submit({ kind, words })}
      onClose={onClose}
    >
      <Asked label={copy.kind}>
        <Choice
          options={(['suggestion', 'request'] as const).map(value => ({ value, label: copy.kinds[value] }))}
          value={kind}
          columns={2}
          onChange={setKind}
        />
      </Asked>
      <FormField
        form={form}
        name="words"
        label={copy.words}
        hint={copy.wordsHint}
        most={500}
        value={words}
        onChange={setWords}
      />
    </FormSheet>
  )
}

function AnswerSheet({ row: { requestId, words: asked }, onDone, onClose }: Ways & { readonly row: Row }) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.answerRequest.input, send: staffClient.answerRequest }
  const form = useForm({ schema, send, words: requestRefusals, done: copy.done, onDone })
  return (
    <FormSheet
      title={copy.answer}
      note={asked}
      send={copy.answer}
      {...form.shown}
      onSend={() => form.submit({ requestId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.answerWords} most={500} value={words} onChange={setWords} />
    </FormSheet>
  )
}
