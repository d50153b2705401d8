import { repairTitle } from '~/types/ticket/parts.copy'
import type { CallTaskRow, RepairRow } from '~/types/ticket/ticket.views'
import { callKindNames, severityNames } from '~/src/features/ticket/ticket.copy'
import { staffCopy as copy, stageOf, triesWords } from '../staff.copy'
import { severityTones } from '../ticket/TicketHead'
import { BenchRow } from './BenchRow'
import { callDueOf, dueOf } from './due-words'

interface RowProps<Row> {
  readonly row: Row
  readonly now: number
  readonly isOn: boolean
  readonly onClick: () => void
}

/** Estate, building with entrance, room: the estate goes to the second line, where it is in nobody's way. */
function placeOf(unitName: string): { estate: string; door: string } {
  const [estate = '', ...door] = unitName.split(' ')
  return door.length > 0 ? { estate, door: door.join(' ') } : { estate: '', door: estate }
}
const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ')

export function RepairLine({ row, now, isOn, onClick }: RowProps<RepairRow>) {
  const { estate, door } = placeOf(row.unitName)
  const { name } = row.waiting
  return (
    <BenchRow
      title={joined(repairTitle(row.room, row.part), ' ')}
      place={door}
      note={joined(stageOf(row), name && copy.mine(name), estate)}
      due={dueOf(row, now)}
      tag={{ label: severityNames[row.severity], tone: severityTones[row.severity] }}
      isOn={isOn}
      onClick={onClick}
    />
  )
}

export function CallLine({ row, now, isOn, onClick }: RowProps<CallTaskRow>) {
  const { estate, door } = placeOf(row.unitName)
  const last = row.tries[row.tries.length - 1]
  return (
    <BenchRow
      title={joined(repairTitle(row.room, row.part), ' ')}
      place={door}
      note={joined(triesWords(row.tries.length, last?.outcome), estate)}
      due={callDueOf(row, now)}
      tag={{ label: callKindNames[row.kind], tone: row.kind === 'secondHandling' ? 'warn' : 'quiet' }}
      isOn={isOn}
      onClick={onClick}
    />
  )
}
