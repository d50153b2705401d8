import { useState } from 'react'
import { Choice } from '~/src/components/Choice'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Asked } from '~/src/components/Asked'
import { useAsked } from '~/src/lib/asking'
import { rectificationActions as contract } from '~/types/handover/rectification.actions'
import { handoverClient as client } from '../../handover.client'
import { formCopy as copy } from '../rectification.copy'
import { ActSheet, useActForm, WordsField, type ActProps } from './act-form'

type To = { kind: 'contractor'; contractorId: string } | { kind: 'technician'; staffId: string }

/** To a contractor or one of our own; who built it badly may be another. Those of the trade stand first. */
export function AssignSheet({ page: { snagId, desk }, onDone, onClose }: ActProps) {
  const [asked, reload] = useAsked(`menders:${snagId}`, () => client.menders({ snagId }))
  const [to, choose] = useState<To>()
  const [responsible, write] = useState(desk?.responsible ?? '')
  const form = useActForm({ schema: contract.assignSnag.input, send: client.assignSnag }, onDone)
  // What was not changed is not sent: which contractor it is known by stays.
  const blamed = responsible === (desk?.responsible ?? '') ? {} : { responsible }
  return (
    <ActSheet
      act="assignSnag"
      form={form}
      note={copy.assignNote}
      onSend={() => form.submit({ snagId, to, ...blamed })}
      onClose={onClose}
    >
      <Faces asked={asked} cards={1} onRetry={() => void reload()}>
        {menders => <Menders {...menders} to={to} refusal={form.problem('to')} onChoose={choose} />}
      </Faces>
      <WordsField
        form={form}
        name="responsible"
        label={copy.responsible}
        most={40}
        line
        value={responsible}
        onChange={write}
      />
    </ActSheet>
  )
}

interface MendersProps {
  readonly contractors: readonly { contractorId: string; name: string; isOfTrade: boolean }[]
  readonly technicians: readonly { staffId: string; name: string; isOfTrade: boolean }[]
  readonly to: To | undefined
  readonly refusal: string | undefined
  readonly onChoose: (to: To) => void
}

/** Contractors first, then our own. */
function Menders({ contractors, technicians, to, refusal, onChoose }: MendersProps) {
  const chosen = to && (to.kind === 'contractor' ? to.contractorId : to.staffId)
  const trade = (isOfTrade: boolean) => (isOfTrade ? { note: copy.assign.trade } : {})
  const companies = contractors.map(({ contractorId: value, name: label, isOfTrade }) => ({
    ...{ value, label, ...trade(isOfTrade) },
  }))
  const own = technicians.map(({ staffId: value, name: label, isOfTrade }) => ({
    ...{ value, label, ...trade(isOfTrade) },
  }))
  const company = (contractorId: string) => onChoose({ kind: 'contractor', contractorId })
  const colleague = (staffId: string) => onChoose({ kind: 'technician', staffId })
  return (
    <>
      {companies.length + own.length === 0 && <Empty title={copy.assign.nobody} />}
      {companies.length > 0 && (
        <Asked label={copy.assign.contractors} {...(refusal !== undefined && { refusal })}>
          <Choice options={companies} value={chosen} columns={1} onChange={company} />
        </Asked>
      )}
      {own.length > 0 && (
        <Asked label={copy.assign.technicians}>
          <Choice options={own} value={chosen} columns={2} onChange={colleague} />
        </Asked>
      )}
    </>
  )
}
