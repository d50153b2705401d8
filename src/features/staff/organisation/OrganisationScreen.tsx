import { useState } from 'react'
import { handoverContract } from '~/types/handover/handover.contract'
import type { OutputOf } from '~/types/kernel/contract'
import { departments, positions as allPositions, staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { departmentNames, positionNames } from '~/types/staff/staff.copy'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Empty } from '~/src/components/Empty'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { Panes } from '~/src/components/Panes'
import { Screen } from '~/src/components/Screen'
import { Tag } from '~/src/components/Tag'
import { toast } from '~/src/components/toast'
import { useMyPositions } from '~/src/features/account/positions.client'
import { useChosen } from '~/src/lib/chosen'
import { mayUse, type Position } from '~/src/lib/may-use'
import { usePaged } from '~/src/lib/paging'
import { staffClient } from '../staff.client'
import { systemCopy } from '../staff.system.copy'
import { EnrolSheet } from '../system/EnrolSheet'
import { ContractorsCard } from './ContractorsCard'
import { MoreOf } from './MoreOf'
import { organisationCopy as copy } from './organisation.copy'
import { PersonCard } from './PersonCard'
import { TeamsCard } from './TeamsCard'

type Row = OutputOf<StaffContract, 'list'>['rows'][number]

/** People (R1.1): by department, with the card of one beside; the warranty team of each estate. */
export function OrganisationScreen() {
  const positions = useMyPositions() ?? []
  const { chosen, choose } = useChosen('organisation')
  const paged = usePaged('staff', after => staffClient.list({ after }))
  const reload = () => void paged.reload()
  return (
    <Screen wide>
      <Panes
        list={
          <>
            <EnrolButton positions={positions} onDone={reload} />
            <Faces asked={paged.asked} onRetry={reload}>
              {() => <People rows={paged.rows} chosen={chosen} onChoose={choose} />}
            </Faces>
            <MoreOf paged={paged} />
            {mayUse(staffContract.nameWarrantyTeam, positions) && <TeamsCard rows={paged.rows} />}
            {mayUse(handoverContract.contractors, positions) && <ContractorsCard />}
          </>
        }
        detail={chosen && <PersonCard key={chosen} staffId={chosen} positions={positions} onChanged={reload} />}
        nothing={<Empty title={copy.nothing[0] ?? ''} note={copy.nothing[1]} icon="user" />}
      />
    </Screen>
  )
}

interface PeopleProps {
  readonly rows: readonly Row[]
  readonly chosen: string | undefined
  readonly onChoose: (staffId: string) => void
}

function People({ rows, chosen, onChoose }: PeopleProps) {
  if (rows.length === 0) return <Empty title={copy.empty[0] ?? ''} note={copy.empty[1]} />
  const groups = departments.map(name => ({ name, people: rows.filter(({ department }) => department === name) }))
  return (
    <>
      {groups.map(({ name, people }) =>
        people.length === 0 ? null : (
          <Card key={name} title={departmentNames[name]} flush>
            {people.map(person => (
              <ListRow
                key={person.staffId}
                title={person.name}
                note={person.contractor?.name ?? positionWords(person.positions)}
                aside={asideOf(person)}
                isOn={person.staffId === chosen}
                onClick={() => onChoose(person.staffId)}
              />
            ))}
          </Card>
        ),
      )}
    </>
  )
}

export const positionWords = (told: readonly string[]): string =>
  allPositions
    .filter(position => told.includes(position))
    .map(position => positionNames[position])
    .join(' · ')

function asideOf({ notAssignable, isLinked }: Row) {
  if (notAssignable) return <Tag label={copy.notAssigned} tone="warn" />
  return isLinked ? undefined : <Tag label={copy.notLinked} tone="quiet" />
}

function EnrolButton({ positions, onDone }: { readonly positions: readonly Position[]; readonly onDone: () => void }) {
  const [isOpen, setOpen] = useState(false)
  if (!mayUse(staffContract.enrol, positions)) return null
  const done = () => {
    setOpen(false)
    toast(systemCopy.saved)
    onDone()
  }
  return (
    <>
      <Button icon="plus" label={copy.enrol} onClick={() => setOpen(true)} />
      {isOpen && <EnrolSheet onDone={done} onClose={() => setOpen(false)} />}
    </>
  )
}
