import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Sheet } from '~/src/components/Sheet'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { householdCopy as copy } from './linking.copy'

export interface Ending {
  readonly householdId: string
  readonly name: string
  /** The member goes; else the owner takes it back. */
  readonly isLeaving: boolean
}

interface EndSheetProps {
  readonly ending: Ending | undefined
  readonly onClose: () => void
  readonly onDone: (words: string) => void
}

/** What ending it means, before it ends. */
export function EndSheet({ ending, onClose, onDone }: EndSheetProps) {
  const remove = useSubmit(accountClient.removeMember)
  const leave = useSubmit(accountClient.leaveHousehold)
  const isLeaving = ending?.isLeaving === true
  const { isBusy, refused } = isLeaving ? leave : remove
  const end = async () => {
    if (!ending) return
    const { householdId } = ending
    const ended = isLeaving ? await leave.submit({ householdId }) : await remove.submit({ householdId })
    if (ended) onDone(isLeaving ? copy.left : copy.removed)
  }
  const label = isLeaving ? copy.leave : copy.remove
  return (
    <Sheet
      title={isLeaving ? copy.leaveTitle : copy.removeTitle(ending?.name ?? '')}
      note={isLeaving ? copy.leaveNote : copy.removeNote}
      isOpen={ending !== undefined}
      onClose={onClose}
      foot={<Button kind="danger" label={label} busy={isBusy} onClick={() => void end()} />}
    >
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
    </Sheet>
  )
}
