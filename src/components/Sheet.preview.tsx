import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { useState } from 'react'
import { Button } from './Button'
import { Field } from './Field'
import { nothing } from './preview-samples'
import { Sheet } from './Sheet'

function Opened() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button label={copy.pauseTitle} onClick={() => setOpen(true)} />
      <Sheet
        title={copy.pauseTitle}
        note={copy.pauseNote}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        foot={<Button kind="primary" label={copy.submit} />}
      >
        <Field label={copy.reason} value="" most={200} onChange={nothing} />
      </Sheet>
    </>
  )
}

export const preview: Preview = { name: copy.names.sheet, states: { full: <Opened /> } }
