import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { rowCopy } from '~/src/features/ticket/row.copy'
import { rowTag } from '~/src/features/ticket/row-tag.client'
import { open } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import { nowOf } from '~/types/handover/journey'
import { dayOf } from '~/types/kernel/time'
import type { RepairRow } from '~/types/ticket/ticket.views'
import { HandoverNow } from './HandoverNow'
import { homeCopy as copy } from './home.copy'
import { HomeTile } from './HomeTile'
import { NowCard } from './NowCard'
import { useHome, type HomeFacts } from './useHome'
import { WarrantyCard } from './WarrantyCard'

/** The home of a flat that was handed over: now, the way to report, the warranty, what was. */
export function OwnerHome({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useHome(unitId)
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(facts, now) => <Full unitId={unitId} facts={facts} now={now} onChanged={() => void reload()} />}
    </Faces>
  )
}

interface FullProps {
  readonly unitId: string
  readonly facts: HomeFacts
  readonly now: number
  readonly onChanged: () => void
}

export function Full({ unitId, facts, now, onChanged }: FullProps) {
  const [first, ...others] = facts.open
  const handover = leftOf(facts.journey, now)
  return (
    <>
      {handover && <HandoverNow journey={handover} now={now} />}
      {first && <NowCard row={first} now={now} onChanged={onChanged} />}
      {!first && !handover && <Calm />}
      {others.length > 0 && <Repairs title={copy.others} rows={others} now={now} />}
      <HomeTile
        icon="wrench"
        title={copy.repair}
        note={copy.repairNote}
        onClick={() => void open('newRepair', { unitId })}
      />
      <WarrantyCard cover={facts.cover} unitId={unitId} />
      {facts.recent.length > 0 && <Repairs title={copy.recent} rows={facts.recent} now={now} />}
    </>
  )
}

/** The handover, as long as something of it is left to do: open snags, keys still to be fetched, the survey. */
const leftOf = (journey: HomeFacts['journey'], now: number) =>
  journey && nowOf(journey, dayOf(now)) !== 'settled' ? journey : null

const Calm = () => (
  <Card>
    <View className="t-title">{copy.calm}</View>
    <View className="t-second">{copy.calmNote}</View>
  </Card>
)

interface RepairsProps {
  readonly title: string
  readonly rows: readonly RepairRow[]
  readonly now: number
}

const Repairs = ({ title, rows, now }: RepairsProps) => (
  <Card title={title} flush>
    {rows.map(row => (
      <ListRow
        key={row.ticketId}
        title={rowCopy.title(row)}
        note={rowCopy.submitted(sayWhen(row.submittedAt, now))}
        aside={<Tag {...rowTag(row)} />}
        onClick={() => void open('repair', { ticketId: row.ticketId })}
      />
    ))}
  </Card>
)
