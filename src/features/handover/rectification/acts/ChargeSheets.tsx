import { useState } from 'react'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Field } from '~/src/components/Field'
import { Asked } from '~/src/components/Asked'
import { useAsked } from '~/src/lib/asking'
import { rectificationActions as contract } from '~/types/handover/rectification.actions'
import { handoverClient as client } from '../../handover.client'
import { formCopy as copy } from '../rectification.copy'
import { ActPhotosField, ActSheet, useActForm, useActPhotos, WordsField, type ActProps } from './act-form'

/** `860.50` → 86050 fen; empty → null; anything else → undefined. */
export function fenOf(yuan: string): number | null | undefined {
  const written = yuan.trim()
  if (written === '') return null
  return /^\d{1,7}(\.\d{1,2})?$/.test(written) ? Math.round(Number(written) * 100) : undefined
}

export function ChargeSheet({ page: { snagId, desk }, onDone, onClose }: ActProps) {
  const [asked, reload] = useAsked('contractors of snags', () => client.snagCounts({}))
  const [contractorId, choose] = useState(desk?.responsibleContractorId ?? desk?.contractorId ?? undefined)
  const [words, write] = useState('')
  const [amount, setAmount] = useState('')
  const form = useActForm({ schema: contract.chargeContractor.input, send: client.chargeContractor }, onDone)
  const amountFen = fenOf(amount)
  const send = () => amountFen !== undefined && form.submit({ snagId, contractorId, words, amountFen })
  const refusal = form.problem('contractorId')
  return (
    <ActSheet act="chargeContractor" form={form} note={copy.chargeNote} onSend={send} onClose={onClose}>
      <Faces asked={asked} cards={1} onRetry={() => void reload()}>
        {({ contractors }) => (
          <Asked label={copy.who} {...(refusal !== undefined && { refusal })}>
            <Choice
              options={contractors.map(({ contractorId: value, name: label }) => ({ value, label }))}
              value={contractorId}
              columns={1}
              onChange={choose}
            />
          </Asked>
        )}
      </Faces>
      <WordsField form={form} label={copy.words.chargeContractor} most={300} value={words} onChange={write} />
      <Field
        label={copy.amount}
        most={10}
        line
        value={amount}
        {...(amountFen === undefined && { refusal: copy.amountWrong })}
        onChange={setAmount}
      />
    </ActSheet>
  )
}

export function ContestSheet({ page: { snagId }, onDone, onClose }: ActProps) {
  const [words, write] = useState('')
  const photos = useActPhotos()
  const form = useActForm({ schema: contract.contestCharge.input, send: client.contestCharge }, onDone)
  const send = () => photos.isSending || form.submit({ snagId, words, photos: photos.photoIds })
  return (
    <ActSheet act="contestCharge" form={form} onSend={send} onClose={onClose}>
      <WordsField form={form} label={copy.contestWords} most={500} value={words} onChange={write} />
      <ActPhotosField photos={photos} form={form} label={copy.photosEvidence} />
    </ActSheet>
  )
}

export function DecideSheet({ page: { snagId }, onDone, onClose }: ActProps) {
  const [answer, choose] = useState<'yes' | 'no'>()
  const [words, write] = useState('')
  const form = useActForm({ schema: contract.decideContest.input, send: client.decideContest }, onDone)
  const isUpheld = answer === undefined ? undefined : answer === 'yes'
  const refusal = form.problem('isUpheld')
  return (
    <ActSheet act="decideContest" form={form} onSend={() => form.submit({ snagId, isUpheld, words })} onClose={onClose}>
      <Asked label={copy.decision} {...(refusal !== undefined && { refusal })}>
        <Choice
          options={[
            { value: 'yes', label: copy.uphold },
            { value: 'no', label: copy.dismiss },
          ]}
          value={answer}
          columns={1}
          onChange={choose}
        />
      </Asked>
      <WordsField form={form} label={copy.decisionWords} most={300} value={words} onChange={write} />
    </ActSheet>
  )
}
