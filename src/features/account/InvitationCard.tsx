import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Facts } from '~/src/components/Facts'
import { toast } from '~/src/components/toast'
import { sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import type { InvitationView } from '~/types/account/linking.views'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { householdCopy, invitationCopy as copy, relationNames } from './linking.copy'
import { loadMe } from './me.client'

interface InvitationCardProps {
  readonly invitation: InvitationView
  readonly onAnswered: (isAccepted: boolean) => void
}

/** Somebody invites me into their flat: who, into which, what I may do, until when; yes or no. */
export function InvitationCard({ invitation, onAnswered }: InvitationCardProps) {
  const { householdId, unitName, ownerName, relation, scopes, until } = invitation
  const accept = useSubmit(accountClient.acceptInvitation)
  const decline = useSubmit(accountClient.declineInvitation)
  const refused = accept.refused ?? decline.refused
  const answer = async (isAccepted: boolean) => {
    const done = isAccepted ? await accept.submit({ householdId }) : await decline.submit({ householdId })
    if (!done) return
    await loadMe()
    toast(isAccepted ? copy.accepted : copy.declined)
    onAnswered(isAccepted)
  }
  return (
    <Card title={copy.from(ownerName)}>
      <View className="t-heading">{unitName}</View>
      <Facts
        facts={[
          { name: copy.relation, value: relationNames[relation] },
          { name: copy.may, value: householdCopy.may(scopes) },
          { name: copy.until, value: until ?? copy.noEnd },
        ]}
      />
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <View className="row">
        <Button kind="primary" label={copy.accept} busy={accept.isBusy} onClick={() => void answer(true)} />
        <Button label={copy.decline} busy={decline.isBusy} onClick={() => void answer(false)} />
      </View>
    </Card>
  )
}
