import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { Photos } from '~/src/components/Photos'
import type { KeysView } from '~/types/handover/keys'
import { meterNames, meterUnits } from '~/types/handover/keys.copy'
import { myKeysCopy as copy } from './keys.copy'

/** What was read and counted, with the pictures of the meters. */
export function KeysFacts({ keys, now }: { readonly keys: KeysView; readonly now: number }) {
  const { meters, items, preparedBy, preparedAt, signedAt } = keys
  return (
    <>
      <Card title={copy.items}>
        <Facts facts={items.map(({ name, count }) => ({ name, value: copy.count(count) }))} />
        {signedAt === null && <View className="t-second">{copy.countNow}</View>}
        <View className="t-least">{copy.by(preparedBy, preparedAt, now)}</View>
      </Card>
      <Card title={copy.meters}>
        <Facts
          facts={meters.map(({ kind, reading }) => ({
            name: meterNames[kind],
            value: `${reading} ${meterUnits[kind]}`,
          }))}
        />
        <Photos urls={meters.flatMap(({ photoUrl }) => photoUrl ?? [])} />
      </Card>
    </>
  )
}
