import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Facts } from '~/src/components/Facts'
import { Tag } from '~/src/components/Tag'
import type { HouseholdView, MemberView } from '~/types/account/linking.views'
import type { Ending } from './EndSheet'
import { householdCopy as copy, householdStateNames, relationNames } from './linking.copy'
import type { Editing } from './MemberSheet'

interface HouseholdCardProps {
  readonly unit: HouseholdView
  readonly most: number
  readonly onEdit: (editing: Editing) => void
  readonly onEnd: (ending: Ending) => void
}

/** One flat: everybody in it for its owner; for a member what they may do there, and the way out. */
export function HouseholdCard({ unit, most, onEdit, onEnd }: HouseholdCardProps) {
  const { unitId, unitName, as, members } = unit
  if (as === 'member')
    return (
      <Card title={unitName}>
        <View className="t-second">{copy.mineNote}</View>
        {members.map(member => (
          <MyPlace key={member.householdId} member={member} onEnd={onEnd} />
        ))}
      </Card>
    )
  const isFull = members.length >= most
  return (
    <>
      <Card title={unitName}>
        {members.length === 0 && <Empty icon="users" title={copy.alone} note={copy.aloneNote} />}
        {members.length > 0 && <View className="t-second">{copy.aloneNote}</View>}
        {isFull && <View className="t-second">{copy.full(most)}</View>}
        {!isFull && <Button icon="plus" label={copy.invite} onClick={() => onEdit({ unitId })} />}
      </Card>
      {members.map(member => (
        <Member key={member.householdId} unitId={unitId} member={member} onEdit={onEdit} onEnd={onEnd} />
      ))}
    </>
  )
}

function MyPlace({ member, onEnd }: { readonly member: MemberView; readonly onEnd: (ending: Ending) => void }) {
  const { householdId, name, scopes, until } = member
  return (
    <>
      <View className="t-heading">{copy.may(scopes)}</View>
      <View className="t-second">{copy.until(until)}</View>
      <Button compact kind="quiet" label={copy.leave} onClick={() => onEnd({ householdId, name, isLeaving: true })} />
    </>
  )
}

interface MemberProps {
  readonly unitId: string
  readonly member: MemberView
  readonly onEdit: (editing: Editing) => void
  readonly onEnd: (ending: Ending) => void
}

function Member({ unitId, member, onEdit, onEnd }: MemberProps) {
  const { householdId, name, maskedPhone = '', relation, scopes, until, state } = member
  return (
    <Card title={name} aside={<Tag label={householdStateNames[state]} tone={state === 'active' ? 'ok' : 'quiet'} />}>
      <Facts
        facts={[
          { name: relationNames[relation], value: maskedPhone },
          { name: copy.may(scopes), value: copy.until(until) },
        ]}
      />
      <View className="row">
        <Button compact kind="quiet" label={copy.change} onClick={() => onEdit({ unitId, member })} />
        <Button compact label={copy.remove} onClick={() => onEnd({ householdId, name, isLeaving: false })} />
      </View>
    </Card>
  )
}
