import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Icon } from '~/src/components/Icon'
import { ListRow } from '~/src/components/ListRow'
import { PhoneButton } from '~/src/components/PhoneButton'
import { Screen } from '~/src/components/Screen'
import { StickyFoot } from '~/src/components/StickyFoot'
import { sayNo } from '~/src/lib/no'
import { back, open, replaceWith } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import type { AccountContract } from '~/types/account/account.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from './account.client'
import { accountRefusals, linkCopy as copy } from './account.copy'
import { ChooseFile } from './ChooseFile'
import { InvitationCard } from './InvitationCard'
import { linkMoreCopy as more } from './linking.copy'
import { loadMe, useMe } from './me.client'
import { PrivacyAsk } from './PrivacyAsk'
import { unitNote } from './unit.copy'

type Linked = OutputOf<AccountContract, 'link'>

/** Link by the platform's phone: why, what for, and a way to leave it. */
export function LinkScreen() {
  const [linked, setLinked] = useState<Linked>()
  const [isRefusedGiving, setRefusedGiving] = useState(false)
  const { submit, isBusy, refused } = useSubmit(accountClient.link)
  const give = async (phoneCode: string | undefined) => {
    setRefusedGiving(phoneCode === undefined)
    if (phoneCode === undefined) return
    const found = await submit({ phoneCode })
    if (!found) return
    await loadMe()
    setLinked(found)
  }
  const finish = (found: Linked) => void loadMe().then(() => setLinked(found))
  if (linked?.next === 'choose') return <ChooseFile estates={linked.estates} onLinked={finish} />
  if (linked) return <Found linked={linked} />
  return (
    <Screen
      foot={
        <StickyFoot note={copy.laterNote}>
          <Button label={copy.later} onClick={() => void back()} />
          <PhoneButton label={copy.give} busy={isBusy} onCode={code => void give(code)} />
        </StickyFoot>
      }
    >
      <Card>
        <View className="t-title">{copy.title}</View>
        <View className="t-second">{copy.why}</View>
      </Card>
      <Card title={copy.can}>
        {copy.abilities.map(words => (
          <View key={words} className="row">
            <Icon name="check" />
            <View className="t-body grow">{words}</View>
          </View>
        ))}
      </Card>
      {isRefusedGiving && <Callout tone="accent">{copy.refusedGiving}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      {refused && claimable.includes(refused.code) && <ClaimWay />}
    </Screen>
  )
}

/** Noes after which an agent may still find that the flat is theirs. */
const claimable: readonly string[] = ['PHONE_UNKNOWN', 'PHONE_LINKED_ELSEWHERE', 'WECHAT_HAS_ANOTHER_FILE']

const ClaimWay = () => (
  <Card flush>
    <ListRow icon="pencil" title={more.claim} note={more.claimNote} onClick={() => void replaceWith('claim')} />
  </Card>
)

function Found({ linked }: { readonly linked: Linked }) {
  const { staff, invitations } = linked
  const me = useMe()
  // An invitation accepted here brings a flat more.
  const units = me.state === 'ready' ? me.data.units : linked.units
  const [answered, setAnswered] = useState<readonly string[]>([])
  const waiting = invitations.filter(({ householdId }) => !answered.includes(householdId))
  return (
    <Screen
      foot={
        <StickyFoot>
          {staff && <Button label={copy.workbench} onClick={() => void replaceWith('workbench')} />}
          <Button kind="primary" label={copy.home} onClick={() => void open('home')} />
        </StickyFoot>
      }
    >
      {waiting.map(invitation => (
        <InvitationCard
          key={invitation.householdId}
          invitation={invitation}
          onAnswered={() => setAnswered(before => [...before, invitation.householdId])}
        />
      ))}
      {(units.length > 0 || staff !== null) && <FoundFiles units={units} staff={staff} />}
      <PrivacyAsk />
    </Screen>
  )
}

const FoundFiles = ({ units, staff }: Pick<Linked, 'units' | 'staff'>) => (
  <Card title={copy.done} flush>
    {units.map(unit => (
      <ListRow key={unit.unitId} icon="home" title={unit.name} note={unitNote(unit)} />
    ))}
    {staff && <ListRow icon="user" title={copy.doneStaff(staff.name, staff.department)} />}
  </Card>
)
