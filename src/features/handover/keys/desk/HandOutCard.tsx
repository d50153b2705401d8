import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { handoverClient } from '../../handover.client'
import { keysRefusals } from '../keys.copy'
import { keysDeskCopy as copy } from './keys.desk.copy'
import type { WorkProps } from './KeysWork'

/** The last of three: a sheet says what it means before it is done. */
export function HandOutCard({ desk, onDone }: Pick<WorkProps, 'desk' | 'onDone'>) {
  const [isAsking, setAsking] = useState(false)
  const { submit, isBusy, refused } = useSubmit(handoverClient.handOutKeys)
  const { unitId, version, state } = desk
  const handOut = async () => {
    if (!(await submit({ unitId, version }))) return
    setAsking(false)
    toast(copy.handedOut)
    onDone()
  }
  const foot = (
    <>
      <Button label={copy.keep} onClick={() => setAsking(false)} />
      <Button kind="primary" label={copy.handOut} busy={isBusy} onClick={() => void handOut()} />
    </>
  )
  const note = state === 'deemed' ? copy.handOutNoteDeemed : copy.handOutNote
  return (
    <Card>
      <Button kind="primary" label={copy.handOut} onClick={() => setAsking(true)} />
      <Sheet title={copy.handOutTitle} note={note} isOpen={isAsking} foot={foot} onClose={() => setAsking(false)}>
        {refused && <Callout tone="bad">{sayNo(refused, keysRefusals)}</Callout>}
      </Sheet>
    </Card>
  )
}
