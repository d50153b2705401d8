import { View } from '@tarojs/components'
import { useState } from 'react'
import { Bars } from '~/src/components/Bars'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Segmented } from '~/src/components/Segmented'
import { saveRows } from '~/src/lib/save-rows'
import type { FigureBar, HandoverFigures } from '~/types/handover/figures'
import { barName, componentName, figuresCopy as copy, percent, perHundred } from './figures.copy'
import { figureRows } from './figure-rows'
import type { Opened, Scope } from './FiguresScreen'
import { HeatCard } from './HeatCard'

interface ChartsProps {
  readonly figures: HandoverFigures
  readonly scope: Scope
  readonly onOpen: (opened: Opened) => void
}

/** Where snags come from: by component, contractor, building, house type; where on the plan; and what it means for the next design. */
export const Charts = ({ figures, onOpen }: ChartsProps) => (
  <>
    <ParetoCard figures={figures} onOpen={onOpen} />
    {figures.heat.map(heat => (
      <HeatCard key={heat.houseType} heat={heat} onOpen={onOpen} />
    ))}
    <Card title={copy.design}>
      <View className="t-body">{designWords(figures)}</View>
    </Card>
    <Button icon="file" label={copy.export} onClick={() => void saveRows(copy.exportName, figureRows(figures))} />
  </>
)

type Dimension = keyof typeof copy.dimensions
const dimensions = (Object.keys(copy.dimensions) as Dimension[]).map(value => ({
  value,
  label: copy.dimensions[value],
}))
const mostBars = 10

function ParetoCard({ figures, onOpen }: Omit<ChartsProps, 'scope'>) {
  const [dimension, setDimension] = useState<Dimension>('component')
  const bars = figures.pareto[dimension]
  const rest = bars.slice(mostBars).reduce((sum, { count }) => sum + count, 0)
  const shown = bars.slice(0, mostBars).map(bar => ({ ...bar, label: barName(dimension, bar.key), ...noteOf(bar) }))
  const others = { key: restKey, label: copy.more(bars.length - mostBars), count: rest }
  return (
    <Card title={copy.pareto} aside={copy.count(figures.snags.count)}>
      <Segmented options={dimensions} value={dimension} onChange={setDimension} />
      {bars.length === 0 && <View className="t-second">{copy.noSnags}</View>}
      <Bars
        bars={rest > 0 ? [...shown, others] : shown}
        total={figures.snags.count}
        onOpen={key => key !== restKey && onOpen({ of: 'snags', figure: { what: 'bar', dimension, key } })}
      />
    </Card>
  )
}

/** The bar of all that is too small for its own: no key of the table, opens nothing. */
const restKey = ' '

const noteOf = ({ count, flats }: FigureBar) =>
  flats === null ? {} : { note: copy.perHundred(perHundred(count, flats)) }

const mostComponents = 3

/** The three components with the most snags and their share: where the next design is to be changed first. */
function designWords({ pareto, snags }: HandoverFigures): string {
  const first = pareto.component.slice(0, mostComponents)
  if (first.length === 0) return copy.designNone
  return copy.design1(
    first.map(({ key, count }) => copy.designLine(componentName(key), count, percent({ count, of: snags.count }))),
  )
}
