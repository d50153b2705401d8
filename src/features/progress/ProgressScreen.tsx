import { setNavigationBarTitle } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { MilestoneCard } from '~/src/components/MilestoneCard'
import { ReportCard } from '~/src/components/ReportCard'
import { Screen } from '~/src/components/Screen'
import { Segmented } from '~/src/components/Segmented'
import { useMe, useMyUnit } from '~/src/features/account/me.client'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import { sayDate } from '~/src/lib/when'
import { buildingIdOfUnit } from '~/types/estate/estate'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { BuildingProgress } from '~/types/progress/progress.views'
import { countdown, lateWords, pointsOf, reportWords } from './line.client'
import { MilestoneRows } from './MilestoneRows'
import { progressClient } from './progress.client'
import { progressCopy as copy } from './progress.copy'
import { ReportsCard } from './ReportsCard'

/** The flat that I look from, and the estate that is meant. */
function useEstate() {
  const me = useMe()
  const units = me.state === 'ready' ? me.data.units : []
  const given = useParameter('estateId')
  const mine = useMyUnit(units)
  const estateId = given ?? mine?.estateId
  return {
    estateId,
    unit:
      units.find(unit => unit.estateId === estateId && unit.unitId === mine?.unitId) ??
      units.find(unit => unit.estateId === estateId),
  }
}

/** How an estate is being built (R4.1): a building's milestones, what is late and why, the reports. Own building first. */
export function ProgressScreen() {
  const { estateId, unit } = useEstate()
  const [asked, reload] = useAsked(estateId ?? '', () => progressClient.overview({ estateId: estateId ?? 'none' }))
  const title = asked.state === 'ready' ? copy.progressTitle(asked.data.estateName) : undefined
  useEffect(() => {
    if (title !== undefined) void setNavigationBarTitle({ title })
  }, [title])
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()} cards={3}>
        {(overview, now) => (
          <Overview
            overview={overview}
            mine={unit ? buildingIdOfUnit(unit.unitId) : undefined}
            contractOn={unit?.contractHandoverOn}
            today={dayOf(now)}
          />
        )}
      </Faces>
    </Screen>
  )
}

interface OverviewProps {
  readonly overview: OutputOf<ProgressContract, 'overview'>
  readonly mine: string | undefined
  readonly contractOn: CalendarDay | undefined
  readonly today: CalendarDay
}

const ownFirst = (buildings: readonly BuildingProgress[], mine: string | undefined): BuildingProgress[] => [
  ...buildings.filter(({ buildingId }) => buildingId === mine),
  ...buildings.filter(({ buildingId }) => buildingId !== mine),
]

export function Overview({ overview, mine, contractOn, today }: OverviewProps) {
  const given = useParameter('building')
  const buildings = ownFirst(overview.buildings, mine)
  const [chosen, choose] = useState(given)
  const building = buildings.find(({ buildingId }) => buildingId === chosen) ?? buildings[0]
  const { latest, estateId } = overview
  return (
    <>
      {building && buildings.length > 1 && (
        <Segmented
          options={buildings.map(({ buildingId, building: name }) => ({
            value: buildingId,
            label: buildingId === mine ? copy.mine(name) : name,
          }))}
          value={building.buildingId}
          onChange={choose}
        />
      )}
      {building ? (
        <OneBuilding
          building={building}
          contractOn={building.buildingId === mine ? contractOn : undefined}
          today={today}
        />
      ) : (
        <Card>
          <Empty icon="building" title={copy.noMilestones[0] ?? ''} note={copy.noMilestones[1]} />
        </Card>
      )}
      {latest && (
        <ReportCard
          {...reportWords(latest, today)}
          onClick={() => void open('progressReport', { id: latest.report.reportId })}
        />
      )}
      <ReportsCard estateId={estateId} />
    </>
  )
}

interface OneBuildingProps {
  readonly building: BuildingProgress
  /** The day of my own contract; else the earliest of the building. */
  readonly contractOn: CalendarDay | undefined
  readonly today: CalendarDay
}

function OneBuilding({ building, contractOn, today }: OneBuildingProps) {
  const promised = contractOn ?? building.contractOn
  return (
    <>
      <MilestoneCard
        title={promised === null ? building.building : countdown(promised, building, today)}
        {...(promised !== null && { aside: copy.before(sayDate(promised, today)) })}
        points={pointsOf(building.milestones)}
        late={lateWords(building, today)}
      />
      <MilestoneRows building={building} contractOn={promised} today={today} />
    </>
  )
}
