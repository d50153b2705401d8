import { useState } from 'react'
import { policyRowOf } from '~/types/policy/rows'
import { startOf, isCalendarDay } from '~/types/kernel/time'
import { staffContract } from '~/types/staff/staff.contract'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { mayUse, type Position } from '~/src/lib/may-use'
import { Asked } from '~/src/components/Asked'
import { staffClient } from '../staff.client'
import { DayField } from '~/src/components/DayField'
import { DiffRows, sayValue } from './DiffCard'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { belowFloor, policyCopy as copy, policyRefusals, rowName, ruleWords, sourceWords } from './policies.copy'
import type { Staged } from './PoliciesScreen'
import type { Policies } from './PolicyHistory'

interface ChangesSheetProps {
  readonly policies: Policies
  readonly staged: Staged
  readonly positions: readonly Position[]
  readonly onDone: () => void
  readonly onClose: () => void
}

const changesOf = (staged: Staged) => Object.entries(staged).map(([path, value]) => ({ path, value }))

/** The difference before it is sent: an administrator puts it in force, a lead brings it before the committee. */
export function ChangesSheet(props: ChangesSheetProps) {
  return mayUse(staffContract.putInForce, props.positions) ? <ForceSheet {...props} /> : <CommitteeSheet {...props} />
}

function Diff({ policies, staged }: Pick<ChangesSheetProps, 'policies' | 'staged'>) {
  const before = (path: string) => policies.values.find(each => each.path === path)?.value ?? ''
  const changes = changesOf(staged).map(({ path, value }) => ({ path, before: before(path), after: value }))
  return (
    <Card title={copy.diff} flush>
      <DiffRows changes={changes} />
    </Card>
  )
}

type Refused = { readonly code: string; readonly details: Readonly<Record<string, unknown>> } | undefined

/** A floor or a contradiction by its own name, rather than in general. */
function numbersNo(refused: Refused, general: string | undefined): string | undefined {
  if (refused?.code === 'NOT_CONSISTENT') return ruleWords(String(refused.details['rule']))
  if (refused?.code !== 'BELOW_FLOOR') return general
  const { path, floor, source } = refused.details
  const at = String(path)
  const named = policyRowOf(at)
  const words = named ? sayValue(at, Number(floor)) : copy.hotline
  return belowFloor(rowName(at), words, sourceWords[source as keyof typeof sourceWords])
}

function ForceSheet({ policies, staged, onDone, onClose }: ChangesSheetProps) {
  const [decisionId, setDecision] = useState<string>()
  const [words, setWords] = useState('')
  const [day, setDay] = useState('')
  const { schema, send } = { schema: staffContract.putInForce.input, send: staffClient.putInForce }
  const form = useForm({ schema, send, words: policyRefusals, done: copy.done, onDone })
  const needsDecision = Object.keys(staged).some(path => policyRowOf(path)?.isStandard)
  const options = policies.usableDecisions.map(each => ({ value: each.decisionId, label: each.title }))
  const input = {
    ...{ basedOn: policies.policyId, changes: changesOf(staged), words },
    ...(needsDecision && decisionId !== undefined && { decisionId }),
    ...(isCalendarDay(day) && { from: startOf(day) }),
  }
  return (
    <FormSheet
      title={copy.putInForce}
      note={copy.openKeep}
      send={copy.putInForce}
      {...form.shown}
      no={numbersNo(form.refused, form.shown.no)}
      onSend={() => form.submit(input)}
      onClose={onClose}
    >
      <Diff policies={policies} staged={staged} />
      {needsDecision && (
        <Asked label={copy.decision}>
          {options.length === 0 ? (
            <Callout>{copy.noDecision}</Callout>
          ) : (
            <Choice options={options} value={decisionId} columns={1} onChange={setDecision} />
          )}
        </Asked>
      )}
      <FormField
        form={form}
        name="words"
        label={copy.words}
        hint={copy.wordsHint}
        most={300}
        value={words}
        onChange={setWords}
      />
      <DayField label={copy.from} value={day} onChange={setDay} />
    </FormSheet>
  )
}

function CommitteeSheet({ policies, staged, onDone, onClose }: ChangesSheetProps) {
  const [title, setTitle] = useState('')
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.propose.input, send: staffClient.propose }
  const form = useForm({ schema, send, words: policyRefusals, done: copy.proposed, onDone })
  return (
    <FormSheet
      title={copy.propose}
      note={copy.openKeep}
      send={copy.propose}
      {...form.shown}
      no={numbersNo(form.refused, form.shown.no)}
      onSend={() => form.submit({ kind: 'serviceStandard', title, words, changes: changesOf(staged) })}
      onClose={onClose}
    >
      <Diff policies={policies} staged={staged} />
      <FormField form={form} name="title" label={copy.proposeTitle} most={60} line value={title} onChange={setTitle} />
      <FormField
        form={form}
        name="words"
        label={copy.proposeWords}
        hint={copy.proposeHint}
        most={2000}
        value={words}
        onChange={setWords}
      />
    </FormSheet>
  )
}
