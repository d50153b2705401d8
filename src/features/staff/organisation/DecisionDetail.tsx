import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { decisionKindNames } from '~/types/staff/staff.copy'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayDate, sayWhen } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { DecideSheet } from './DecideSheet'
import { decisionCopy as copy, decisionRefusals, decisionStateWords } from './decisions.copy'
import { DiffRows } from './DiffCard'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import './organisation.scss'

type Decision = OutputOf<StaffContract, 'decision'>
type Move = 'adopt' | 'reject' | 'withdraw'

/** One matter with everything that was said and decided, and what this person may do with it now. */
export function DecisionDetail({ decisionId, onMoved }: { readonly decisionId: string; readonly onMoved: () => void }) {
  const [asked, reload] = useAsked(decisionId, () => staffClient.decision({ decisionId }))
  const [move, open] = useState<Move>()
  const close = () => open(undefined)
  const done = () => {
    close()
    onMoved()
    void reload()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(decision, now) => (
        <>
          <ProposalCard decision={decision} now={now} />
          <MeetingCard decision={decision} now={now} />
          <Moves moves={decision.moves} onOpen={open} />
          {(move === 'adopt' || move === 'reject') && (
            <DecideSheet decisionId={decisionId} move={move} today={dayOf(now)} onDone={done} onClose={close} />
          )}
          {move === 'withdraw' && <WithdrawSheet decisionId={decisionId} onDone={done} onClose={close} />}
        </>
      )}
    </Faces>
  )
}

function Moves({ moves, onOpen }: { readonly moves: readonly string[]; readonly onOpen: (move: Move) => void }) {
  return (
    <View className="column">
      {moves.includes('adopt') && <Button kind="primary" label={copy.adopt} onClick={() => onOpen('adopt')} />}
      {moves.includes('reject') && <Button label={copy.reject} onClick={() => onOpen('reject')} />}
      {moves.includes('withdraw') && <Button kind="quiet" label={copy.withdraw} onClick={() => onOpen('withdraw')} />}
    </View>
  )
}

interface Shown {
  readonly decision: Decision
  readonly now: number
}

function ProposalCard({ decision, now }: Shown) {
  const { title, kind, state, words, changes, withdrawn, proposedBy, proposedAt, carriedBy, isUsed } = decision
  const facts = [
    { name: copy.kind, value: decisionKindNames[kind] },
    { name: copy.proposedBy, value: `${proposedBy} · ${sayWhen(proposedAt, now)}` },
    ...(carriedBy === proposedBy ? [] : [{ name: copy.carriedBy, value: carriedBy }]),
  ]
  return (
    <>
      <Card title={title} aside={<Tag {...decisionStateWords[state]} />}>
        {withdrawn && (
          <Callout>{copy.withdrawnWords(withdrawn.by, sayWhen(withdrawn.at, now), withdrawn.words)}</Callout>
        )}
        {isUsed && <Callout tone="accent">{copy.used}</Callout>}
        <View className="said">{words}</View>
        <Facts facts={facts} />
      </Card>
      {changes.length > 0 && (
        <Card title={copy.numbers} flush>
          <DiffRows changes={changes} />
        </Card>
      )}
    </>
  )
}

function MeetingCard({ decision: { meeting, photoUrls }, now }: Shown) {
  if (!meeting) return null
  const urls = meeting.photos.flatMap(id => photoUrls[id] ?? [])
  const facts = [
    { name: copy.metOn, value: sayDate(meeting.metOn, dayOf(now)) },
    { name: copy.members, value: [meeting.decidedBy, ...meeting.members].join(copy.and) },
    { name: copy.votes, value: copy.votesWords(meeting.votesFor, meeting.votesAgainst) },
    { name: copy.decidedBy, value: meeting.decidedBy },
  ]
  return (
    <Card title={copy.meeting}>
      <View className="said">{meeting.minutes}</View>
      {urls.length > 0 && <Photos urls={urls} />}
      <Facts facts={facts} />
    </Card>
  )
}

interface SheetProps {
  readonly decisionId: string
  readonly onDone: () => void
  readonly onClose: () => void
}

function WithdrawSheet({ decisionId, onDone, onClose }: SheetProps) {
  const [words, setWords] = useState('')
  const { schema, send } = { schema: staffContract.withdraw.input, send: staffClient.withdraw }
  const form = useForm({ schema, send, words: decisionRefusals, done: copy.withdrawn, onDone })
  return (
    <FormSheet
      title={copy.withdraw}
      send={copy.withdraw}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ decisionId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.withdrawWhy} most={300} value={words} onChange={setWords} />
    </FormSheet>
  )
}
