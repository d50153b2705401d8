import type { Answer } from '~/types/kernel/contract'
import { Button, type ButtonProps } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { estateRefusals, withNames } from './estate.copy'

export interface ActProps extends Pick<ButtonProps, 'label' | 'kind' | 'icon' | 'compact'> {
  readonly send: (options: { requestId: string }) => Promise<Answer<unknown>>
  readonly onDone: () => void
}

/** One tap that asks the server for something; why it said no stands right above the button. */
export function Act({ send, onDone, ...button }: ActProps) {
  const { submit, isBusy, refused } = useSubmit((_input: null, options) => send(options))
  const tap = async () => {
    if ((await submit(null)) !== undefined) onDone()
  }
  return (
    <>
      {refused && <Callout tone="bad">{withNames(sayNo(refused, estateRefusals), refused.details['names'])}</Callout>}
      <Button {...button} busy={isBusy} onClick={() => void tap()} />
    </>
  )
}
