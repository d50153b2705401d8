import { useState } from 'react'
import { Choice } from '~/src/components/Choice'
import { Asked } from '~/src/components/Asked'
import { FormField } from '~/src/components/FormField'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import type { ContingencyEvent } from '~/types/handover/handover'
import { handoverContract } from '~/types/handover/handover.contract'
import { eventNames } from '~/types/handover/plan.copy'
import type { PlayRow } from '~/types/handover/plan.views'
import { handoverClient } from '../handover.client'
import { batchCopy as copy } from './batch.copy'
import { planRefusals } from './plan-no.copy'
import { Colleague } from './Colleague'
import type { SheetProps } from './sheets'

/** What to do when it happens, and who leads then (R5.12). */
export function CardSheet({ batch, event, onDone, onClose }: SheetProps & { readonly event: ContingencyEvent }) {
  const { batchId, contingencies } = batch
  const before = contingencies.find(each => each.event === event)?.card ?? null
  const [words, setWords] = useState(before?.words ?? '')
  const [leadId, setLead] = useState(before?.leadId)
  const { schema, send } = { schema: handoverContract.setContingency.input, send: handoverClient.setContingency }
  const form = useForm({ schema, send, words: planRefusals, done: copy.cardDone, onDone })
  return (
    <FormSheet
      title={copy.cardTitle(eventNames[event])}
      send={copy.cardSend}
      {...form.shown}
      onSend={() => form.submit({ batchId, event, words, leadId })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.cardHint} most={500} value={words} onChange={setWords} />
      <Colleague
        batchId={batchId}
        label={copy.cardLead}
        value={leadId}
        problem={form.problem('leadId')}
        onChange={setLead}
      />
    </FormSheet>
  )
}

/** It happens now: which card, and where. */
export function PlaySheet({ batch: { batchId, contingencies }, onDone, onClose }: SheetProps) {
  const [event, setEvent] = useState<ContingencyEvent>()
  const [words, setWords] = useState('')
  const { schema, send } = { schema: handoverContract.playContingency.input, send: handoverClient.playContingency }
  const form = useForm({ schema, send, words: planRefusals, done: copy.playDone, onDone })
  const problem = form.problem('event')
  const card = contingencies.find(each => each.event === event)?.card
  return (
    <FormSheet
      title={copy.play}
      note={card ? copy.cardRow(card.leadName, card.words) : copy.playNote}
      send={copy.playSend}
      kind="danger"
      {...form.shown}
      onSend={() => form.submit({ batchId, event, words })}
      onClose={onClose}
    >
      <Asked label={copy.playWhich} {...(problem !== undefined && { refusal: problem })}>
        <Choice
          options={contingencies.map(({ event: value }) => ({ value, label: eventNames[value] }))}
          value={event}
          columns={3}
          onChange={setEvent}
        />
      </Asked>
      <FormField form={form} name="words" label={copy.playHint} most={300} value={words} onChange={setWords} />
    </FormSheet>
  )
}

export function ReviewSheet({ batch: { batchId }, play, onDone, onClose }: SheetProps & { readonly play: PlayRow }) {
  const { playId, event } = play
  const [words, setWords] = useState('')
  const { schema, send } = { schema: handoverContract.reviewContingency.input, send: handoverClient.reviewContingency }
  const form = useForm({ schema, send, words: planRefusals, done: copy.reviewDone, onDone })
  return (
    <FormSheet
      title={copy.reviewTitle(eventNames[event])}
      note={play.words}
      send={copy.review}
      {...form.shown}
      onSend={() => form.submit({ batchId, playId, words })}
      onClose={onClose}
    >
      <FormField form={form} name="words" label={copy.reviewHint} most={500} value={words} onChange={setWords} />
    </FormSheet>
  )
}
