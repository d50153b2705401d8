import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Tag } from '~/src/components/Tag'
import { rowTag } from '~/src/features/ticket/row-tag.client'
import { rowCopy, sayNow } from '~/src/features/ticket/row.copy'
import { waitingWords } from '~/src/features/ticket/ticket.copy'
import { open } from '~/src/lib/paths'
import { sayWhen } from '~/src/lib/when'
import type { RepairRow } from '~/types/ticket/ticket.views'
import './RepairRows.scss'

/** Repairs one under another: what each waits for now, and until when. */
export function RepairRows({ rows, now }: { readonly rows: readonly RepairRow[]; readonly now: number }) {
  return (
    <>
      {rows.map(row => (
        <OneRow key={row.ticketId} row={row} now={now} />
      ))}
    </>
  )
}

function OneRow({ row, now }: { readonly row: RepairRow; readonly now: number }) {
  const { appointment } = row
  const note = appointment ? rowCopy.appointment(appointment.from, appointment.to, now) : sayNow(row, now).note
  const waiting = waitingWords(row.waiting)
  return (
    <Card onClick={() => void open('repair', { ticketId: row.ticketId })}>
      <View className="row row--between row--wrap">
        <View className="t-heading">{rowCopy.title(row)}</View>
        <Tag {...rowTag(row)} />
      </View>
      <View>
        {waiting && <View className="t-body">{waiting}</View>}
        {note && <View className="t-second">{note}</View>}
      </View>
      <View className="t-least repair-rows__foot">
        {row.unitName} · {rowCopy.submitted(sayWhen(row.submittedAt, now))}
      </View>
    </Card>
  )
}
