import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Card } from '~/src/components/Card'
import { Sheet } from '~/src/components/Sheet'
import { formCopy, moveWords } from '../staff.moves.copy'
import type { Move, MoveFormProps } from './move-form'
import './MoveFrame.scss'

interface MoveFrameProps extends Pick<MoveFormProps, 'move' | 'isWide' | 'isNext' | 'onClose'> {
  readonly going: Pick<Move, 'isBusy' | 'no'>
  /** Besides the server's answer: why it cannot be sent yet. */
  readonly hold?: string
  readonly onSend: () => void
}

/** The form of a move: a sheet at the thumb, or a card in the page at a desk. Its button is the largest there. */
export function MoveFrame({
  move,
  isWide,
  isNext,
  going,
  hold,
  onSend,
  onClose,
  children,
}: PropsWithChildren<MoveFrameProps>) {
  const { title, note, send } = moveWords[move]
  const why = going.no ?? hold
  const told = why === undefined ? null : <Callout tone={going.no ? 'bad' : 'warn'}>{why}</Callout>
  const sendButton = <Button kind="primary" label={send} busy={going.isBusy} onClick={onSend} />
  if (!isWide) {
    return (
      <Sheet title={title} note={note} isOpen onClose={onClose} foot={sendButton}>
        {children}
        {told}
      </Sheet>
    )
  }
  return (
    <Card title={title} aside={note}>
      <View className="move-frame">
        {children}
        {told}
        <View className="move-frame__foot">
          {sendButton}
          {!isNext && <Button label={formCopy.cancel} compact onClick={onClose} />}
        </View>
      </View>
    </Card>
  )
}
