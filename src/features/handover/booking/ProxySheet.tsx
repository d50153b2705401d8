import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { BookingView } from '~/types/handover/booking.views'
import { handoverClient } from '../handover.client'
import { bookingCopy as copy, bookingRefusals } from './booking.copy'

interface ProxySheetProps {
  readonly unitId: string
  readonly proxy: BookingView['proxy']
  readonly onDone: () => void
  readonly onClose: () => void
}

const options = [
  { value: 'looks' as const, label: copy.onlyLooks },
  { value: 'signs' as const, label: copy.maySign },
]
/** Only looks round, or signs as well: what that takes is said. */
function SignsChoice({ value, onChange }: { value: 'signs' | 'looks'; onChange: (value: 'signs' | 'looks') => void }) {
  return (
    <>
      <Choice options={options} value={value} columns={2} onChange={onChange} />
      {value === 'signs' && <View className="t-second">{copy.maySignNote}</View>}
    </>
  )
}

const isPhone = (text: string): boolean => /^1[3-9]\d{9}$/.test(text.trim())
const wrongIn = (name: string, relation: string, phone: string) => ({
  name: [...name.trim()].length < 2 ? copy.nameShort : '',
  relation: relation.trim() === '' ? copy.relationShort : '',
  phone: isPhone(phone) ? '' : copy.phoneWrong,
})
function PhoneField({
  hint,
  ...field
}: {
  hint?: string
  value: string
  refusal?: string
  onChange: (value: string) => void
}) {
  return <Field line label={copy.proxyPhone} hint={hint ?? copy.proxyPhoneHint} most={11} {...field} />
}
type Sent = Parameters<typeof handoverClient.setProxy>[0]['proxy']

/** Somebody comes in the owner's place (a proxy): who, and whether they sign. */
export function ProxySheet({ unitId, proxy: before, onDone, onClose }: ProxySheetProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient.setProxy)
  const [name, setName] = useState(before?.name ?? '')
  const [relation, setRelation] = useState(before?.relation ?? '')
  const [phone, setPhone] = useState('')
  const [signs, setSigns] = useState<'signs' | 'looks'>(before?.maySign ? 'signs' : 'looks')
  const [isTried, setTried] = useState(false)
  const wrong = wrongIn(name, relation, phone)
  const save = async (proxy: Sent) => {
    if (!(await submit({ unitId, proxy }))) return
    toast(copy.saved)
    onDone()
  }
  const send = () => {
    setTried(true)
    if (Object.values(wrong).every(each => each === ''))
      void save({ name, relation, phone: phone.trim(), maySign: signs === 'signs' })
  }
  const said = (words: string) => (isTried && words !== '' ? { refusal: words } : {})
  const foot = (
    <>
      {before && <Button label={copy.proxySelf} busy={isBusy} onClick={() => void save(null)} />}
      <Button kind="primary" label={copy.proxySend} busy={isBusy} onClick={send} />
    </>
  )
  return (
    <Sheet title={copy.proxyTitle} note={copy.proxyNote} isOpen foot={foot} onClose={onClose}>
      <Field line label={copy.proxyName} value={name} most={20} {...said(wrong.name)} onChange={setName} />
      <Field
        line
        label={copy.proxyRelation}
        hint={copy.proxyRelationHint}
        value={relation}
        most={20}
        {...said(wrong.relation)}
        onChange={setRelation}
      />
      <PhoneField hint={before?.maskedPhone} value={phone} onChange={setPhone} {...said(wrong.phone)} />
      <SignsChoice value={signs} onChange={setSigns} />
      {refused && <Callout tone="bad">{sayNo(refused, bookingRefusals)}</Callout>}
    </Sheet>
  )
}
