import type { HandoverFigures, Share } from '~/types/handover/figures'
import { ageBandWords, barName, figuresCopy as copy, percent, perFlat, perHundred } from './figures.copy'

/** The figures as rows of a spreadsheet: every one with its numerator and denominator (R12.1). */
export function figureRows(figures: HandoverFigures): string[][] {
  const { flats, passedFirst, snags, closedInTime, rework, satisfied, asked, open, openLate } = figures
  const row = (group: string, name: string, { count, of }: Share, value: string): string[] => [
    ...[group, name, String(count), String(of), value],
  ]
  const share = (group: string, name: string, counted: Share): string[] => row(group, name, counted, percent(counted))
  const { dimensions } = copy
  return [
    copy.exportHead,
    share(copy.flats, copy.handedOver, { count: flats.handedOver, of: flats.all }),
    share(copy.flats, copy.passedFirst, passedFirst),
    row(copy.snags, copy.perFlat, snags, perFlat(snags)),
    share(copy.snags, copy.open, { count: open, of: snags.count }),
    share(copy.snags, copy.late(openLate), { count: openLate, of: open }),
    share(copy.snags, copy.inTime, closedInTime),
    share(copy.snags, copy.rework, rework),
    share(copy.satisfied, copy.satisfied, satisfied),
    share(copy.satisfied, copy.satisfiedBasis(satisfied.of, satisfied.count, asked), {
      count: satisfied.of,
      of: asked,
    }),
    ...figures.ages.map(({ band, count }) => share(copy.ages, ageBandWords[band], { count, of: open })),
    ...(Object.keys(dimensions) as (keyof typeof dimensions)[]).flatMap(dimension =>
      figures.pareto[dimension].map(bar => {
        const name = barName(dimension, bar.key)
        if (bar.flats === null) return share(dimensions[dimension], name, { count: bar.count, of: snags.count })
        const counted = { count: bar.count, of: bar.flats }
        return row(dimensions[dimension], name, counted, copy.perHundred(perHundred(bar.count, bar.flats)))
      }),
    ),
  ]
}
