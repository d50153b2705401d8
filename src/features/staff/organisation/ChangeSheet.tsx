import { useState } from 'react'
import { departments, positions, staffContract } from '~/types/staff/staff.contract'
import { trades } from '~/types/ticket/parts'
import { staffClient } from '../staff.client'
import { systemCopy } from '../staff.system.copy'
import { EmploymentFields, type Employment } from '../system/EmploymentFields'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { organisationCopy as copy, peopleRefusals } from './organisation.copy'
import type { Person } from './PersonCard'

interface ChangeSheetProps {
  readonly person: Person
  readonly onDone: () => void
  readonly onClose: () => void
}

/** Other positions, other estates: counts at once. */
export function ChangeSheet({ person, onDone, onClose }: ChangeSheetProps) {
  const { staffId } = person
  const [written, write] = useState<Employment>({
    department: departments.find(each => each === person.department),
    positions: positions.filter(each => person.positions.includes(each)),
    trades: trades.filter(each => person.trades.includes(each)),
    estateIds: person.estateIds,
    contractorId: person.contractor?.contractorId ?? null,
  })
  const { schema, send } = { schema: staffContract.change.input, send: staffClient.change }
  const form = useForm({ schema, send, words: peopleRefusals, done: copy.saved, onDone })
  const problem = (field: string) => (form.problem(field) === undefined ? undefined : systemCopy.needed[field])
  return (
    <FormSheet
      title={person.name}
      note={copy.changeNote}
      send={copy.save}
      {...form.shown}
      onSend={() => form.submit({ staffId, ...written })}
      onClose={onClose}
    >
      <EmploymentFields
        written={written}
        problem={problem}
        onChange={part => write(before => ({ ...before, ...part }))}
      />
    </FormSheet>
  )
}
