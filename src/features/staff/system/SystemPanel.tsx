import { View } from '@tarojs/components'
import type { OutputOf } from '~/types/kernel/contract'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { Card } from '~/src/components/Card'
import { Failed } from '~/src/components/Failed'
import { ListRow } from '~/src/components/ListRow'
import { Skeleton } from '~/src/components/Skeleton'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { sayWhen } from '~/src/lib/when'
import { mayUse, type Position } from '~/src/lib/may-use'
import { noWords } from '../no-words'
import { staffClient } from '../staff.client'
import { dueKindWords, systemCopy as copy } from '../staff.system.copy'
import { StaffCard } from './StaffCard'
import './SystemPanel.scss'

export type Running = OutputOf<StaffContract, 'running'>

/** Whether the last runs did all that they found, and nothing keeps failing. */
export const isFine = ({ runs, failing }: Running): boolean => failing.length === 0 && (runs[0]?.failed ?? 0) === 0

/** `ticket.clock.respond` → the words of the first part that has some. */
const kindWords = (kind: string): string =>
  kind.split(/[.:]/).flatMap(part => dueKindWords[part] ?? [])[0] ?? copy.dueKind

interface RunningProps {
  readonly running: Running
  readonly now: number
}

function TimersCard({ running, now }: RunningProps) {
  const { lastRunAt, runs } = running
  const tag = isFine(running) ? <Tag label={copy.fine} tone="ok" /> : <Tag label={copy.failing} tone="bad" />
  return (
    <Card title={copy.timers} aside={lastRunAt === null ? undefined : tag} flush>
      {lastRunAt === null ? (
        <ListRow title={copy.never} icon="clock" />
      ) : (
        runs.map(run => (
          <ListRow
            key={run.at}
            title={sayWhen(run.at, now)}
            note={copy.run(run.done, run.failed, run.tookMs)}
            icon={run.failed > 0 ? 'warning' : 'clock'}
          />
        ))
      )}
    </Card>
  )
}

function FailingCard({ running, now }: RunningProps) {
  return (
    <Card title={copy.stuck} flush>
      {running.failing.length === 0 && <ListRow title={copy.stuckNone} icon="check" />}
      {running.failing.map(({ dueId, kind, dueAt, attempts }) => (
        <ListRow
          key={dueId}
          title={kindWords(kind)}
          note={copy.stuckLine(sayWhen(dueAt, now), attempts)}
          icon="warning"
        />
      ))}
    </Card>
  )
}

function MessagesCard({ running, now }: RunningProps) {
  return (
    <Card title={copy.failedMessages} flush>
      {running.failedMessages.length === 0 && <ListRow title={copy.failedNone} icon="check" />}
      {running.failedMessages.map(({ messageId, title, at, errorCode, attempts, channel }) => (
        <ListRow
          key={messageId}
          title={title}
          note={copy.messageLine(copy.channels[channel] ?? copy.channel, errorCode, attempts)}
          aside={sayWhen(at, now)}
          icon="bell"
        />
      ))}
    </Card>
  )
}

/** The three cards with the answer in hand: for the gallery and tests, too. */
export function RunningCards(props: RunningProps) {
  return (
    <>
      <TimersCard {...props} />
      <FailingCard {...props} />
      <MessagesCard {...props} />
    </>
  )
}

/** How the company's own machinery is doing; for an administrator also who works here. */
export function SystemPanel({ positions }: { readonly positions: readonly Position[] }) {
  const [asked, reload] = useAsked('running', () => staffClient.running({}))
  return (
    <View className="system-panel">
      <View className="column">
        {asked.state === 'loading' && <Skeleton cards={3} />}
        {asked.state === 'failed' && (
          <Failed note={noWords({ ...asked, kind: 'retry' })} onRetry={() => void reload()} />
        )}
        {asked.state === 'ready' && <RunningCards running={asked.data} now={asked.now} />}
      </View>
      {mayUse(staffContract.list, positions) && <StaffCard mayEnrol={mayUse(staffContract.enrol, positions)} />}
    </View>
  )
}
