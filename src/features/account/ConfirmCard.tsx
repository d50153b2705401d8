import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { toast } from '~/src/components/toast'
import { archiveClient } from '~/src/features/archive/archive.client'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import type { MyData } from '~/types/account/own-record'
import { accountRefusals } from './account.copy'
import { confirmCopy as copy } from './confirm.copy'

interface ConfirmProps {
  readonly data: Pick<MyData, 'confirmedAt'>
  readonly now: number
  readonly onChanged: () => void
}

/** Everything above is right: with one tap the file is confirmed for another year (R2.7). */
export function Confirm({ data, now, onChanged }: ConfirmProps) {
  const { submit, isBusy, refused } = useSubmit(archiveClient.confirmMyFile)
  const confirm = async () => {
    if ((await submit({})) === undefined) return
    toast(copy.confirmed)
    onChanged()
  }
  return (
    <Card title={copy.confirmTitle} aside={copy.confirmedLast(sayWhen(data.confirmedAt, now))}>
      <Button icon="check" label={copy.confirmAll} busy={isBusy} onClick={() => void confirm()} />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Card>
  )
}
