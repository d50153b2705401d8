import { useState, type ReactNode } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Segmented } from '~/src/components/Segmented'
import { useMe, useMyUnit } from '~/src/features/account/me.client'
import { useAsked } from '~/src/lib/asking'
import { useParameter } from '~/src/lib/paths'
import { estateClient } from './estate.client'
import { formCopy as copy } from './estate.copy'

interface EstateChoiceProps {
  readonly children: (estateId: string, name: string) => ReactNode
}

/** Which estate the page is about: the one in its address, that of my flat, else the first; with several, a tap leads to the others. */
export function EstateChoice({ children }: EstateChoiceProps) {
  const [asked, reload] = useAsked('estates', () => estateClient.estates({}))
  const me = useMe()
  const mine = useMyUnit(me.state === 'ready' ? me.data.units : [])?.estateId
  const named = useParameter('estateId')
  const [chosen, choose] = useState<string>()
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {({ rows }) => {
        const wanted = chosen ?? named ?? mine
        const estate = rows.find(({ estateId }) => estateId === wanted) ?? rows[0]
        if (!estate) return <NoEstate />
        const options = rows.map(({ estateId, name }) => ({ value: estateId, label: name }))
        return (
          <>
            {rows.length > 1 && named === undefined && (
              <Segmented options={options} value={estate.estateId} onChange={choose} />
            )}
            {children(estate.estateId, estate.name)}
          </>
        )
      }}
    </Faces>
  )
}

const NoEstate = () => (
  <Card>
    <Empty icon="building" title={copy.noEstateTitle} note={copy.noEstateNote} />
  </Card>
)
