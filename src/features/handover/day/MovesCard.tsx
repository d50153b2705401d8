import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Sheet } from '~/src/components/Sheet'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { LineZone, VisitWork } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { dayCopy as copy, dayRefusals, zoneNames } from './day.copy'

interface MovesCardProps {
  readonly batchId: string
  readonly work: VisitWork
  readonly onDone: () => void
}

/** Where it goes from here: the usual way is one tap, the others lie behind another. */
export function MovesCard({ batchId, work, onDone }: MovesCardProps) {
  const { visit, next, moves, mayGoTo } = work
  const [isOpen, setOpen] = useState(false)
  const move = useMoves({ batchId, unitId: visit.unitId }, onDone)
  const mayFinish = moves.includes('finishVisit')
  return (
    <Card>
      {next === null && visit.zone !== 'keys' && <Callout tone="accent">{copy.notTakenOver}</Callout>}
      {next !== null ? (
        <Button
          kind="primary"
          label={copy.sendOn(zoneNames[next])}
          busy={move.isBusy}
          onClick={() => void move.sendOn(next, copy.sent(visit.door, zoneNames[next]))}
        />
      ) : mayFinish ? (
        <Button kind="primary" label={copy.finish} busy={move.isBusy} onClick={() => void move.finish()} />
      ) : (
        visit.zone === 'keys' && <Callout tone="accent">{copy.askDesk}</Callout>
      )}
      <Button label={copy.other} onClick={() => setOpen(true)} />
      {move.refused && <Callout tone="bad">{sayNo(move.refused, dayRefusals)}</Callout>}
      <Sheet title={copy.other} note={copy.otherNote} isOpen={isOpen} onClose={() => setOpen(false)}>
        {mayGoTo
          .filter(zone => zone !== next)
          .map(zone => (
            <Button
              key={zone}
              label={copy.goTo(zoneNames[zone])}
              busy={move.isBusy}
              onClick={() => void move.sendOn(zone, copy.sent(visit.door, zoneNames[zone]))}
            />
          ))}
        <Button label={copy.putBack} busy={move.isBusy} onClick={() => void move.putBack()} />
        {mayFinish && next !== null && (
          <Button label={copy.finish} busy={move.isBusy} onClick={() => void move.finish()} />
        )}
        {moves.includes('leave') && <Button label={copy.leave} busy={move.isBusy} onClick={() => void move.leave()} />}
        {move.refused && <Callout tone="bad">{sayNo(move.refused, dayRefusals)}</Callout>}
      </Sheet>
    </Card>
  )
}

type Flat = { readonly batchId: string; readonly unitId: string }

/** The moves of a visit, each said when it is done. */
function useMoves(flat: Flat, onDone: () => void) {
  const sending = useSubmit(handoverClient.sendOn)
  const finishing = useSubmit(handoverClient.finishVisit)
  const back = useSubmit(handoverClient.putBack)
  const leaving = useSubmit(handoverClient.leave)
  const said = (done: unknown, words: string) => {
    if (done === undefined) return
    toast(words)
    onDone()
  }
  const all = [sending, finishing, back, leaving]
  return {
    sendOn: async (to: LineZone, words: string) => said(await sending.submit({ ...flat, to }), words),
    finish: async () => said(await finishing.submit(flat), copy.finished),
    putBack: async () => said(await back.submit(flat), copy.putBackDone),
    leave: async () => said(await leaving.submit(flat), copy.leaveDone),
    isBusy: all.some(({ isBusy }) => isBusy),
    refused: all.find(({ refused }) => refused !== undefined)?.refused,
  }
}
