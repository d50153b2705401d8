import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import type { BatchDetail } from '~/types/handover/plan.views'
import { batchCopy as copy } from './batch.copy'
import type { May } from './BatchPane'
import type { SheetName } from './sheets'

interface CardProps {
  readonly batch: BatchDetail
  readonly may: May
  readonly open: (sheet: SheetName) => void
}

/** Who hands over, each with their task; the lead first (R5.1). */
export function GroupCard({ batch, may, open }: CardProps) {
  const { team, leadId, groupBreachedAt, moves } = batch
  const byLead = [...team].sort((one, other) => Number(other.staffId === leadId) - Number(one.staffId === leadId))
  const change = may.plan && moves.includes('nameGroup') && team.length > 0
  return (
    <Card
      title={copy.group}
      flush={team.length > 0}
      aside={change && <Button compact label={copy.changeGroup} onClick={() => open({ is: 'group' })} />}
    >
      {groupBreachedAt !== null && <Callout tone="bad">{copy.groupLate}</Callout>}
      {team.length === 0 && <View className="t-second">{copy.groupEmpty}</View>}
      {byLead.map(({ staffId, name, task, isTrained }) => (
        <ListRow
          key={staffId}
          icon="user"
          title={staffId === leadId ? `${name}（${copy.lead}）` : name}
          note={task}
          aside={isTrained ? undefined : <Tag label={copy.notTrained} tone="warn" />}
        />
      ))}
    </Card>
  )
}
