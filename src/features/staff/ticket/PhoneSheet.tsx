import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import * as v from 'valibot'
import { archiveContract } from '~/types/archive/archive.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { useSubmit } from '~/src/lib/useSubmit'
import { archiveClient } from '~/src/features/archive/archive.client'
import { problemsOf, problemWords, type Problems } from '../moves/problems'
import { noWords } from '../no-words'
import { phoneCopy as copy } from '../staff.moves.copy'

interface PhoneSheetProps {
  readonly personId: string
  readonly ticketId: string
  readonly onClose: () => void
}

/** A phone number in the clear, once, for a reason that the person will see (R13.1). It lives in this sheet only. */
export function PhoneSheet({ personId, ticketId, onClose }: PhoneSheetProps) {
  const { submit, isBusy, refused } = useSubmit(archiveClient.revealPhone)
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<Problems>({})
  const [phone, show] = useState<string>()
  const look = async () => {
    const parsed = v.safeParse(archiveContract.revealPhone.input, { personId, ticketId, reason })
    setProblems(parsed.success ? {} : problemsOf(parsed.issues))
    if (parsed.success) show((await submit(parsed.output))?.phone)
  }
  const sendButton = <Button kind="primary" label={copy.send} busy={isBusy} onClick={() => void look()} />
  if (phone !== undefined) {
    const call = () => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
    return (
      <Sheet
        key="seen"
        title={copy.seen}
        note={copy.shown}
        isOpen
        onClose={onClose}
        foot={<Button kind="primary" icon="phone" label={copy.call} onClick={call} />}
      >
        <View className="phone-shown">{phone}</View>
      </Sheet>
    )
  }
  return (
    <Sheet title={copy.title} note={copy.note} isOpen onClose={onClose} foot={sendButton}>
      <Choice
        options={copy.reasons.map(value => ({ value, label: value }))}
        value={reason}
        columns={2}
        onChange={setReason}
      />
      <Field
        label={copy.reason}
        hint={copy.hint}
        value={reason}
        most={100}
        refusal={problemWords('reason-words', problems['reason'], 4)}
        onChange={setReason}
      />
      {refused && <Callout tone="bad">{noWords(refused)}</Callout>}
    </Sheet>
  )
}
