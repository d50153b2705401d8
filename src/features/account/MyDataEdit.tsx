import { Switch } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { open } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { contactPreferences, type DecidedField, type MyData, type Wish } from '~/types/account/own-record'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { contactNames, editCopy as copy, myDataCopy } from './own-record.copy'

/** Which part is being changed. */
export interface Editing {
  readonly field: Wish['field']
}

interface MyDataEditProps {
  readonly editing: Editing | undefined
  readonly data: MyData
  readonly onClose: () => void
  readonly onChanged: () => void
}

/** One part at a time, in a sheet: what only I know changes at once, the rest is asked for (PIPL 46). */
export function MyDataEdit({ editing, data, onClose, onChanged }: MyDataEditProps) {
  const { submit, isBusy, refused } = useSubmit(accountClient.askCorrection)
  const save = async (wish: Wish) => {
    const saved = await submit(wish)
    if (!saved) return
    toast(saved.dueOn === null ? copy.saved : copy.asked(saved.dueOn))
    onChanged()
  }
  if (!editing) return null
  const { title, note } = headOf(editing.field)
  const needsConsent = refused?.code === 'CONSENT_NEEDED' || refused?.code === 'GUARDIAN_CONSENT_NEEDED'
  return (
    <Sheet title={title} note={note} isOpen onClose={onClose}>
      <Body field={editing.field} data={data} isBusy={isBusy} onSave={wish => void save(wish)} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      {needsConsent && <Button label={myDataCopy.consents} icon="shield" onClick={() => void open('privacy')} />}
    </Sheet>
  )
}

function headOf(field: Wish['field']): { title: string; note: string } {
  switch (field) {
    case 'needs':
      return { title: copy.needsTitle, note: '' }
    case 'contactPreference':
      return { title: copy.contactTitle, note: '' }
    case 'birthday':
      return { title: copy.birthdayTitle, note: copy.birthdayNote }
    case 'name':
    case 'phone':
    case 'idCardTail':
      return { title: copy.correctTitle(field), note: copy.correctNote }
  }
}

interface BodyProps {
  readonly data: MyData
  readonly isBusy: boolean
  readonly onSave: (wish: Wish) => void
}

function Body({ field, ...props }: BodyProps & Editing) {
  switch (field) {
    case 'needs':
      return <Needs {...props} />
    case 'contactPreference':
      return <Contact {...props} />
    case 'birthday':
      return <BirthdayForm {...props} />
    case 'name':
    case 'phone':
    case 'idCardTail':
      return <Asked field={field} {...props} />
  }
}

function Needs({ data, isBusy, onSave }: BodyProps) {
  const [value, setValue] = useState(data.needs)
  return (
    <>
      <Field value={value} hint={copy.needsHint} most={300} onChange={setValue} />
      <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => onSave({ field: 'needs', value })} />
    </>
  )
}

function Contact({ data, isBusy, onSave }: BodyProps) {
  const [value, setValue] = useState(data.contactPreference)
  const options = contactPreferences.map(each => ({ value: each, label: contactNames[each] }))
  const save = () => onSave({ field: 'contactPreference', value })
  return (
    <>
      <Choice columns={2} options={options} value={value} onChange={setValue} />
      <Button kind="primary" label={copy.save} busy={isBusy} onClick={save} />
    </>
  )
}

function BirthdayForm({ data, isBusy, onSave }: BodyProps) {
  const [value, setValue] = useState(data.birthday ?? '')
  const [isUnder14, setUnder14] = useState(false)
  const save = (day: string | null) => onSave({ field: 'birthday', value: day, isUnder14 })
  return (
    <>
      <Field line value={value} hint={copy.birthdayHint} most={5} onChange={setValue} />
      <Card flush>
        <ListRow
          title={copy.isUnder14}
          aside={<Switch checked={isUnder14} color="#0F766E" onChange={event => setUnder14(event.detail.value)} />}
        />
      </Card>
      <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => save(value.trim())} />
      {data.birthday !== null && <Button label={copy.forget} busy={isBusy} onClick={() => save(null)} />}
    </>
  )
}

function Asked({ field, isBusy, onSave }: BodyProps & { readonly field: DecidedField }) {
  const [value, setValue] = useState('')
  const [words, setWords] = useState('')
  return (
    <>
      <Field line label={copy.value(field)} value={value} most={30} onChange={setValue} />
      <Field label={copy.why} hint={copy.whyHint} value={words} most={200} onChange={setWords} />
      <Button kind="primary" label={copy.ask} busy={isBusy} onClick={() => onSave({ field, value, words })} />
    </>
  )
}
