import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { FollowUpRow } from '~/types/archive/files.views'
import { Button } from '~/src/components/Button'
import { archiveClient } from '../archive.client'
import { filesCopy as copy } from './files.desk.copy'
import { FormField, FormSheet, useForm } from './form'

interface FollowUpSheetProps {
  readonly row: FollowUpRow
  readonly onOpen: () => void
  readonly onDone: () => void
  readonly onClose: () => void
}

/** What came of coming back to it. */
export function FollowUpSheet({ row, onOpen, onDone, onClose }: FollowUpSheetProps) {
  const [words, write] = useState('')
  const form = useForm({
    schema: archiveContract.finishFollowUp.input,
    send: archiveClient.finishFollowUp,
    done: copy.finished,
    onDone,
  })
  const send = () => form.go({ contactId: row.contactId, words })
  return (
    <FormSheet {...{ title: row.name, note: row.words, send: copy.finish, form, onClose }} onSend={send}>
      <FormField
        {...{ form, name: 'words', label: copy.finishWords, hint: copy.finishHint, most: 300, isBlock: true }}
        value={words}
        onChange={write}
      />
      <View>
        <Button
          kind="quiet"
          label={copy.card}
          compact
          onClick={() => {
            onClose()
            onOpen()
          }}
        />
      </View>
    </FormSheet>
  )
}
