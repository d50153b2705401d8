import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { Screen } from '~/src/components/Screen'
import { toast } from '~/src/components/toast'
import { useAsked } from '~/src/lib/asking'
import { open } from '~/src/lib/paths'
import type { AccountContract } from '~/types/account/account.contract'
import type { HouseholdView } from '~/types/account/linking.views'
import type { OutputOf } from '~/types/kernel/contract'
import { accountClient } from './account.client'
import { EndSheet, type Ending } from './EndSheet'
import { HouseholdCard } from './HouseholdCard'
import { InvitationCard } from './InvitationCard'
import { householdCopy as copy } from './linking.copy'
import { loadMe } from './me.client'
import { MemberSheet, type Editing } from './MemberSheet'
import { MySureSheet } from './MySureSheet'

type Household = OutputOf<AccountContract, 'household'>

/** Per flat of mine who may do what in it; for a member, the own place (R2.4). */
export function HouseholdScreen() {
  const [asked, reload] = useAsked('household', () => accountClient.household({}))
  return (
    <Screen>
      <Faces asked={asked} onRetry={() => void reload()}>
        {(household, now) => <Flats household={household} now={now} onChanged={reload} />}
      </Faces>
    </Screen>
  )
}

interface FlatsProps {
  readonly household: Household
  readonly now: number
  readonly onChanged: () => Promise<void>
}

function Flats({ household, now, onChanged }: FlatsProps) {
  const { units, invitations, isByPhone, most, verifiedUntil } = household
  const [editing, setEditing] = useState<Editing>()
  const [ending, setEnding] = useState<Ending>()
  const [isSure, setSure] = useState(verifiedUntil !== null)
  const done = async (words: string) => {
    setEditing(undefined)
    setEnding(undefined)
    toast(words)
    await Promise.all([onChanged(), loadMe()])
  }
  if (units.length === 0 && invitations.length === 0) return <Nobody />
  return (
    <>
      {invitations.map(each => (
        <InvitationCard key={each.householdId} invitation={each} onAnswered={() => void onChanged()} />
      ))}
      {units.map((unit: HouseholdView) => (
        <HouseholdCard key={unit.unitId} unit={unit} most={most} onEdit={setEditing} onEnd={setEnding} />
      ))}
      <MySureSheet
        why={copy.sureWhy}
        units={units
          .filter(({ unitId }) => unitId === editing?.unitId)
          .map(({ unitId, unitName: name }) => ({ unitId, name }))}
        isByPhone={isByPhone}
        isOpen={editing !== undefined && !isSure}
        onClose={() => setEditing(undefined)}
        onSure={() => setSure(true)}
      />
      {editing && isSure && (
        <MemberSheet
          editing={editing}
          now={now}
          onClose={() => setEditing(undefined)}
          onUnsure={() => setSure(false)}
          onDone={words => void done(words)}
        />
      )}
      <EndSheet ending={ending} onClose={() => setEnding(undefined)} onDone={words => void done(words)} />
    </>
  )
}

const Nobody = () => (
  <Card>
    <Empty
      icon="users"
      title={copy.none}
      note={copy.noneNote}
      action={<Button compact kind="primary" label={copy.link} onClick={() => void open('link')} />}
    />
  </Card>
)
