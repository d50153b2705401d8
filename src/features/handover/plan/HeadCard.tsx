import { View } from '@tarojs/components'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import { sayWhen } from '~/src/lib/when'
import { regionNames } from '~/types/handover/plan.copy'
import type { BatchDetail } from '~/types/handover/plan.views'
import { dayOf } from '~/types/kernel/time'
import { batchCopy as copy, batchStateWords, conditionList } from './batch.copy'
import { sayDays } from './say-days'
import { listed } from '~/types/kernel/lists.copy'

/** What a batch is: which flats, when, where; and what was said about it for the record. */
export function HeadCard({ batch, now }: { readonly batch: BatchDetail; readonly now: number }) {
  const { title, estateName, state, days, hours, place, region, unitCount, stillListing, buildings } = batch
  const { override, cancelledWords, createdBy, createdAt } = batch
  const { facts } = copy
  const said = [
    { name: facts.days, value: sayDays(days, dayOf(now)) },
    { name: facts.hours, value: copy.hours(hours.from, hours.until) },
    { name: facts.place, value: place },
    { name: facts.units, value: copy.units(unitCount + stillListing, listed(buildings)) },
    { name: facts.region, value: regionNames[region] },
    { name: facts.madeBy, value: copy.madeBy(createdBy, sayWhen(createdAt, now)) },
  ]
  return (
    <Card title={`${estateName} ${title}`} aside={<Tag {...batchStateWords[state]} />}>
      {cancelledWords !== null && <Callout tone="bad">{copy.cancelled(cancelledWords)}</Callout>}
      {override !== null && (
        <Callout>
          <View>{copy.overridden(override.byName, sayWhen(override.at, now), override.reason)}</View>
          <View>{copy.overriddenFor(conditionList(override.missing))}</View>
        </Callout>
      )}
      {stillListing > 0 && <Callout tone="accent">{copy.stillListing(stillListing)}</Callout>}
      <Facts facts={said} />
    </Card>
  )
}
