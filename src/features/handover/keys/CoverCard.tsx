import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { coverShort, warrantyName } from '~/src/features/archive/warranty.copy'
import { open } from '~/src/lib/paths'
import type { CoverLine } from '~/types/handover/keys'
import type * as v from 'valibot'
import { myKeysCopy as copy } from './keys.copy'

type Cover = readonly v.InferOutput<typeof CoverLine>[]

/** Every part with its last day on the day of the keys (R6.7); parts without a day are in the book, with the reason. */
export function CoverCard({ cover, unitId }: { readonly cover: Cover; readonly unitId: string }) {
  const dated = cover.filter(({ until }) => until !== null)
  return (
    <Card title={copy.cover}>
      <Facts
        facts={dated.map(({ part, until }) => ({
          name: warrantyName(part),
          value: coverShort({ warrantyPart: part, coveredUntil: until, isCovered: true }),
        }))}
      />
      <Button icon="shield" label={copy.coverAll} onClick={() => void open('warranty', { unitId })} />
    </Card>
  )
}
