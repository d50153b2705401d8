import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import { useMyPositions } from '~/src/features/account/positions.client'
import { mayUse } from '~/src/lib/may-use'
import { open } from '~/src/lib/paths'
import { handoverContract } from '~/types/handover/handover.contract'
import type { NoticeBoard } from '~/types/handover/notice.views'
import { boardCopy as copy } from './notice.desk.copy'

interface RoomsCardProps {
  readonly board: NoticeBoard
  readonly shown: string | undefined
  readonly show: (what: string) => void
}

/** What is done for many flats at once: the courier's numbers, calls, fees. */
export function RoomsCard({ board, shown, show }: RoomsCardProps) {
  const positions = useMyPositions() ?? []
  const { counts, feeRules, letter } = board
  const { rooms } = copy
  return (
    <Card flush>
      {mayUse(handoverContract.recordPostings, positions) && counts.sent > 0 && (
        <ListRow
          icon="grid"
          title={rooms.postings}
          note={rooms.postingsNote(counts.notPosted)}
          isOn={shown === 'postings'}
          onClick={() => show('postings')}
        />
      )}
      <ListRow
        icon="phone"
        title={rooms.calls}
        note={rooms.callsNote}
        isOn={shown === 'calls'}
        aside={<Tag label={copy.units(counts.toCall)} tone={counts.toCall > 0 ? 'warn' : 'ok'} />}
        onClick={() => show('calls')}
      />
      {mayUse(handoverContract.setLetter, positions) && (
        <ListRow
          icon="file"
          title={rooms.letter}
          note={rooms.letterNote(letter.bring !== '')}
          isOn={shown === 'letter'}
          onClick={() => show('letter')}
        />
      )}
      {mayUse(handoverContract.setFeeRules, positions) && (
        <ListRow
          icon="pencil"
          title={rooms.fees}
          note={rooms.feesNote(feeRules.length)}
          isOn={shown === 'fees'}
          onClick={() => show('fees')}
        />
      )}
      {counts.sent > 0 && (
        <ListRow icon="file" title={rooms.print} note={rooms.printNote} onClick={() => void open('papersDesk')} />
      )}
    </Card>
  )
}
