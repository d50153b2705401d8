import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Segmented } from '~/src/components/Segmented'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useAsked } from '~/src/lib/asking'
import { mayUse } from '~/src/lib/may-use'
import { dayOf } from '~/types/kernel/time'
import { progressContract } from '~/types/progress/progress.contract'
import { progressClient } from '../progress.client'
import { BuildingDesk } from './BuildingDesk'
import { ReportsDesk } from './ReportsDesk'
import { SetMilestones } from './SetMilestones'
import { SpotsCard } from './SpotsCard'
import { deskCopy as copy } from './progress.desk.copy'

interface EstateDeskProps {
  readonly estateId: string
  readonly onChanged: () => void
}

async function ask(estateId: string) {
  const [overview, estates] = await Promise.all([progressClient.overview({ estateId }), progressClient.estates({})])
  if (!overview.ok) return overview
  if (!estates.ok) return estates
  const all = estates.data.rows.find(row => row.estateId === estateId)?.buildings ?? []
  const { buildings } = overview.data
  const without = all.filter(each => !buildings.some(({ buildingId }) => buildingId === each.buildingId))
  return { ok: true as const, data: { buildings, without }, now: overview.now }
}

/** One estate at the desk: reports, milestones building by building, spots. */
export function EstateDesk({ estateId, onChanged }: EstateDeskProps) {
  const positions = useMyPositions() ?? []
  const mayWrite = mayUse(progressContract.changeMilestone, positions)
  const [asked, reload] = useAsked(estateId, () => ask(estateId))
  const [chosen, choose] = useState<string>()
  const changed = () => {
    void reload()
    onChanged()
  }
  return (
    <>
      <ReportsDesk estateId={estateId} mayWrite={mayUse(progressContract.startReport, positions)} />
      <Faces asked={asked} onRetry={() => void reload()} cards={2}>
        {({ buildings, without }, now) => {
          const building = buildings.find(({ buildingId }) => buildingId === chosen) ?? buildings[0]
          return (
            <>
              {mayWrite && without.length > 0 && <NotSet estateId={estateId} buildings={without} onDone={changed} />}
              {buildings.length > 1 && building && (
                <Segmented
                  options={buildings.map(each => ({ value: each.buildingId, label: each.building }))}
                  value={building.buildingId}
                  onChange={choose}
                />
              )}
              {building && (
                <BuildingDesk
                  key={building.buildingId}
                  building={building}
                  today={dayOf(now)}
                  mayWrite={mayWrite}
                  onChanged={changed}
                />
              )}
            </>
          )
        }}
      </Faces>
      <SpotsCard estateId={estateId} mayWrite={mayWrite} />
    </>
  )
}

interface NotSetProps {
  readonly estateId: string
  readonly buildings: readonly { readonly buildingId: string; readonly name: string }[]
  readonly onDone: () => void
}

function NotSet({ estateId, buildings, onDone }: NotSetProps) {
  const [isOpen, setOpen] = useState(false)
  const names = buildings.map(({ name }) => name).join(' ')
  return (
    <Card title={copy.setTitle(buildings.length)} aside={names}>
      {isOpen ? (
        <SetMilestones
          estateId={estateId}
          buildingIds={buildings.map(({ buildingId }) => buildingId)}
          onDone={() => {
            setOpen(false)
            onDone()
          }}
        />
      ) : (
        <Button label={copy.set} onClick={() => setOpen(true)} />
      )}
    </Card>
  )
}
