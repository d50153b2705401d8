import type { ReactNode } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { open } from '~/src/lib/paths'
import { loadMe, useMe, useMyUnit } from './me.client'
import { ofMyUnitCopy as copy } from './unit.copy'

interface OfMyUnitProps {
  /** The flat that the page's address names; none: the one chosen on this phone. */
  readonly wanted: string | undefined
  readonly children: (unitId: string) => ReactNode
}

/** A page about one flat of mine; who has none is asked to link one. */
export function OfMyUnit({ wanted, children }: OfMyUnitProps) {
  const me = useMe()
  const mine = useMyUnit(me.state === 'ready' ? me.data.units : [])
  const unitId = wanted ?? mine?.unitId
  if (unitId !== undefined) return <>{children(unitId)}</>
  return (
    <Screen>
      <Faces asked={me} onRetry={() => void loadMe()}>
        {() => (
          <Card>
            <Empty icon="building" title={copy.noneTitle} note={copy.noneNote} action={linkFirst} />
          </Card>
        )}
      </Faces>
    </Screen>
  )
}

const linkFirst = <Button compact kind="primary" label={copy.linkFirst} onClick={() => void open('link')} />
