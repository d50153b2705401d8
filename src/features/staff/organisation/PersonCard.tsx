import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { dayOf } from '~/types/kernel/time'
import { departments, staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { departmentNames, topicNames } from '~/types/staff/staff.copy'
import { trades } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { sayDate, sayWhen } from '~/src/lib/when'
import { staffClient } from '../staff.client'
import { ChangeSheet } from './ChangeSheet'
import { LeaveSheet } from './LeaveSheet'
import { organisationCopy as copy } from './organisation.copy'
import { positionWords } from './OrganisationScreen'

export type Person = OutputOf<StaffContract, 'person'>

interface PersonCardProps {
  readonly staffId: string
  readonly positions: readonly Position[]
  readonly onChanged: () => void
}

/** One colleague: what they are employed as, how they stand with trainings, and for an administrator what can be done. */
export function PersonCard({ staffId, positions, onChanged }: PersonCardProps) {
  const [asked, reload] = useAsked(staffId, () => staffClient.person({ staffId }))
  const [sheet, open] = useState<'change' | 'leave'>()
  const close = () => open(undefined)
  const done = () => {
    close()
    onChanged()
    void reload()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()}>
      {(person, now) => (
        <>
          <EmploymentCard person={person} now={now} />
          <TrainingsCard person={person} now={now} />
          {person.isActive && mayUse(staffContract.change, positions) && (
            <View className="column">
              <Button icon="pencil" label={copy.change} onClick={() => open('change')} />
              <Button kind="danger" label={copy.leave} onClick={() => open('leave')} />
            </View>
          )}
          {sheet === 'change' && <ChangeSheet person={person} onDone={done} onClose={close} />}
          {sheet === 'leave' && <LeaveSheet person={person} onDone={done} onClose={close} />}
        </>
      )}
    </Faces>
  )
}

function EmploymentCard({ person, now }: { readonly person: Person; readonly now: number }) {
  const today = dayOf(now)
  const theirTrades = trades.filter(trade => person.trades.includes(trade)).map(trade => tradeNames[trade])
  const facts = [
    { name: copy.phone, value: person.maskedPhone },
    {
      name: copy.department,
      value: departments.filter(each => each === person.department).map(each => departmentNames[each]),
    },
    { name: copy.positions, value: positionWords(person.positions) },
    ...(person.contractor ? [{ name: copy.contractor, value: person.contractor.name }] : []),
    { name: copy.estates, value: person.estateIds.length === 0 ? copy.allEstates : person.estates.join(copy.and) },
    ...(theirTrades.length > 0 ? [{ name: copy.trades, value: theirTrades.join(copy.and) }] : []),
    { name: copy.sign, value: person.isLinked ? copy.linked : copy.notLinked },
  ]
  const { notAssignable, left } = person
  return (
    <Card title={person.name}>
      {left && <Callout>{copy.left(sayWhen(left.at, now), left.words)}</Callout>}
      {notAssignable && (
        <Callout>
          {copy.notAssignable(topicNames[notAssignable.reason], sayDate(dayOf(notAssignable.since), today))}
        </Callout>
      )}
      <Facts facts={facts.filter(({ value }) => value.length > 0)} />
    </Card>
  )
}

function TrainingsCard({ person, now }: { readonly person: Person; readonly now: number }) {
  const today = dayOf(now)
  return (
    <Card title={copy.trainings} flush>
      {person.trainings.length === 0 && <ListRow title={copy.noTrainings} icon="about" />}
      {person.trainings.map(({ topic, isPassed, on, validUntil }) => {
        const until = validUntil === null ? undefined : sayDate(validUntil, today)
        return (
          <ListRow
            key={topic}
            title={topicNames[topic]}
            note={isPassed ? copy.passed(sayDate(on, today), until) : copy.failed(sayDate(on, today))}
            aside={<Tag label={isPassed ? copy.isPassed : copy.isFailed} tone={isPassed ? 'ok' : 'warn'} />}
          />
        )
      })}
    </Card>
  )
}
