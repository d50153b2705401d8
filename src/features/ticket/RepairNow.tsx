import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ClockBar } from '~/src/components/ClockBar'
import { Tag } from '~/src/components/Tag'
import { sayLength } from '~/src/lib/when'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { coverTag, repairCopy as copy } from './repair.copy'
import { rowTag } from './row-tag.client'
import { sayOnItsPage } from './row.copy'
import { byFamily, clockNouns, waitingWords } from './ticket.copy'

interface RepairNowProps {
  readonly repair: RepairDetail
  /** The server's instant, epoch ms. */
  readonly now: number
  readonly onReschedule: () => void
  readonly onContest: () => void
}

/** The clock that falls due next. An agreed visit stands in words above: the bar is for the promise behind it, unless the visit is late. */
function mainClock({ clock, clocks }: RepairDetail): RepairDetail['clocks'][number] | undefined {
  const next = clocks.find(({ name }) => name === clock?.name)
  if (next?.name !== 'survey' || next.breached) return next
  const running = clocks.filter(each => each.state === 'running' && each.dueAt !== null && each.name !== 'survey')
  return running.sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0))[0]
}

/** Who has the ball, what comes next and until when; a pause and a breach are never hidden. */
export function RepairNow({ repair, now, onReschedule, onContest }: RepairNowProps) {
  const { title, note } = sayOnItsPage(repair, now)
  const waiting = waitingWords(repair.waiting)
  const clock = mainClock(repair)
  return (
    <Card>
      <View className="row row--between row--wrap">
        {waiting ? <Tag label={waiting} tone="warn" icon="clock" /> : <Tag {...rowTag(repair)} />}
        <Tag {...coverTag(repair.cover)} />
        {repair.isByFamily === true && <Tag label={byFamily} tone="quiet" />}
      </View>
      <View className="t-title">{title}</View>
      {repair.appointment && (
        <View className="row row--between">
          <View className="t-second grow">{copy.appointment(repair.appointment.from, repair.appointment.to, now)}</View>
          {repair.moves.includes('reschedule') && (
            <Button compact label={copy.reschedule} icon="calendar" onClick={onReschedule} />
          )}
        </View>
      )}
      {!repair.appointment && note && !clock && <View className="t-second">{note}</View>}
      {clock && clock.dueAt !== null && <ClockBar name={clockNouns[clock.name]} clock={clock} now={now} />}
      {clock?.breached && (
        <Callout tone="bad">{copy.breach(clockNouns[clock.name], sayLength(clock.breachedByMs))}</Callout>
      )}
      <PauseOf repair={repair} now={now} onContest={onContest} />
    </Card>
  )
}

function PauseOf({ repair, now, onContest }: Pick<RepairNowProps, 'repair' | 'now' | 'onContest'>) {
  const pause = repair.pauses[repair.pauses.length - 1]
  if (repair.waiting.on === 'nobody') return null
  if (pause === undefined && !repair.clock) return null
  if (pause === undefined) return <View className="t-least">{copy.neverPaused}</View>
  const lasting = repair.pauses.filter(({ isErased }) => !isErased).length
  if (repair.pauseState === 'running')
    return lasting > 0 ? <View className="t-least">{copy.pausedTimes(lasting)}</View> : null
  return (
    <>
      <Callout>{copy.paused(pause.reason, pause.until, now, pause.words)}</Callout>
      {repair.pauseState === 'contested' && <Callout tone="accent">{copy.contested}</Callout>}
      {repair.moves.includes('contestPause') && <Button label={copy.contest} onClick={onContest} />}
    </>
  )
}
