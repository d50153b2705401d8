import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { Tag } from '~/src/components/Tag'
import { rosterColumns, type RosterColumn, type RosterTable } from '~/types/archive/roster'
import { missingColumns, optionalColumns, type ColumnPlaces } from '~/types/archive/roster-columns'
import { rosterColumnNames } from '~/types/archive/roster.copy'
import { importCopy as copy } from './import.copy'
import type { FileInHand, ReadFile } from './use-file'
import type { useSending } from './use-sending'

const sampleRows = 3
const nothing = 'none'

const samplesOf = ({ rows }: RosterTable, place: number | undefined): string[] =>
  place === undefined
    ? []
    : rows
        .slice(0, sampleRows)
        .map(({ cells }) => (cells[place] ?? '').slice(0, 20))
        .filter(Boolean)
const headerOf = ({ header }: RosterTable, place: number): string => header[place]?.trim() || copy.columnAt(place)

interface ColumnsStepProps {
  readonly inHand: FileInHand
  readonly file: ReadFile
  readonly sending: ReturnType<typeof useSending>
}

/** Second step: our columns with what the file has for them, the first rows beside; a tap changes one. */
export function ColumnsStep({ inHand, file, sending }: ColumnsStepProps) {
  const [open, setOpen] = useState<RosterColumn>()
  const { places, setPlaces } = inHand
  const missing = missingColumns(places)
  const { table } = file
  return (
    <>
      <Card flush title={copy.columnsTitle}>
        <View className="t-second import__lead">{copy.columnsNote(table.rows.length, table.headerLine)}</View>
        {rosterColumns.map(column => (
          <ColumnRow key={column} column={column} place={places[column]} table={table} onOpen={() => setOpen(column)} />
        ))}
      </Card>
      {inHand.problem && <Callout tone="bad">{inHand.problem}</Callout>}
      {sending.problem && <Callout tone="bad">{sending.problem}</Callout>}
      <View className="import__buttons">
        <Button label={copy.otherFile} disabled={sending.sent !== undefined} onClick={() => void inHand.choose()} />
        <Button
          kind="primary"
          label={sendingWords(sending.sent, table.rows.length)}
          busy={sending.sent !== undefined}
          disabled={missing.length > 0}
          onClick={() => void sending.send(file, places)}
        />
      </View>
      <PlaceSheet
        column={open}
        table={table}
        places={places}
        onClose={() => setOpen(undefined)}
        onChange={next => {
          setPlaces(next)
          setOpen(undefined)
        }}
      />
    </>
  )
}

function sendingWords(sent: number | undefined, all: number): string {
  if (sent === undefined) return copy.check
  return sent < all ? copy.sending(sent, all) : copy.checking
}

interface ColumnRowProps {
  readonly column: RosterColumn
  readonly place: number | undefined
  readonly table: RosterTable
  readonly onOpen: () => void
}

function ColumnRow({ column, place, table, onOpen }: ColumnRowProps) {
  const isOptional = optionalColumns.includes(column)
  const [name] = rosterColumnNames[column]
  const missing = isOptional ? <Tag tone="quiet" label={copy.notImported} /> : <Tag tone="bad" label={copy.missing} />
  return (
    <ListRow
      title={isOptional ? name : `${name} *`}
      {...(place !== undefined && { note: copy.sample(samplesOf(table, place)) })}
      aside={place === undefined ? missing : headerOf(table, place)}
      onClick={onOpen}
    />
  )
}

interface PlaceSheetProps {
  readonly column: RosterColumn | undefined
  readonly table: RosterTable
  readonly places: ColumnPlaces
  readonly onChange: (places: ColumnPlaces) => void
  readonly onClose: () => void
}

/** Which column of the file; one that another of ours has is given over. */
function PlaceSheet({ column, table, places, onChange, onClose }: PlaceSheetProps) {
  if (column === undefined) return null
  const options = table.header.map((_, place) => ({
    value: String(place),
    label: headerOf(table, place),
    note: copy.sample(samplesOf(table, place)),
  }))
  const take = (value: string) => {
    const others = Object.entries(places).filter(([ours, place]) => ours !== column && String(place) !== value)
    const rest = Object.fromEntries(others) as ColumnPlaces
    onChange(value === nothing ? rest : { ...rest, [column]: Number(value) })
  }
  const mayBeLeft = optionalColumns.includes(column) || places[column] !== undefined
  return (
    <Sheet isOpen title={copy.pickColumn(rosterColumnNames[column][0])} onClose={onClose}>
      <Choice
        columns={2}
        options={[...options, ...(mayBeLeft ? [{ value: nothing, label: copy.notImported }] : [])]}
        value={places[column] === undefined ? nothing : String(places[column])}
        onChange={take}
      />
    </Sheet>
  )
}
