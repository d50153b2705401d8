import { useState } from 'react'
import { Button } from './Button'
import { Field } from './Field'
import { FormSheet } from './FormSheet'
import type { Preview } from './preview'
import { previewCopy as copy } from './preview.copy'
import { nothing } from './preview-samples'

function Opened({ no }: { readonly no: string | undefined }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const shown = { title: copy.pauseTitle, note: copy.pauseNote, send: copy.submit, isBusy: false, no }
  return (
    <>
      <Button label={no ?? copy.pauseTitle} onClick={() => setOpen(true)} />
      {isOpen && (
        <FormSheet {...shown} onSend={close} onClose={close}>
          <Field label={copy.reason} value="" most={200} onChange={nothing} />
        </FormSheet>
      )}
    </>
  )
}

export const preview: Preview = {
  name: copy.names.formSheet,
  states: { failed: <Opened no={copy.refusedTitle} />, full: <Opened no={undefined} /> },
}
