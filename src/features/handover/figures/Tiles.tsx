import { View } from '@tarojs/components'
import { Bars } from '~/src/components/Bars'
import { Card } from '~/src/components/Card'
import { FigureTile } from '~/src/components/FigureTile'
import type { AgeBand, FlatFigure, HandoverFigures } from '~/types/handover/figures'
import { ageBandWords, figuresCopy as copy, percent, perFlat, perHundred } from './figures.copy'
import type { Opened } from './FiguresScreen'

interface TilesProps {
  readonly figures: HandoverFigures
  readonly onOpen: (opened: Opened) => void
}

/** The figures themselves, and the open snags by age. */
export const Tiles = ({ figures, onOpen }: TilesProps) => (
  <>
    <View className="figure-tiles">
      <FlatTiles figures={figures} onOpen={onOpen} />
      <SnagTiles figures={figures} onOpen={onOpen} />
    </View>
    <Card title={copy.ages}>
      <Bars
        bars={figures.ages.map(({ band, count, late }) => ({
          ...{ key: band, label: ageBandWords[band], count },
          within: { count: late, words: copy.late(late) },
        }))}
        onOpen={key => onOpen({ of: 'snags', figure: { what: 'age', band: key as AgeBand } })}
      />
    </Card>
  </>
)

function FlatTiles({ figures, onOpen }: TilesProps) {
  const { flats, passedFirst, satisfied, asked } = figures
  const flat = (figure: FlatFigure) => () => onOpen({ of: 'flats', figure })
  return (
    <>
      <FigureTile
        name={copy.handedOver}
        value={String(flats.handedOver)}
        basis={copy.handedOverBasis(flats.handedOver, flats.all, flats.deemed)}
        onClick={flat('handedOver')}
      />
      <FigureTile
        name={copy.passedFirst}
        value={percent(passedFirst)}
        basis={copy.of(passedFirst.count, passedFirst.of, copy.flats)}
        onClick={flat('notPassedFirst')}
      />
      <FigureTile
        name={copy.satisfied}
        value={percent(satisfied)}
        basis={copy.satisfiedBasis(satisfied.of, satisfied.count, asked)}
        onClick={flat('answered')}
      />
    </>
  )
}

function SnagTiles({ figures, onOpen }: TilesProps) {
  const { snags, open, openLate, closedInTime, rework } = figures
  const snag = (what: 'all' | 'open' | 'closedLate' | 'rework') => () => onOpen({ of: 'snags', figure: { what } })
  return (
    <>
      <FigureTile
        name={copy.perFlat}
        value={perFlat(snags)}
        basis={copy.perFlatBasis(snags.count, snags.of)}
        onClick={snag('all')}
      />
      <FigureTile
        name={copy.perHundredFlats}
        value={perHundred(snags.count, snags.of)}
        basis={copy.perFlatBasis(snags.count, snags.of)}
        onClick={snag('all')}
      />
      <FigureTile
        name={copy.open}
        value={String(open)}
        basis={copy.openBasis(openLate)}
        tone={openLate > 0 ? 'warn' : 'plain'}
        onClick={snag('open')}
      />
      <FigureTile
        name={copy.inTime}
        value={percent(closedInTime)}
        basis={copy.of(closedInTime.count, closedInTime.of, copy.snags)}
        onClick={snag('closedLate')}
      />
      <FigureTile
        name={copy.rework}
        value={percent(rework)}
        basis={copy.of(rework.count, rework.of, copy.snags)}
        onClick={snag('rework')}
      />
    </>
  )
}
