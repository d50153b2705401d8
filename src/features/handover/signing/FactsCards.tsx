import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { sayDay, sayWhen } from '~/src/lib/when'
import { dayOf } from '~/types/kernel/time'
import type { InspectionFacts, PaperSnag } from '~/types/handover/papers'
import { signingCopy as copy } from './signing.copy'

interface InspectionCardsProps {
  readonly facts: InspectionFacts
  readonly now: number
}

/** What is signed with the inspection record: who, when, what was looked at by room, every snag (R5.7). */
export function InspectionCards({ facts, now }: InspectionCardsProps) {
  const { technicianName, startedAt, minutes, shortWords, points, snags } = facts
  return (
    <>
      <Card title={copy.record}>
        <Facts
          facts={[
            { name: copy.technician, value: technicianName },
            { name: copy.when, value: sayWhen(startedAt, now) },
            { name: copy.took, value: copy.minutes(minutes) },
            ...(shortWords === null ? [] : [{ name: copy.short, value: shortWords }]),
          ]}
        />
      </Card>
      <SnagsCard snags={snags} now={now} title={copy.snags(snags.length)} none={copy.noSnags} />
      <Card flush title={copy.points(points.length)}>
        {roomsOf(points).map(({ room, ok, snag, notThere }) => (
          <ListRow key={room} title={room} note={copy.roomLine(ok, snag, notThere)} />
        ))}
      </Card>
    </>
  )
}

type Counted = Record<InspectionFacts['points'][number]['result'], number> & { room: string }

function roomsOf(points: InspectionFacts['points']): Counted[] {
  const rooms = new Map<string, Counted>()
  for (const { room, result } of points) {
    const before = rooms.get(room) ?? { room, ok: 0, snag: 0, notThere: 0 }
    rooms.set(room, { ...before, [result]: before[result] + 1 })
  }
  return [...rooms.values()]
}

interface SnagsCardProps {
  readonly snags: readonly PaperSnag[]
  readonly now: number
  readonly title: string
  readonly none: string
}

/** Snags by number, each with its words and the day by which it is mended. */
export function SnagsCard({ snags, now, title, none }: SnagsCardProps) {
  if (snags.length === 0)
    return (
      <Card title={title}>
        <View className="t-second">{none}</View>
      </Card>
    )
  return (
    <Card flush title={title}>
      {snags.map(({ number, room, component, words, dueAt, photoCount }) => (
        <ListRow
          key={number}
          title={copy.snag(number, room, component)}
          note={copy.snagNote(words, sayDay(dayOf(dueAt - 1), dayOf(now)), photoCount)}
        />
      ))}
    </Card>
  )
}
