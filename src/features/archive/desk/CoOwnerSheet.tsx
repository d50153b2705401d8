import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import { archiveClient } from '../archive.client'
import { formCopy } from './files.desk.copy'
import { FormField, FormSheet, orNothing, useForm } from './form'
import { unitSheetCopy as copy } from './unit.copy'

interface CoOwnerSheetProps {
  readonly unitId: string
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A co-owner whom the roster knows by name alone gets a file (R2.3). The name is typed: on the page it is masked. */
export function CoOwnerSheet({ unitId, onDone, onClose }: CoOwnerSheetProps) {
  const [said, say] = useState({ name: '', phone: '', idCardTail: '' })
  const change = (part: Partial<typeof said>) => say(before => ({ ...before, ...part }))
  const form = useForm({
    schema: archiveContract.openCoOwner.input,
    send: archiveClient.openCoOwner,
    done: copy.coOwnerDone,
    onDone,
  })
  const send = () => form.go({ unitId, ...said, idCardTail: orNothing(said.idCardTail) })
  return (
    <FormSheet {...{ title: copy.coOwnerTitle, note: copy.coOwnerNote, form, onClose }} onSend={send}>
      <FormField
        form={form}
        name="name"
        label={copy.coOwnerName}
        value={said.name}
        onChange={name => change({ name })}
      />
      <FormField
        {...{ form, name: 'phone', label: formCopy.phone, most: 11 }}
        value={said.phone}
        onChange={phone => change({ phone })}
      />
      <FormField
        {...{ form, name: 'idCardTail', label: formCopy.idCardTail, most: 4 }}
        value={said.idCardTail}
        onChange={idCardTail => change({ idCardTail })}
      />
    </FormSheet>
  )
}
