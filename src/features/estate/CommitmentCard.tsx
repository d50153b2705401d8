import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import type { EstateContract } from '~/types/estate/estate.contract'
import { dayOf } from '~/types/kernel/time'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { useAsked } from '~/src/lib/asking'
import { aboutCopy as copy } from './about.copy'
import { estateClient } from './estate.client'

type Commitment = OutputOf<EstateContract, 'commitment'>['rows'][number]

const since = ({ version, inForceSince }: Commitment): string => copy.commitmentVersion(version, dayOf(inForceSince))

/** What the company commits itself to, in the version in force (R3.7). */
export function CommitmentCard() {
  const [asked] = useAsked('commitment', () => estateClient.commitment({}))
  const [opened, open] = useState<Commitment>()
  if (asked.state !== 'ready' || asked.data.rows.length === 0) return null
  return (
    <Card title={copy.commitment} flush>
      {asked.data.rows.map(row => (
        <ListRow key={row.documentId} icon="shield" title={row.title} note={since(row)} onClick={() => open(row)} />
      ))}
      {opened && (
        <Sheet title={opened.title} note={since(opened)} isOpen onClose={() => open(undefined)}>
          <View className="t-body estate-text">{opened.text}</View>
        </Sheet>
      )}
    </Card>
  )
}
