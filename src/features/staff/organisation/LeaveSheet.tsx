import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import type { Unfitness } from '~/types/staff/successor'
import type { WorkKind } from '~/types/staff/work'
import { workNames } from '~/types/staff/staff.copy'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { notFit, organisationCopy as copy, peopleRefusals, unfitWords } from './organisation.copy'
import type { Person } from './PersonCard'

type OpenWork = OutputOf<StaffContract, 'openWorkOf'>
type Chosen = Partial<Record<WorkKind, string>>

interface LeaveSheetProps {
  readonly person: Person
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What is open with somebody, and who takes each of it on; then access ends. */
export function LeaveSheet({ person, onDone, onClose }: LeaveSheetProps) {
  const { staffId, name } = person
  const [open, reload] = useAsked(`open-${staffId}`, () => staffClient.openWorkOf({ staffId }))
  const [words, setWords] = useState('')
  const [chosen, choose] = useState<Chosen>({})
  const { schema, send } = { schema: staffContract.leave.input, send: staffClient.leave }
  const form = useForm({ schema, send, words: peopleRefusals, done: copy.leftDone, onDone })
  const successors = Object.entries(chosen).map(([kind, successorId]) => ({ kind, successorId }))
  const { refused } = form
  const why = refused?.code === 'SUCCESSOR_NOT_FIT' ? unfitWords[refused.details['why'] as Unfitness] : undefined
  const problem = form.problem('words')
  return (
    <FormSheet
      title={`${copy.leave} · ${name}`}
      note={copy.leaveNote}
      send={copy.leaveSend}
      kind="danger"
      {...form.shown}
      no={why === undefined ? form.shown.no : notFit(String(refused?.details['name'] ?? ''), why)}
      onSend={() => form.submit({ staffId, words, successors })}
      onClose={onClose}
    >
      <Faces asked={open} cards={1} onRetry={() => void reload()}>
        {work => <Handing work={work} chosen={chosen} onChoose={choose} />}
      </Faces>
      <Field
        label={copy.leaveWords}
        hint={copy.leaveHint}
        value={words}
        most={200}
        {...(problem !== undefined && { refusal: problem })}
        onChange={setWords}
      />
    </FormSheet>
  )
}

interface HandingProps {
  readonly work: OpenWork
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

/** Who is chosen for one kind is proposed for every other that they can take on, too: one for all is the usual case. */
function Handing({ work: { rows, fit }, chosen, onChoose }: HandingProps) {
  const take = (kind: WorkKind, staffId: string) => {
    const free = rows.filter(
      row => chosen[row.kind] === undefined && fit.some(each => each.kind === row.kind && each.staffId === staffId),
    )
    onChoose({ ...chosen, ...Object.fromEntries(free.map(row => [row.kind, staffId])), [kind]: staffId })
  }
  if (rows.length === 0) return <Callout tone="accent">{copy.openNone}</Callout>
  return (
    <>
      {rows.map(({ kind, count, estates }) => {
        const people = fit.filter(each => each.kind === kind)
        return (
          <Asked key={kind} label={`${copy.openLine(workNames[kind], count, estates)} · ${copy.handTo}`}>
            {people.length === 0 && <Callout tone="bad">{copy.nobodyFit}</Callout>}
            <Choice
              options={people.map(({ staffId, name }) => ({ value: staffId, label: name }))}
              value={chosen[kind]}
              columns={3}
              onChange={staffId => take(kind, staffId)}
            />
          </Asked>
        )
      })}
    </>
  )
}
