import { View } from '@tarojs/components'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { PhoneButton } from '~/src/components/PhoneButton'
import { Screen } from '~/src/components/Screen'
import { Tag, type TagTone } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { sayNo } from '~/src/lib/no'
import { open, replaceWith } from '~/src/lib/paths'
import { useSubmit } from '~/src/lib/useSubmit'
import { sayWhen } from '~/src/lib/when'
import type { AccountContract } from '~/types/account/account.contract'
import type { ClaimState } from '~/types/account/claim.lifecycle'
import type { MyClaim } from '~/types/account/linking.views'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { ClaimForm } from './ClaimForm'
import { claimCopy as copy, claimRelationNames, claimStateNames } from './linking.copy'
import { loadMe } from './me.client'

type Mine = OutputOf<AccountContract, 'myClaims'>

/** "This flat is mine": how my claims stand, and a new one (R2.4). */
export function ClaimScreen() {
  const [asked, reload] = useAsked('my-claims', () => accountClient.myClaims({}))
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(mine, now) => <Claims mine={mine} now={now} onChanged={() => void reload()} />}
      </Faces>
    </Screen>
  )
}

interface ClaimsProps {
  readonly mine: Mine
  readonly now: number
  readonly onChanged: () => void
}

const Claims = ({ mine, now, onChanged }: ClaimsProps) => (
  <>
    {mine.rows.map(row => (
      <ClaimCard key={row.claimId} row={row} now={now} onChanged={onChanged} />
    ))}
    <Callout tone="accent">{copy.why}</Callout>
    {mine.maskedPhone === null && <PhoneCard onProven={onChanged} />}
    <ClaimForm estates={mine.estates} maskedPhone={mine.maskedPhone} onSent={onChanged} />
  </>
)

const stateTones: Record<ClaimState, TagTone> = {
  submitted: 'accent',
  approved: 'ok',
  refused: 'bad',
  withdrawn: 'quiet',
}

interface ClaimCardProps {
  readonly row: MyClaim
  readonly now: number
  readonly onChanged: () => void
}

function ClaimCard({ row, now, onChanged }: ClaimCardProps) {
  const { claimId, unitName, relation, state, dueBy, decidedAt, reason } = row
  const { submit, isBusy, refused } = useSubmit(accountClient.withdrawClaim)
  const withdraw = async () => {
    if (!(await submit({ claimId }))) return
    toast(copy.withdrawn)
    onChanged()
  }
  const when = decidedAt === undefined ? copy.dueBy(sayWhen(dueBy, now)) : copy.decided(sayWhen(decidedAt, now))
  return (
    <Card title={unitName} aside={<Tag label={claimStateNames[state]} tone={stateTones[state]} />}>
      <View className="t-second">{claimRelationNames[relation]}</View>
      <View className="t-second">{when}</View>
      {reason && <Callout>{copy.reason(reason)}</Callout>}
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      {state === 'submitted' && (
        <Button compact kind="quiet" label={copy.withdraw} busy={isBusy} onClick={() => void withdraw()} />
      )}
    </Card>
  )
}

/** The number that the desk will call; giving it may find the flat at once. */
function PhoneCard({ onProven }: { readonly onProven: () => void }) {
  const { submit, isBusy, refused } = useSubmit(accountClient.link)
  const give = async (phoneCode: string | undefined) => {
    if (phoneCode === undefined) return
    const linked = await submit({ phoneCode })
    await loadMe()
    if (linked?.next === 'choose') void replaceWith('link')
    else if (linked?.next === 'linked') {
      toast(copy.linked)
      void open('home')
    } else onProven()
  }
  return (
    <Card title={copy.phone}>
      <View className="t-second">{copy.phoneNote}</View>
      {refused?.code === 'PHONE_CODE_NOT_VALID' && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      <PhoneButton label={copy.give} busy={isBusy} onCode={code => void give(code)} />
    </Card>
  )
}
