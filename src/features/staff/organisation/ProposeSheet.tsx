import { useState } from 'react'
import { decisionKinds, type DecisionKind } from '~/types/staff/committee.actions'
import { staffContract } from '~/types/staff/staff.contract'
import { decisionKindNames } from '~/types/staff/staff.copy'
import { Choice } from '~/src/components/Choice'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { decisionCopy as copy } from './decisions.copy'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { FormField } from '~/src/components/FormField'
import { policyRefusals } from './policies.copy'

interface ProposeSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A matter for the committee, in words; one with numbers begins at the numbers. */
export function ProposeSheet({ onDone, onClose }: ProposeSheetProps) {
  const [kind, setKind] = useState<DecisionKind>()
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.propose.input, send: staffClient.propose }
  const form = useForm({ schema, send, words: policyRefusals, done: copy.proposed, onDone })
  const kindProblem = form.problem('kind')
  return (
    <FormSheet
      title={copy.propose}
      note={copy.proposeNote}
      send={copy.send}
      {...form.shown}
      onSend={() => form.submit({ kind, title, words, changes: [] })}
      onClose={onClose}
    >
      <Asked label={copy.kind} {...(kindProblem !== undefined && { refusal: kindProblem })}>
        <Choice
          options={decisionKinds.map(value => ({ value, label: decisionKindNames[value] }))}
          value={kind}
          columns={2}
          onChange={setKind}
        />
      </Asked>
      <FormField form={form} name="title" label={copy.title} most={60} line value={title} onChange={setTitle} />
      <FormField
        form={form}
        name="words"
        label={copy.words}
        hint={copy.wordsHint}
        most={2000}
        value={words}
        onChange={setWords}
      />
    </FormSheet>
  )
}
