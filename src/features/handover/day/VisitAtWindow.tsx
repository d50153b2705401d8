import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { useAsked } from '~/src/lib/asking'
import { open } from '~/src/lib/paths'
import { useEvery } from '~/src/lib/every'
import type { LineZone, VisitWork } from '~/types/handover/day'
import { handoverClient } from '../handover.client'
import { arrivalWords, dayCopy as copy } from './day.copy'
import { FeesCard } from './FeesCard'
import { MovesCard } from './MovesCard'
import { PapersCard } from './PapersCard'
import { listed } from '~/types/kernel/lists.copy'

const everyMs = 8_000

interface VisitAtWindowProps {
  readonly batchId: string
  readonly unitId: string
  readonly zone: LineZone
  readonly onDone: () => void
}

/** The flat that a window serves: who it is, what this zone looks at, and where it goes from here. */
export function VisitAtWindow({ batchId, unitId, zone, onDone }: VisitAtWindowProps) {
  const [asked, reload] = useAsked(`work:${unitId}:${zone}`, () => handoverClient.visitWork({ batchId, unitId }))
  const changed = () => void reload()
  // What is signed on the owner's phone opens the way on.
  useEvery(everyMs, changed)
  return (
    <Faces asked={asked} onRetry={changed} cards={2}>
      {work => (
        <>
          <Who work={work} />
          {zone === 'documents' && <PapersCard batchId={batchId} work={work} onDone={changed} />}
          {zone === 'fees' && <FeesCard work={work} onDone={changed} />}
          {zone === 'inspection' && (
            <Button icon="pencil" label={copy.toInspection} onClick={() => void open('inspect', { id: unitId })} />
          )}
          {zone === 'keys' && (
            <Button icon="lock" label={copy.toKeys} onClick={() => void open('keysDesk', { id: unitId })} />
          )}
          <MovesCard batchId={batchId} work={work} onDone={onDone} />
        </>
      )}
    </Faces>
  )
}

function Who({ work }: { readonly work: VisitWork }) {
  const { people, proxy, visit, technicianName, openSnags } = work
  const facts = [
    { name: copy.people, value: listed(people) },
    { name: copy.proxy, value: proxy ? copy.proxyWords(proxy.name, proxy.relation, proxy.maySign) : '' },
    { name: copy.came, value: arrivalWords[visit.arrival] },
    { name: copy.technician, value: technicianName ?? '' },
    { name: copy.issues, value: copy.openSnags(openSnags) },
  ]
  return (
    <Card>
      <Facts facts={facts.filter(({ value }) => value !== '')} />
    </Card>
  )
}
