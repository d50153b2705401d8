import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { open } from '~/src/lib/paths'
import { unitsCopy as copy } from './account.copy'
import { chooseUnit, loadMe, useMe, useMyUnit, type Me, type MyUnit } from './me.client'

/** My flats, and which of them the other pages are about. */
export function UnitsScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => (me.units.length > 0 ? <Units me={me} /> : <NoUnits />)}
      </Faces>
    </Screen>
  )
}

function Units({ me }: { readonly me: Me }) {
  const current = useMyUnit(me.units)
  return (
    <>
      {me.units.map(unit => (
        <UnitCard
          key={unit.unitId}
          unit={unit}
          isCurrent={unit.unitId === current?.unitId}
          isOnly={me.units.length === 1}
        />
      ))}
    </>
  )
}

interface UnitCardProps {
  readonly unit: MyUnit
  readonly isCurrent: boolean
  readonly isOnly: boolean
}

const UnitCard = ({ unit, isCurrent, isOnly }: UnitCardProps) => (
  <Card title={unit.name} aside={isCurrent && !isOnly ? <Tag label={copy.shown} /> : undefined}>
    <Facts
      facts={[
        { name: copy.houseType, value: unit.houseType },
        { name: copy.handover, value: unit.handedOverOn ?? copy.notYet },
      ]}
    />
    <View className="row">
      {unit.handedOverOn !== null && (
        <Button label={copy.warranty} icon="shield" onClick={() => void open('warranty', { unitId: unit.unitId })} />
      )}
      {!isCurrent && <Button kind="quiet" label={copy.show} onClick={() => chooseUnit(unit.unitId)} />}
    </View>
  </Card>
)

const NoUnits = () => (
  <Card>
    <Empty
      icon="building"
      title={copy.emptyTitle}
      note={copy.emptyNote}
      action={<Button compact kind="primary" label={copy.link} onClick={() => void open('link')} />}
    />
  </Card>
)
