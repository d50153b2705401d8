import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { StickyFoot } from '~/src/components/StickyFoot'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { SnagAct, SnagPage } from '~/types/handover/rectification'
import { handoverClient } from '../handover.client'
import { ActSheets, asksInSheet, type SheetAct } from './acts/ActSheets'
import { rectificationCopy as copy, rectificationRefusals, sayAct } from './rectification.copy'

/** The next thing to do, the first of these that may be done; the others stand under what it is about. */
const firstOf: readonly SnagAct[] = [
  'answerProposal',
  'decideContest',
  'contestCharge',
  'finishFix',
  'startFix',
  'bookReinspection',
  'confirmFix',
  'assignSnag',
]
/** With a time to look already agreed, the look itself is next. */
export function primaryOf({ mayDo, reinspection }: SnagPage, isMine: boolean): SnagAct | undefined {
  const isSettled = (act: SnagAct): boolean => act === 'bookReinspection' && reinspection !== null
  // The owner's answer is the owner's to give: written down by staff it is no more than possible.
  const isOthers = (act: SnagAct): boolean => act === 'answerProposal' && !isMine
  return firstOf.find(act => mayDo.includes(act) && !isSettled(act) && !isOthers(act))
}
const dangerous: readonly SnagAct[] = ['rejectFix', 'withdrawSnag']

interface ActsProps {
  readonly page: SnagPage
  readonly now: number
  readonly isMine: boolean
  readonly onDone: () => void
  readonly onConfirm: () => void
}

/** Every action allowed to me now, and nothing else. */
export function useActs({ page, now, isMine, onDone, onConfirm }: ActsProps) {
  const [act, ask] = useState<SheetAct>()
  const start = useSubmit(handoverClient.startFix)
  const begin = async () => {
    if (!(await start.submit({ snagId: page.snagId }))) return
    toast(copy.started)
    onDone()
  }
  const take = (chosen: SnagAct) => {
    if (asksInSheet(chosen)) return ask(chosen)
    return chosen === 'confirmFix' ? onConfirm() : void begin()
  }
  const close = () => ask(undefined)
  const done = () => {
    close()
    onDone()
  }
  const primary = primaryOf(page, isMine)
  const others = page.mayDo.filter(each => each !== primary)
  const refusal = start.refused && sayNo(start.refused, rectificationRefusals)
  return {
    foot: primary !== undefined && (
      <StickyFoot>
        <Button kind="primary" label={sayAct(primary, isMine)} busy={start.isBusy} onClick={() => take(primary)} />
      </StickyFoot>
    ),
    others: (
      <View className="column">
        {refusal !== undefined && <Callout tone="bad">{refusal}</Callout>}
        {others.map(each => (
          <Button
            key={each}
            kind={dangerous.includes(each) ? 'danger' : 'quiet'}
            label={sayAct(each, isMine)}
            onClick={() => take(each)}
          />
        ))}
      </View>
    ),
    sheet: act && <ActSheets act={act} page={page} now={now} isMine={isMine} onDone={done} onClose={close} />,
  }
}
