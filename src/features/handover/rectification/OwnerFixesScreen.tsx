import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { OfMyUnit } from '~/src/features/account/my-unit.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import type { SnagRow } from '~/types/handover/rectification'
import { handoverClient } from '../handover.client'
import { ownerCopy as copy } from './rectification.copy'
import { SnagLine } from './SnagLine'
import { SnagWork } from './SnagWork'

/** The owner's page of rectifications: all of the flat by deadline, or the one that a message was about (R5.8). */
export function OwnerFixesScreen() {
  const snagId = useParameter('id')
  if (snagId === undefined) return <FixesOfFlat />
  const frame = (body: React.ReactNode, foot: React.ReactNode) => <Screen foot={foot}>{body}</Screen>
  return <SnagWork snagId={snagId} isMine frame={frame} />
}

function FixesOfFlat() {
  return (
    <OfMyUnit wanted={useParameter('unitId')}>
      {unitId => (
        <Screen>
          <Fixes unitId={unitId} />
        </Screen>
      )}
    </OfMyUnit>
  )
}

const Nothing = () => (
  <Card>
    <Empty icon="check" title={copy.empty[0] ?? ''} note={copy.empty[1]} />
  </Card>
)

function Fixes({ unitId }: { readonly unitId: string }) {
  const [asked, reload] = useAsked(`fixes:${unitId}`, () => handoverClient.unitSnags({ unitId }))
  return (
    <Faces asked={asked} cards={2} onRetry={() => void reload()}>
      {({ rows }, now) => {
        const isOver = ({ ball }: SnagRow) => ball === 'nobody'
        if (rows.length === 0) return <Nothing />
        return (
          <>
            <Group title={copy.open} rows={rows.filter(row => !isOver(row))} now={now} />
            <Group title={copy.closed} rows={rows.filter(isOver)} now={now} />
          </>
        )
      }}
    </Faces>
  )
}

function Group({
  title,
  rows,
  now,
}: {
  readonly title: string
  readonly rows: readonly SnagRow[]
  readonly now: number
}) {
  if (rows.length === 0) return null
  return (
    <Card title={title} aside={copy.count(rows.length)} flush>
      {rows.map(row => (
        <SnagLine key={row.snagId} row={row} now={now} isMine onClick={() => void open('fixes', { id: row.snagId })} />
      ))}
    </Card>
  )
}
