import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { problemsOf, sayNo } from '~/src/lib/no'
import { useSubmit } from '~/src/lib/useSubmit'
import { linkingActions } from '~/types/account/linking.actions'
import { memberRelations, relationsWithEnd, type MemberRelation, type MemberView } from '~/types/account/linking.views'
import type { MemberScope } from '~/types/kernel/contract'
import { addDays, dayOf, type CalendarDay } from '~/types/kernel/time'
import { accountClient } from './account.client'
import { accountRefusals } from './account.copy'
import { householdCopy, memberCopy as copy, relationNames, scopeSteps } from './linking.copy'

/** Whom the sheet is about: somebody new in this flat, or somebody who is in it. */
export interface Editing {
  readonly unitId: string
  readonly member?: MemberView
}

interface MemberSheetProps {
  readonly editing: Editing
  readonly now: number
  readonly onClose: () => void
  /** The second fact has grown too old meanwhile. */
  readonly onUnsure: () => void
  readonly onDone: (words: string) => void
}

const endDays = { month: 30, quarter: 91, half: 182, year: 365 } as const
type End = keyof typeof endDays | 'none' | 'kept'
const endOn = (end: End, now: number, kept: CalendarDay | undefined): CalendarDay | undefined =>
  end === 'kept' ? kept : end === 'none' ? undefined : addDays(dayOf(now), endDays[end])

/** Who, what they may do, until when. */
export function MemberSheet({ editing, now, onClose, onUnsure, onDone }: MemberSheetProps) {
  const { unitId, member } = editing
  const [name, setName] = useState(member?.name ?? '')
  const [phone, setPhone] = useState('')
  const [relation, setRelation] = useState<MemberRelation>(member?.relation ?? 'child')
  const [step, setStep] = useState<MemberScope>(member?.scopes.at(-1) ?? 'report')
  const [end, setEnd] = useState<End>(member?.until ? 'kept' : 'none')
  const invite = useSubmit(accountClient.invite)
  const change = useSubmit(accountClient.changeMember)
  const { isBusy, refused } = member ? change : invite
  const needsEnd = relationsWithEnd.includes(relation)
  const until = endOn(end === 'none' && needsEnd ? 'year' : end, now, member?.until ?? undefined)
  const terms = { scopes: [...(scopeSteps.find(({ value }) => value === step)?.scopes ?? [])], ...(until && { until }) }
  const input = { unitId, name, phone, relation, ...terms }
  const problems = member ? {} : problemsOf(linkingActions.invite.input, input)
  const send = async () => {
    const { householdId } = member ?? {}
    const done = householdId ? await change.submit({ householdId, ...terms }) : await invite.submit(input)
    if (done) onDone(member ? householdCopy.changed : householdCopy.invited)
  }
  return (
    <Sheet
      title={member ? copy.change : copy.invite}
      isOpen
      onClose={onClose}
      foot={
        <Button
          kind="primary"
          label={member ? copy.save : copy.send}
          busy={isBusy}
          disabled={Object.keys(problems).length > 0}
          onClick={() => void send()}
        />
      }
    >
      {!member && <WhoFields {...{ name, phone, relation, setName, setPhone, setRelation }} />}
      <View className="t-body">{copy.may}</View>
      <Choice columns={1} options={scopeSteps} value={step} onChange={setStep} />
      <View className="t-body">{copy.until}</View>
      <EndChoice end={end} needsEnd={needsEnd} kept={member?.until ?? undefined} onChange={setEnd} />
      {until && <View className="t-second">{copy.untilNote(until)}</View>}
      {refused && <Callout tone="bad">{sayNo(refused, accountRefusals)}</Callout>}
      {refused?.code === 'SECOND_FACT_NEEDED' && <Button label={copy.again} onClick={onUnsure} />}
    </Sheet>
  )
}

interface WhoFieldsProps {
  readonly name: string
  readonly phone: string
  readonly relation: MemberRelation
  readonly setName: (name: string) => void
  readonly setPhone: (phone: string) => void
  readonly setRelation: (relation: MemberRelation) => void
}

const WhoFields = ({ name, phone, relation, setName, setPhone, setRelation }: WhoFieldsProps) => (
  <>
    <Field label={copy.name} hint={copy.nameHint} value={name} most={20} line onChange={setName} />
    <Field label={copy.phone} hint={copy.phoneHint} value={phone} most={11} line onChange={setPhone} />
    <View className="t-body">{copy.relation}</View>
    <Choice
      columns={3}
      options={memberRelations.map(value => ({ value, label: relationNames[value] }))}
      value={relation}
      onChange={setRelation}
    />
  </>
)

interface EndChoiceProps {
  readonly end: End
  readonly needsEnd: boolean
  readonly kept: CalendarDay | undefined
  readonly onChange: (end: End) => void
}

/** Lengths as people say them; the exact last day stands under it. */
function EndChoice({ end, needsEnd, kept, onChange }: EndChoiceProps) {
  const lengths = (['month', 'quarter', 'half', 'year'] as const).map(value => ({ value, label: copy.ends[value] }))
  const options = [
    ...(kept ? [{ value: 'kept' as const, label: copy.ends.kept }] : []),
    ...(needsEnd ? [] : [{ value: 'none' as const, label: copy.ends.none }]),
    ...lengths,
  ]
  return (
    <Choice<End> columns={3} options={options} value={end === 'none' && needsEnd ? 'year' : end} onChange={onChange} />
  )
}
