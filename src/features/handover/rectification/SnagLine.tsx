import { showClock } from '~/src/components/clock-shown'
import { ListRow } from '~/src/components/ListRow'
import { Tag } from '~/src/components/Tag'
import type { SnagRow } from '~/types/handover/rectification'
import { ballWords, chargeWords, snagStateWords, snagTitle } from './rectification.copy'
import { toneOf } from './tones'

interface SnagLineProps {
  readonly row: SnagRow
  readonly now: number
  /** The owner's own: the door is known, and it is said to them. */
  readonly isMine?: boolean
  /** In a list of charges, how that stands. */
  readonly isCharge?: boolean
  readonly isOn?: boolean
  readonly onClick: () => void
}

/** One snag in a list: what, where, whose turn, until when. */
export function SnagLine({ row, now, isMine = false, isCharge = false, isOn = false, onClick }: SnagLineProps) {
  const { unitName, number, ball, mender, clock, state } = row
  const turn = ballWords(ball, mender, isMine)
  const due = ball === 'nobody' ? '' : showClock(clock, now).words
  const place = isMine ? '' : unitName
  return (
    <ListRow
      title={`${number}. ${snagTitle(row)}`}
      note={[place, turn, due].filter(Boolean).join(' · ')}
      aside={
        isCharge ? (
          <Tag label={chargeWords[row.charge]} tone="warn" />
        ) : (
          <Tag label={snagStateWords[state]} tone={toneOf(row)} />
        )
      }
      isOn={isOn}
      onClick={onClick}
    />
  )
}
