import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import { dayOf } from '~/types/kernel/time'
import { archiveClient } from '../archive.client'
import { formCopy as copy } from './files.desk.copy'
import { DayField, FormField, FormSheet, orNothing, useForm } from './form'
import { unitSheetCopy as own } from './unit.copy'

interface TransferSheetProps {
  readonly unitId: string
  readonly now: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Sold on (R2.4): who has it from now on. */
export function TransferSheet({ unitId, now, onDone, onClose }: TransferSheetProps) {
  const [said, say] = useState({ name: '', phone: '', idCardTail: '', soldOn: dayOf(now) as string, reason: '' })
  const change = (part: Partial<typeof said>) => say(before => ({ ...before, ...part }))
  const form = useForm({
    schema: archiveContract.transferUnit.input,
    send: archiveClient.transferUnit,
    done: own.transferDone,
    onDone,
  })
  const send = () => form.go({ unitId, ...said, idCardTail: orNothing(said.idCardTail) })
  return (
    <FormSheet
      {...{ title: own.transferTitle, note: own.transferNote, send: own.transferSend, form, onClose }}
      isDanger
      onSend={send}
    >
      <FormField form={form} name="name" label={own.newOwner} value={said.name} onChange={name => change({ name })} />
      <FormField
        form={form}
        name="phone"
        label={copy.phone}
        most={11}
        value={said.phone}
        onChange={phone => change({ phone })}
      />
      <FormField
        {...{ form, name: 'idCardTail', label: copy.idCardTail, most: 4 }}
        value={said.idCardTail}
        onChange={idCardTail => change({ idCardTail })}
      />
      <DayField
        form={form}
        name="soldOn"
        label={own.soldOn}
        value={said.soldOn}
        onChange={soldOn => change({ soldOn })}
      />
      <FormField
        {...{ form, name: 'reason', label: copy.reason, hint: copy.reasonHint, most: 200, isBlock: true }}
        value={said.reason}
        onChange={reason => change({ reason })}
      />
    </FormSheet>
  )
}
