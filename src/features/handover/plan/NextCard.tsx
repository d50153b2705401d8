import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Steps } from '~/src/components/Steps'
import { toast } from '~/src/components/toast'
import { open as openPage } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayDate } from '~/src/lib/when'
import { eventNames } from '~/types/handover/plan.copy'
import type { BatchDetail } from '~/types/handover/plan.views'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import { handoverClient } from '../handover.client'
import { batchCopy as copy, conditionList } from './batch.copy'
import { planNo } from './plan-no.copy'
import type { May } from './BatchPane'
import { nextOf, stepOf, type Next } from './next'
import type { SheetName } from './sheets'
import { listed } from '~/types/kernel/lists.copy'

interface NextCardProps {
  readonly batch: BatchDetail
  readonly today: CalendarDay
  readonly may: May
  readonly open: (sheet: SheetName) => void
  readonly onDone: () => void
}

/** What the batch waits for, in the largest words of the page, and the one button that leads on. */
export function NextCard({ batch, today, may, open, onDone }: NextCardProps) {
  const next = nextOf(batch, today)
  const { title, note } = wordsOf(next, batch, today)
  const isOver = next.step === 'over'
  return (
    <Card>
      {!isOver && <Steps names={copy.steps} current={stepOf(next)} />}
      <View className="t-title">{title}</View>
      {note !== '' && <View className="t-second">{note}</View>}
      {may.plan && <Way batch={batch} next={next} open={open} onDone={onDone} />}
      {may.override && next.step === 'gate' && (
        <Button label={copy.overrideTitle} onClick={() => open({ is: 'override' })} />
      )}
    </Card>
  )
}

function wordsOf(next: Next, batch: BatchDetail, today: CalendarDay): { title: string; note: string } {
  const { next: say } = copy
  switch (next.step) {
    case 'group':
      return { title: say.group, note: say.groupNote(sayDate(dayOf(batch.groupBreachAt), today)) }
    case 'gate':
      return { title: say.gate(conditionList(next.missing)), note: say.gateNote }
    case 'notices':
      return { title: next.isOverridden ? say.overridden : say.notices, note: say.noticesNote }
    case 'training':
      return { title: say.training(listed(next.names)), note: say.trainingNote }
    case 'cards':
      return { title: say.cards(listed(next.events.map(event => eventNames[event]))), note: say.cardsNote }
    case 'open':
      return { title: say.open, note: say.openNote }
    case 'running':
      return { title: say.running, note: say.runningNote(sayDate(batch.days[batch.days.length - 1] ?? today, today)) }
    case 'finish':
      return { title: say.finish, note: say.finishNote }
    case 'over':
      return { title: batch.state === 'cancelled' ? say.cancelled : say.finished, note: '' }
  }
}

type WayProps = Pick<NextCardProps, 'batch' | 'open' | 'onDone'> & { readonly next: Next }

/** The button of the step, for whoever plans. */
function Way({ batch, next, open, onDone }: WayProps) {
  switch (next.step) {
    case 'group':
      return <Button kind="primary" label={copy.nameGroup} onClick={() => open({ is: 'group' })} />
    case 'gate':
      return <GateWay missing={next.missing} open={open} />
    case 'training':
      return <Button kind="primary" label={copy.next.toTraining} onClick={() => void openPage('training', {})} />
    case 'cards':
      return <CardsWay events={next.events} open={open} />
    case 'open':
      return <MoveButton batch={batch} move="openBatch" onDone={onDone} />
    case 'finish':
      return <MoveButton batch={batch} move="finishBatch" onDone={onDone} />
    case 'notices':
      return <Button kind="primary" label={copy.next.toNotices} onClick={() => toNotices(batch)} />
    case 'running':
      return <Button kind="primary" label={copy.next.toDay} onClick={() => toDay(batch)} />
    case 'over':
      return null
  }
}

const toNotices = ({ batchId: id }: BatchDetail) => void openPage('noticesDesk', { id })
const toDay = ({ batchId }: BatchDetail) => void openPage('handoverDay', { batchId })

function GateWay({ missing, open }: Pick<WayProps, 'open'> & Pick<Extract<Next, { step: 'gate' }>, 'missing'>) {
  const [first] = missing
  if (first === undefined) return null
  const label = copy.record(conditionList([first]))
  return <Button kind="primary" label={label} onClick={() => open({ is: 'evidence', conditionId: first })} />
}

function CardsWay({ events, open }: Pick<WayProps, 'open'> & Pick<Extract<Next, { step: 'cards' }>, 'events'>) {
  const [event] = events
  if (event === undefined) return null
  return <Button kind="primary" label={copy.cardTitle(eventNames[event])} onClick={() => open({ is: 'card', event })} />
}

const moves = {
  openBatch: { label: copy.openBatch, done: copy.opened },
  finishBatch: { label: copy.finish, done: copy.finished },
} as const

interface MoveButtonProps {
  readonly batch: BatchDetail
  readonly move: keyof typeof moves
  readonly onDone: () => void
}

function MoveButton({ batch: { batchId }, move, onDone }: MoveButtonProps) {
  const { submit, isBusy, refused } = useSubmit(handoverClient[move])
  const { label, done } = moves[move]
  const run = async () => {
    if (!(await submit({ batchId }))) return
    toast(done)
    onDone()
  }
  return (
    <>
      {refused && <Callout tone="bad">{planNo(refused)}</Callout>}
      <Button kind="primary" label={label} busy={isBusy} onClick={() => void run()} />
    </>
  )
}
