import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { PersonFileView } from '~/types/archive/files.views'
import { archiveClient } from '../archive.client'
import { formCopy as copy } from './files.desk.copy'
import { FormField, FormSheet, orNothing, useForm, wordsIn, type Form } from './form'

interface CardSheetProps {
  readonly file: PersonFileView
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What completes a file: needs, tags, id tail, and a birthday with the words of the consent. */
export function CardSheet({ file, onDone, onClose }: CardSheetProps) {
  const { personId, birthdayConsent } = file
  const [said, say] = useState({
    needs: file.needs,
    tags: file.tags.join(' '),
    birthday: file.birthday ?? '',
    consent: '',
    idCardTail: '',
  })
  const form = useForm({
    schema: archiveContract.changePersonCard.input,
    send: archiveClient.changePersonCard,
    done: copy.saved,
    onDone,
  })
  const send = () =>
    form.go({
      personId,
      needs: said.needs,
      tags: wordsIn(said.tags),
      birthday: orNothing(said.birthday) ?? null,
      birthdayConsent: orNothing(said.consent),
      idCardTail: orNothing(said.idCardTail),
    })
  return (
    <FormSheet title={copy.cardTitle} form={form} onSend={send} onClose={onClose}>
      <CardFields
        {...{ form, said, file }}
        asksConsent={said.birthday !== '' && birthdayConsent === null}
        onChange={part => say(before => ({ ...before, ...part }))}
      />
    </FormSheet>
  )
}

interface Said {
  readonly needs: string
  readonly tags: string
  readonly birthday: string
  readonly consent: string
  readonly idCardTail: string
}

interface CardFieldsProps {
  readonly form: Form
  readonly said: Said
  readonly file: PersonFileView
  readonly asksConsent: boolean
  readonly onChange: (part: Partial<Said>) => void
}

function CardFields({ form, said, file, asksConsent, onChange: change }: CardFieldsProps) {
  return (
    <>
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
      {!file.hasIdCardTail && (
        <FormField
          {...{ form, name: 'idCardTail', label: copy.idCardTail, most: 4 }}
          value={said.idCardTail}
          onChange={idCardTail => change({ idCardTail })}
        />
      )}
      <FormField
        {...{ form, name: 'birthday', label: copy.birthday, hint: copy.birthdayHint, most: 5 }}
        value={said.birthday}
        onChange={birthday => change({ birthday })}
      />
      {asksConsent && (
        <FormField
          {...{ form, name: 'birthdayConsent', label: copy.consent, hint: copy.consentHint, most: 100 }}
          value={said.consent}
          onChange={consent => change({ consent })}
        />
      )}
    </>
  )
}
