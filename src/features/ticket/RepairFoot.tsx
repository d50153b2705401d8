import { Button } from '~/src/components/Button'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import type { AskName } from './asks'
import { repairCopy as copy } from './repair.copy'
import { ticketClient } from './ticket.client'
import { ticketRefusals } from './ticket.copy'

interface RepairFootProps {
  readonly repair: RepairDetail
  readonly onAsk: (name: AskName) => void
  readonly onChanged: () => void
}

/** What can be done now, at the thumb: the question whether it is fixed stands before everything else. */
export function RepairFoot({ repair, onAsk, onChanged }: RepairFootProps) {
  const { submit, isBusy, refused } = useSubmit(ticketClient.accept)
  const may = (move: string): boolean => repair.moves.includes(move)
  const accept = async () => {
    const moved = await submit({ ticketId: repair.ticketId, words: '' })
    if (moved) toast(copy.accepted)
    onChanged()
  }
  if (may('accept')) {
    return (
      <StickyFoot note={refused && sayNo(refused, ticketRefusals)}>
        <Button label={copy.notFixed} onClick={() => onAsk('sendBack')} />
        <Button kind="primary" label={copy.fixed} busy={isBusy} onClick={() => void accept()} />
      </StickyFoot>
    )
  }
  if (!may('addNote') && !may('cancel')) return null
  return (
    <StickyFoot note={repair.agentName && copy.agent(repair.agentName)}>
      {may('addNote') && <Button label={copy.note} onClick={() => onAsk('addNote')} />}
      {may('cancel') && <Button label={copy.cancel} onClick={() => onAsk('cancel')} />}
    </StickyFoot>
  )
}
