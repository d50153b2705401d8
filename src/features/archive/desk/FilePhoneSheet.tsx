import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import { Button } from '~/src/components/Button'
import { Sheet } from '~/src/components/Sheet'
import { archiveClient } from '../archive.client'
import { formCopy as copy } from './files.desk.copy'
import { FormField, FormSheet, useForm } from './form'

interface FilePhoneSheetProps {
  readonly personId: string
  readonly onClose: () => void
}

/** A number in the clear, once, for a reason that the person will see (R13.1). It lives in this sheet only. */
export function FilePhoneSheet({ personId, onClose }: FilePhoneSheetProps) {
  const [reason, setReason] = useState('')
  const [phone, show] = useState<string>()
  const form = useForm({
    schema: archiveContract.revealPhone.input,
    send: archiveClient.revealPhone,
    done: copy.phoneSeen,
    onDone: seen => show(seen.phone),
  })
  if (phone !== undefined) {
    const call = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
    const foot = <Button kind="primary" icon="phone" label={copy.phoneCall} onClick={call} />
    return (
      <Sheet title={copy.phoneSeen} isOpen onClose={onClose} foot={foot}>
        <View className="t-title">{phone}</View>
      </Sheet>
    )
  }
  const send = () => form.go({ personId, reason })
  return (
    <FormSheet {...{ title: copy.phoneTitle, note: copy.phoneNote, send: copy.phoneSend, form, onClose }} onSend={send}>
      <FormField
        {...{ form, name: 'reason', label: copy.phoneReason, hint: copy.phoneHint, most: 100 }}
        value={reason}
        onChange={setReason}
      />
    </FormSheet>
  )
}
