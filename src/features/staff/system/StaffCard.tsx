import { View } from '@tarojs/components'
import { useState } from 'react'
import { departments, positions } from '~/types/staff/staff.contract'
import { departmentNames, positionNames } from '~/types/staff/staff.copy'
import { trades } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { usePaged } from '~/src/lib/paging'
import { staffClient } from '../staff.client'
import { systemCopy as copy } from '../staff.system.copy'
import { PagedList } from '../workbench/PagedList'
import { EnrolSheet } from './EnrolSheet'

/** The words of those names that have some, in the order of the table. */
const wordsOf = <Name extends string>(all: readonly Name[], words: Record<Name, string>, told: readonly string[]) =>
  all.filter(name => told.includes(name)).map(name => words[name])

/** Who works here; an administrator may enrol more. */
export function StaffCard({ mayEnrol }: { readonly mayEnrol: boolean }) {
  const paged = usePaged('staff', after => staffClient.list({ after }))
  const [isEnrolling, enrol] = useState(false)
  const done = () => {
    enrol(false)
    toast(copy.saved)
    void paged.reload()
  }
  return (
    <View className="column">
      <Card
        title={copy.staff}
        aside={mayEnrol && <Button kind="quiet" icon="plus" label={copy.enrol} compact onClick={() => enrol(true)} />}
        flush
      >
        <PagedList
          paged={paged}
          empty={copy.staffEmpty}
          line={row => (
            <ListRow
              key={row.staffId}
              title={`${row.name} ${row.maskedPhone}`}
              note={[
                ...wordsOf(departments, departmentNames, [row.department]),
                ...wordsOf(positions, positionNames, row.positions),
                ...wordsOf(trades, tradeNames, row.trades),
              ].join(' · ')}
              aside={row.isLinked ? <Tag label={copy.linked} tone="ok" /> : <Tag label={copy.notLinked} tone="quiet" />}
            />
          )}
        />
      </Card>
      {isEnrolling && <EnrolSheet onDone={done} onClose={() => enrol(false)} />}
    </View>
  )
}
