import { useState } from 'react'
import { Button } from './Button'
import { previewCopy as copy } from './preview.copy'
import type { Preview } from './preview'
import { nothing } from './preview-samples'
import { SureSheet } from './SureSheet'

const units = copy.units.map(name => ({ unitId: name, name }))

function Opened() {
  const [isOpen, setOpen] = useState(false)
  const asking = { isBusy: false, onCard: nothing, onPhone: nothing }
  return (
    <>
      <Button label={copy.submit} onClick={() => setOpen(true)} />
      <SureSheet
        {...asking}
        why={copy.pauseNote}
        units={units}
        isByPhone={false}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

export const preview: Preview = { name: copy.names.sureSheet, states: { full: <Opened /> } }
