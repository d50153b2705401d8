import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import { comings, type Coming } from '~/types/archive/files'
import { Choice } from '~/src/components/Choice'
import { archiveClient } from '../archive.client'
import { comingWords, formCopy as copy } from './files.desk.copy'
import { FormField, FormSheet, useForm, wordsIn } from './form'

interface ProspectSheetProps {
  readonly estates: readonly { readonly estateId: string; readonly name: string }[]
  readonly onDone: (personId: string) => void
  readonly onClose: () => void
}

const blank = { name: '', phone: '', estateId: '', cameBy: 'visit' as Coming, needs: '', tags: '' }

/** First contact (R2.2): who, which estate, how they came. */
export function ProspectSheet({ estates, onDone, onClose }: ProspectSheetProps) {
  const [said, say] = useState({ ...blank, estateId: estates[0]?.estateId ?? '' })
  const change = (part: Partial<typeof blank>) => say(before => ({ ...before, ...part }))
  const form = useForm({
    schema: archiveContract.openProspect.input,
    send: archiveClient.openProspect,
    done: copy.prospectDone,
    onDone: ({ personId }) => onDone(personId),
  })
  const send = () => form.go({ ...said, tags: wordsIn(said.tags) })
  return (
    <FormSheet title={copy.prospectTitle} note={copy.prospectNote} form={form} onSend={send} onClose={onClose}>
      <FormField form={form} name="name" label={copy.name} value={said.name} onChange={name => change({ name })} />
      <FormField
        form={form}
        name="phone"
        label={copy.phone}
        most={11}
        value={said.phone}
        onChange={phone => change({ phone })}
      />
      <View className="field__label">{copy.estate}</View>
      <Choice
        options={estates.map(({ estateId, name }) => ({ value: estateId, label: name }))}
        value={said.estateId}
        onChange={estateId => change({ estateId })}
      />
      <View className="field__label">{copy.cameBy}</View>
      <Choice
        options={comings.map(value => ({ value, label: comingWords[value] }))}
        value={said.cameBy}
        onChange={cameBy => change({ cameBy })}
      />
      <FormField
        {...{ form, name: 'needs', label: copy.needs, hint: copy.needsHint, most: 300, isBlock: true }}
        value={said.needs}
        onChange={needs => change({ needs })}
      />
      <FormField
        {...{ form, name: 'tags', label: copy.tags, hint: copy.tagsHint, most: 60 }}
        value={said.tags}
        onChange={tags => change({ tags })}
      />
    </FormSheet>
  )
}
