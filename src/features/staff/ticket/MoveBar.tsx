import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '~/src/components/Button'
import { Card } from '~/src/components/Card'
import { ListRow } from '~/src/components/ListRow'
import { Sheet } from '~/src/components/Sheet'
import { StickyFoot } from '~/src/components/StickyFoot'
import type { RepairDetail } from '~/types/ticket/ticket.views'
import { labelOf, type MyMoves, type StaffMove } from '../staff-moves'
import { formCopy, moveWords } from '../staff.moves.copy'
import './MoveBar.scss'

interface MoveBarProps extends MyMoves {
  readonly state: RepairDetail['state']
  readonly onOpen: (move: StaffMove) => void
}

/** The two answers to an objection belong together; where nothing is next, a word to the customer is the likeliest. */
function besideOf(primary: StaffMove | undefined, others: readonly StaffMove[]): StaffMove | undefined {
  if (primary === 'upholdObjection') return 'dismissObjection'
  if (others.length === 1) return others[0]
  return primary === undefined ? (others.find(move => move === 'reply') ?? others[0]) : undefined
}

/** On a phone: the next thing to do at the thumb, all else one tap behind it. */
export function MoveFoot({ primary, others, state, onOpen }: MoveBarProps) {
  const [showsMore, showMore] = useState(false)
  const beside = besideOf(primary, others)
  const rest = others.filter(move => move !== beside)
  if (primary === undefined && others.length === 0) return null
  return (
    <>
      <StickyFoot>
        {rest.length > 0 && <Button label={formCopy.otherMoves} onClick={() => showMore(true)} />}
        {beside && <Button label={labelOf(beside, state)} onClick={() => onOpen(beside)} />}
        {primary && (
          <View className="move-foot__primary">
            <Button kind="primary" label={labelOf(primary, state)} onClick={() => onOpen(primary)} />
          </View>
        )}
      </StickyFoot>
      <Sheet title={formCopy.otherMovesTitle} isOpen={showsMore} onClose={() => showMore(false)}>
        <Card flush>
          {rest.map(move => (
            <ListRow
              key={move}
              title={labelOf(move, state)}
              note={moveWords[move].note}
              onClick={() => {
                showMore(false)
                onOpen(move)
              }}
            />
          ))}
        </Card>
      </Sheet>
    </>
  )
}

/** At a desk: everything else in a row under the page; the next thing has its form open above. */
export function MoveRow({
  others,
  state,
  opened,
  onOpen,
}: Omit<MoveBarProps, 'primary'> & { readonly opened?: StaffMove }) {
  if (others.length === 0) return null
  return (
    <View className="move-row">
      {others.map(move => (
        <Button
          key={move}
          kind={move === opened ? 'quiet' : 'outline'}
          label={labelOf(move, state)}
          compact
          onClick={() => onOpen(move)}
        />
      ))}
    </View>
  )
}
