import { NextCard } from '~/src/components/NextCard'
import { RowsCard } from '~/src/components/RowsCard'
import { goTo } from '~/src/features/handover/journey-ways.client'
import { journeyCopy, sayJourney, snagRows } from '~/src/features/handover/journey.copy'
import { open } from '~/src/lib/paths'
import type { Journey } from '~/types/handover/journey'

interface HandoverNowProps {
  readonly journey: Journey
  /** The server's instant, epoch ms. */
  readonly now: number
}

const shownFirst = 3

/** The card of now while a flat is being handed over, and what was found there with its days. */
export function HandoverNow({ journey, now }: HandoverNowProps) {
  const { what, ...said } = sayJourney(journey, now)
  const rows = snagRows(journey, now)
  return (
    <>
      <NextCard
        {...said}
        aside={journeyCopy.title}
        onAct={() => goTo(what, journey)}
        onOpen={() => void open('handover', { unitId: journey.unitId })}
      />
      {rows.length > 0 && (
        <RowsCard
          title={journeyCopy.open(rows.length)}
          rows={rows}
          most={shownFirst}
          more={journeyCopy.allSnags(rows.length)}
          onOpen={() => goTo('snags', journey)}
        />
      )}
    </>
  )
}
