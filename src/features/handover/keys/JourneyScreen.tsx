import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { NextCard } from '~/src/components/NextCard'
import { RowsCard } from '~/src/components/RowsCard'
import { Screen } from '~/src/components/Screen'
import { UnitSwitcher } from '~/src/components/UnitSwitcher'
import { chooseUnit, loadMe, useMe, useMyUnit, type Me, type MyUnit } from '~/src/features/account/me.client'
import { unitNote } from '~/src/features/account/unit.copy'
import { useAsked } from '~/src/lib/asking'
import { open, useParameter } from '~/src/lib/paths'
import type { Journey } from '~/types/handover/journey'
import { useState } from 'react'
import { DeemedCard } from './DeemedCard'
import { journeyClient } from '../journey.client'
import { goTo } from '../journey-ways.client'
import { journeyCopy as copy, sayJourney, snagRows } from '../journey.copy'
import { StepsCard } from './StepsCard'

/** The whole way of a flat on one calm page: what is next, what is open, the five steps with their days (R5.3–5.9). */
export function JourneyScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => <JourneyOf me={me} />}
      </Faces>
    </Screen>
  )
}

function JourneyOf({ me }: { readonly me: Me }) {
  const [wanted, setWanted] = useState(useParameter('unitId'))
  const mine = useMyUnit(me.units)
  const unit = me.units.find(({ unitId }) => unitId === wanted) ?? mine
  if (!unit) {
    const link = <Button compact kind="primary" label={copy.linkFirst} onClick={() => void open('link')} />
    return (
      <Card>
        <Empty icon="building" title={copy.noneTitle} note={copy.noneNote} action={link} />
      </Card>
    )
  }
  const units = me.units.map(each => ({ unitId: each.unitId, name: each.name, note: unitNote(each) }))
  const choose = (unitId: string) => {
    setWanted(unitId)
    chooseUnit(unitId)
  }
  return (
    <>
      <UnitSwitcher units={units} unitId={unit.unitId} onChange={choose} />
      <OfUnit unit={unit} />
    </>
  )
}

function OfUnit({ unit: { unitId } }: { readonly unit: MyUnit }) {
  const [asked, reload] = useAsked(`journey:${unitId}`, () => journeyClient.home({ unitId }))
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={2}>
      {({ journey }, now) => (journey ? <Full journey={journey} now={now} /> : <None />)}
    </Faces>
  )
}

const None = () => (
  <Card>
    <Empty icon="calendar" title={copy.noneTitle} note={copy.noneNote} />
  </Card>
)

interface FullProps {
  readonly journey: Journey
  readonly now: number
}

export const Full = ({ journey, now }: FullProps) => (
  <>
    <NowOf journey={journey} now={now} />
    {journey.deemed && <DeemedCard journey={journey} deemed={journey.deemed} />}
    <SnagsOf journey={journey} now={now} />
    <StepsCard journey={journey} now={now} />
    <Card flush>
      <ListRow
        icon="file"
        title={copy.papers}
        note={copy.papersNote}
        onClick={() => void open('papers', { unitId: journey.unitId })}
      />
    </Card>
  </>
)

function NowOf({ journey, now }: FullProps) {
  const { what, ...said } = sayJourney(journey, now)
  // What leads to this very page, or to nothing more, has its own card below.
  if (what === 'settled' || what === 'deemed') return null
  return <NextCard {...said} onAct={() => goTo(what, journey)} />
}

/** More than a phone shows at once is on the page of the snags. */
const mostShown = 20

function SnagsOf({ journey, now }: FullProps) {
  const rows = snagRows(journey, now)
  if (rows.length === 0) return null
  return (
    <RowsCard
      title={copy.open(rows.length)}
      rows={rows}
      most={mostShown}
      more={copy.allSnags(rows.length)}
      onOpen={() => goTo('snags', journey)}
    />
  )
}
