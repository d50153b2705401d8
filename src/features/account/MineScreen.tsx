import { Switch, View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Screen } from '~/src/components/Screen'
import { toast } from '~/src/components/toast'
import { setElderMode, useElderMode } from '~/src/lib/elder'
import { open } from '~/src/lib/paths'
import { positionNames } from '~/types/staff/staff.copy'
import { accountClient } from './account.client'
import { mineCopy as copy } from './account.copy'
import { loadMe, useMe, type Me } from './me.client'
import { PrivacyAsk } from './PrivacyAsk'

/** Who I am here, what is mine, and how large the type is. */
export function MineScreen() {
  const asked = useMe()
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void loadMe()}>
        {me => <MineOf me={me} />}
      </Faces>
      <ElderCard />
    </Screen>
  )
}

function MineOf({ me }: { readonly me: Me }) {
  const isLinked = me.units.length > 0
  return (
    <>
      <Card>
        <View className="t-title">{me.name ?? me.staff?.name ?? copy.visitor}</View>
        <View className="t-second">{me.maskedPhone ?? copy.visitorNote}</View>
        {!isLinked && !me.staff && <Button kind="primary" label={copy.link} onClick={() => void open('link')} />}
        {!isLinked && !me.staff && <Button kind="quiet" label={copy.claim} onClick={() => void open('claim')} />}
      </Card>
      {me.staff && <StaffCard staff={me.staff} />}
      {isLinked && <MyThings me={me} />}
      <PrivacyAsk />
      {me.hasFile && <MyFile />}
    </>
  )
}

const positionWords = (positions: readonly string[]): string =>
  copy.positions(positions.map(position => (positionNames as Record<string, string>)[position] ?? ''))

const StaffCard = ({ staff }: { readonly staff: NonNullable<Me['staff']> }) => (
  <Card flush>
    <ListRow
      icon="grid"
      title={copy.workbench}
      note={copy.staff(staff.department, positionWords(staff.positions))}
      onClick={() => void open('workbench')}
    />
  </Card>
)

function MyThings({ me }: { readonly me: Me }) {
  const hasWarranty = me.units.some(unit => unit.handedOverOn !== null)
  return (
    <Card flush>
      <ListRow
        icon="home"
        title={copy.units}
        aside={copy.unitsCount(me.units.length)}
        onClick={() => void open('units')}
      />
      <ListRow icon="building" title={copy.claimMore} onClick={() => void open('claim')} />
      <ListRow icon="users" title={copy.household} note={copy.householdNote} onClick={() => void open('household')} />
      <ListRow
        icon="calendar"
        title={copy.handover}
        note={copy.handoverNote}
        onClick={() => void open('handover', {})}
      />
      <ListRow icon="file" title={copy.papers} note={copy.papersNote} onClick={() => void open('papers', {})} />
      {hasWarranty && <ListRow icon="shield" title={copy.warranty} onClick={() => void open('warranty')} />}
    </Card>
  )
}

/** What is held about me and what I decide: mine with or without a flat (R2.6). */
const MyFile = () => (
  <Card flush>
    <ListRow icon="file" title={copy.myData} note={copy.myDataNote} onClick={() => void open('myData')} />
    <ListRow icon="eye" title={copy.phoneViews} onClick={() => void open('phoneViews')} />
    <ListRow icon="shield" title={copy.privacy} onClick={() => void open('privacy')} />
    <ListRow icon="bell" title={copy.switches} onClick={() => void open('switches')} />
  </Card>
)

/** Large type: at once on this phone, and told to the server for the next one. */
function ElderCard() {
  const isOn = useElderMode()
  const change = async (on: boolean) => {
    setElderMode(on)
    const answer = await accountClient.setElderMode({ isOn: on })
    toast(answer.ok ? (on ? copy.elderOn : copy.elderOff) : copy.elderNotSaved)
  }
  return (
    <Card flush>
      <ListRow
        icon="letters"
        title={copy.elder}
        note={copy.elderNote}
        aside={<Switch checked={isOn} color="#0F766E" onChange={event => void change(event.detail.value)} />}
      />
    </Card>
  )
}
