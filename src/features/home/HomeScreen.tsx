import { View } from '@tarojs/components'
import { Faces } from '~/src/components/Faces'
import { NavTitle } from '~/src/components/NavTitle'
import { Screen } from '~/src/components/Screen'
import { UnitSwitcher } from '~/src/components/UnitSwitcher'
import { chooseUnit, loadMe, useMe, useMyUnit, type Me } from '~/src/features/account/me.client'
import { unitNote } from '~/src/features/account/unit.copy'
import { pageTitle } from '~/src/lib/pages.copy'
import { BuyerHome } from './BuyerHome'
import { StaffDoor, VisitorHome } from './OtherHomes'
import { OwnerHome } from './OwnerHome'

/** Home: whose flat it is, and what matters there now. */
export function HomeScreen() {
  const asked = useMe()
  const me = asked.state === 'ready' ? asked.data : undefined
  return (
    <Screen>
      <NavTitle>{me && me.units.length > 0 ? <Switcher me={me} /> : <View>{pageTitle.app}</View>}</NavTitle>
      <Faces asked={asked} onRetry={() => void loadMe()} cards={3}>
        {known => <HomeOf me={known} />}
      </Faces>
    </Screen>
  )
}

function Switcher({ me }: { readonly me: Me }) {
  const unit = useMyUnit(me.units)
  const units = me.units.map(each => ({ unitId: each.unitId, name: each.name, note: unitNote(each) }))
  return <UnitSwitcher units={units} unitId={unit?.unitId ?? ''} onChange={chooseUnit} />
}

function HomeOf({ me }: { readonly me: Me }) {
  const unit = useMyUnit(me.units)
  return (
    <>
      {me.staff && <StaffDoor />}
      {unit && (unit.handedOverOn === null ? <BuyerHome unit={unit} /> : <OwnerHome unitId={unit.unitId} />)}
      {!unit && !me.staff && <VisitorHome />}
    </>
  )
}
