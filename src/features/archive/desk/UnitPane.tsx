import { View } from '@tarojs/components'
import { useState } from 'react'
import { archiveContract } from '~/types/archive/archive.contract'
import type { UnitFileView } from '~/types/archive/files.views'
import type { PartId, RoomId } from '~/types/ticket/parts'
import { repairTitle } from '~/types/ticket/parts.copy'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { Faces } from '~/src/components/Faces'
import { Facts, type Fact } from '~/src/components/Facts'
import { ListRow } from '~/src/components/ListRow'
import { stateNames } from '~/src/features/ticket/ticket.copy'
import { useAsked } from '~/src/lib/asking'
import { mayUse, type Position } from '~/src/lib/may-use'
import { open } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import { archiveClient } from '../archive.client'
import { CoOwnerSheet } from './CoOwnerSheet'
import { filesCopy as copy } from './files.desk.copy'
import type { Open } from './FilesDeskScreen'
import { PlanHandoverSheet } from './PlanHandoverSheet'
import { UnitTimeline } from './TimelineCard'
import { TransferSheet } from './TransferSheet'

interface UnitPaneProps {
  readonly unitId: string
  readonly positions: readonly Position[]
  readonly onOpen: (open: Open) => void
  readonly onChanged: () => void
}

type Sheet = 'transfer' | 'coOwner' | 'plan'

/** A unit on one page (R2.1). */
export function UnitPane({ unitId, positions, onOpen, onChanged }: UnitPaneProps) {
  const [asked, reload] = useAsked(unitId, () => archiveClient.unitFile({ unitId }))
  const [version, count] = useState(0)
  const [sheet, show] = useState<Sheet>()
  const close = () => show(undefined)
  const changed = () => {
    close()
    count(before => before + 1)
    void reload()
    onChanged()
  }
  return (
    <Faces asked={asked} onRetry={() => void reload()} cards={3}>
      {(unit, now) => (
        <View className="column">
          <Card title={unit.name}>
            <Facts facts={factsOf(unit)} />
          </Card>
          <OwnersCard unit={unit} positions={positions} onOpen={onOpen} onOpenFile={() => show('coOwner')} />
          {mayUse(archiveContract.transferUnit, positions) && (
            <Button label={copy.transfer} onClick={() => show('transfer')} />
          )}
          {mayUse(archiveContract.planHandover, positions) && unit.handedOverOn === null && (
            <Button label={copy.plan} onClick={() => show('plan')} />
          )}
          <TicketsCard unit={unit} now={now} />
          <UnitTimeline unitId={unitId} version={version} />
          {sheet === 'transfer' && <TransferSheet unitId={unitId} now={now} onDone={changed} onClose={close} />}
          {sheet === 'coOwner' && <CoOwnerSheet unitId={unitId} onDone={changed} onClose={close} />}
          {sheet === 'plan' && <PlanHandoverSheet unit={unit} onDone={changed} onClose={close} />}
        </View>
      )}
    </Faces>
  )
}

function factsOf(unit: UnitFileView): Fact[] {
  const lines: [string, string | null][] = [
    [copy.houseType, unit.houseType],
    [copy.area, copy.areaLine(unit.areaSquareMetres)],
    [copy.contract, unit.contractNumber],
    [copy.signedOn, unit.signedOn],
    [copy.contractHandoverOn, unit.contractHandoverOn],
    [copy.plannedHandoverOn, unit.plannedHandoverOn],
    [copy.completionAcceptedOn, unit.completionAcceptedOn],
    [copy.handedOverOn, unit.handedOverOn],
    [copy.members, unit.members > 0 ? copy.membersLine(unit.members) : copy.notYet],
  ]
  const facts = lines.map(([name, value]) => ({ name, value: value ?? copy.notYet }))
  return unit.remark === '' ? facts : [...facts, { name: copy.remark, value: unit.remark }]
}

interface OwnersCardProps extends Pick<UnitPaneProps, 'positions' | 'onOpen'> {
  readonly unit: UnitFileView
  readonly onOpenFile: () => void
}

function OwnersCard({ unit, positions, onOpen, onOpenFile }: OwnersCardProps) {
  const mayOpen = mayUse(archiveContract.openCoOwner, positions)
  return (
    <Card title={copy.owners} flush>
      {unit.owners.map(({ personId, name, maskedPhone }) =>
        personId === null ? (
          <ListRow
            key={name}
            icon="user"
            title={name}
            note={copy.noFile}
            {...(mayOpen && { aside: copy.openFile, onClick: onOpenFile })}
          />
        ) : (
          <ListRow key={personId} icon="user" title={name} note={maskedPhone} onClick={() => onOpen({ personId })} />
        ),
      )}
    </Card>
  )
}

function TicketsCard({ unit, now }: { readonly unit: UnitFileView; readonly now: number }) {
  const { tickets, openTicketCount, ticketCount } = unit
  return (
    <Card
      title={copy.tickets}
      aside={ticketCount > 0 ? copy.ticketsLine(openTicketCount, ticketCount) : undefined}
      flush
    >
      {tickets.length === 0 && <ListRow title={copy.ticketsNone} icon="check" />}
      {tickets.map(({ ticketId, room, part, state, submittedAt }) => (
        <ListRow
          key={ticketId}
          title={repairTitle(room as RoomId, part as PartId)}
          note={sayWhen(submittedAt, now)}
          aside={(stateNames as Record<string, string>)[state] ?? ''}
          onClick={() => void open('staffTicket', { ticketId })}
        />
      ))}
    </Card>
  )
}
