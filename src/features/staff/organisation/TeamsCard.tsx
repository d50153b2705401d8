import { useState } from 'react'
import type { OutputOf } from '~/types/kernel/contract'
import { staffContract, type StaffContract } from '~/types/staff/staff.contract'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { ListRow } from '~/src/components/ListRow'
import { useAsked } from '~/src/lib/asking'
import { staffClient } from '../staff.client'
import { Several } from '~/src/components/Several'
import { FormSheet, useForm } from '~/src/components/FormSheet'
import { organisationCopy as copy, peopleRefusals } from './organisation.copy'

type Staff = OutputOf<StaffContract, 'list'>['rows']
type Estate = OutputOf<StaffContract, 'estates'>['rows'][number]

/** The warranty team of each estate: first when a repair is dispatched. */
export function TeamsCard({ rows }: { readonly rows: Staff }) {
  const [asked, reload] = useAsked('teams', () => staffClient.estates({}))
  const [edited, edit] = useState<Estate>()
  const nameOf = (staffId: string) => rows.find(row => row.staffId === staffId)?.name ?? ''
  return (
    <Faces asked={asked} cards={1} onRetry={() => void reload()}>
      {({ rows: estates }) => (
        <Card title={copy.team} aside={copy.teamNote} flush>
          {estates.map(estate => (
            <ListRow
              key={estate.estateId}
              title={estate.name}
              note={copy.teamOf(estate.teamIds.map(nameOf).filter(Boolean))}
              icon="users"
              onClick={() => edit(estate)}
            />
          ))}
          {edited && (
            <TeamSheet
              estate={edited}
              staff={rows}
              onDone={() => {
                edit(undefined)
                void reload()
              }}
              onClose={() => edit(undefined)}
            />
          )}
        </Card>
      )}
    </Faces>
  )
}

interface TeamSheetProps {
  readonly estate: Estate
  readonly staff: Staff
  readonly onDone: () => void
  readonly onClose: () => void
}

function TeamSheet({ estate: { estateId, name, teamIds }, staff, onDone, onClose }: TeamSheetProps) {
  const [chosen, choose] = useState<readonly string[]>(teamIds)
  const { schema, send } = { schema: staffContract.nameWarrantyTeam.input, send: staffClient.nameWarrantyTeam }
  const form = useForm({ schema, send, words: peopleRefusals, done: copy.teamSaved, onDone })
  const technicians = staff.filter(
    ({ positions, estateIds }) =>
      positions.includes('technician') && (estateIds.length === 0 || estateIds.includes(estateId)),
  )
  return (
    <FormSheet
      title={copy.teamEdit(name)}
      send={copy.save}
      {...form.shown}
      onSend={() => form.submit({ estateId, technicianIds: chosen })}
      onClose={onClose}
    >
      {technicians.length === 0 && <Callout>{copy.teamNobody}</Callout>}
      <Several
        options={technicians.map(row => ({ value: row.staffId, label: row.name }))}
        chosen={chosen}
        onChange={choose}
      />
    </FormSheet>
  )
}
