import { useState } from 'react'
import { Button, type ButtonProps } from '~/src/components/Button'
import { Sheet } from '~/src/components/Sheet'
import { Act, type ActProps } from './Act'

interface ConfirmedActProps extends Omit<ActProps, 'kind'> {
  /** How the button looks on the page; the one in the sheet is always that of a danger. */
  readonly kind?: ButtonProps['kind']
  /** What it means, and for whom. */
  readonly meaning: string
}

/** What is not done by one tap: a sheet says what it means, with one button. */
export function ConfirmedAct({ meaning, kind = 'outline', label, send, onDone }: ConfirmedActProps) {
  const [isAsked, ask] = useState(false)
  const close = () => ask(false)
  const done = () => {
    close()
    onDone()
  }
  return (
    <>
      <Button kind={kind} label={label} onClick={() => ask(true)} />
      <Sheet
        title={label}
        note={meaning}
        isOpen={isAsked}
        foot={<Act kind="danger" label={label} send={send} onDone={done} />}
        onClose={close}
      />
    </>
  )
}
