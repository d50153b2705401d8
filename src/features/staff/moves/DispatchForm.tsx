import { View } from '@tarojs/components'
import { useState } from 'react'
import { tradeOf, trades, type Trade } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Failed } from '~/src/components/Failed'
import { Skeleton } from '~/src/components/Skeleton'
import { useAsked } from '~/src/lib/asking'
import { ticketClient } from '~/src/features/ticket/ticket.client'
import { topicNames } from '~/types/staff/staff.copy'
import { formCopy } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'
import { WordsField } from './WordsField'

type Candidates =
  Awaited<ReturnType<typeof ticketClient.candidates>> extends infer A
    ? A extends { ok: true; data: { rows: infer Rows } }
      ? Rows
      : never
    : never

/** The trade that the part needs, when it is theirs; else the first two that they have. */
function tradesOf(theirs: readonly string[], needed: Trade): string {
  const known = trades.filter(trade => theirs.includes(trade))
  const shown = known.includes(needed) ? [needed] : known.slice(0, 2)
  return formCopy.tradesWords(shown.map(trade => tradeNames[trade]))
}

/** Whom it goes to, as tiles; the suggested one is chosen already, so that the usual case is one tap. */
export function DispatchForm(props: MoveFormProps) {
  const { ticketId } = props.detail
  const [asked, reload] = useAsked(ticketId, () => ticketClient.candidates({ ticketId }))
  const [chosen, setChosen] = useState<string>()
  const [words, setWords] = useState('')
  const rows = asked.state === 'ready' ? asked.data.rows : []
  const technicianId = chosen ?? rows.find(row => row.isSuggested)?.technicianId
  const going = useMove(props, { technicianId, words })
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      {asked.state === 'loading' && <Skeleton cards={1} />}
      {asked.state === 'failed' && <Failed onRetry={() => void reload()} />}
      {asked.state === 'ready' && rows.length === 0 && <Callout>{formCopy.noCandidates.join('')}</Callout>}
      {rows.length > 0 && (
        <Asked refusal={going.problem('technicianId')}>
          <Tiles
            rows={rows}
            needed={tradeOf(props.detail.part)}
            value={technicianId}
            isWide={props.isWide}
            onChange={setChosen}
          />
        </Asked>
      )}
      <View>
        <WordsField move={props.move} value={words} going={going} onChange={setWords} />
      </View>
    </MoveFrame>
  )
}

interface TilesProps {
  readonly rows: Candidates
  readonly needed: Trade
  readonly value: string | undefined
  readonly isWide: boolean
  readonly onChange: (technicianId: string) => void
}

function Tiles({ rows, needed, value, isWide, onChange }: TilesProps) {
  const options = rows.map(row => ({
    value: row.technicianId,
    label: row.name,
    note: row.notAssignable
      ? formCopy.notAssignable(topicNames[row.notAssignable.reason])
      : formCopy.candidateNote(tradesOf(row.trades, needed), row.openTickets, row.isSuggested),
    disabled: row.notAssignable !== null,
  }))
  return <Choice options={options} value={value} columns={isWide ? 3 : 1} onChange={onChange} />
}
