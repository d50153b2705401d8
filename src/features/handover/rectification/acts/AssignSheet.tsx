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
  const chosen = to && (to.kind === 'contractor' ? to.contractorId : to.staffId)
  const refusal = form.problem('to')
  const trade = (isOfTrade: boolean) => (isOfTrade ? { note: copy.assign.trade } : {})
  return (
    <ActSheet
      act="assignSnag"
      form={form}
      note={copy.assignNote}
      onSend={() => form.submit({ snagId, to, ...blamed })}
      onClose={onClose}
    >
      <Faces asked={asked} cards={1} onRetry={() => void reload()}>
        {({ contractors, technicians }) => (
          <>
            {contractors.length + technicians.length === 0 && <Empty title={copy.assign.nobody} />}
            {contractors.length > 0 && (
              <Asked label={copy.assign.contractors} {...(refusal !== undefined && { refusal })}>
                <Choice
                  options={contractors.map(({ contractorId: value, name: label, isOfTrade }) => ({
                    ...{ value, label, ...trade(isOfTrade) },
                  }))}
                  value={chosen}
                  columns={1}
                  onChange={contractorId => choose({ kind: 'contractor', contractorId })}
                />
              </Asked>
            )}
            {technicians.length > 0 && (
              <Asked label={copy.assign.technicians}>
                <Choice
                  options={technicians.map(({ staffId: value, name: label, isOfTrade }) => ({
                    ...{ value, label, ...trade(isOfTrade) },
                  }))}
                  value={chosen}
                  columns={2}
                  onChange={staffId => choose({ kind: 'technician', staffId })}
                />
              </Asked>
            )}
          </>
        )}
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
