import { Text, View } from '@tarojs/components'
import { ticketContract } from '~/types/ticket/ticket.contract'
import { staffContract } from '~/types/staff/staff.contract'
import { classNames } from '~/src/components/class-names'
import { mayUse, type Position } from '~/src/lib/may-use'
import { staffCopy as copy } from '../staff.copy'
import './Faces.scss'

export const queueFaces = ['today', 'undispatched', 'breached', 'paused', 'all'] as const
export type QueueFace = (typeof queueFaces)[number]
export type Face = QueueFace | 'calls' | 'system'
export type Counts = Partial<Record<Face, number>>

export const isQueueFace = (face: Face): face is QueueFace => face !== 'calls' && face !== 'system'

/** The faces that these positions may open, by the access table; who only has jobs assigned to them has nothing undispatched. */
export function facesFor(positions: readonly Position[]): readonly Face[] {
  const hasQueue = mayUse(ticketContract.queue, positions)
  const { allow } = ticketContract.queue
  const seesAll = positions.some(position => (allow as Partial<Record<Position, string>>)[position] !== 'assigned')
  const faces: readonly [Face, boolean][] = [
    ['today', hasQueue],
    ['undispatched', hasQueue && seesAll],
    ['breached', hasQueue],
    ['paused', hasQueue],
    ['calls', mayUse(ticketContract.calls, positions)],
    ['all', hasQueue],
    ['system', mayUse(staffContract.running, positions)],
  ]
  return faces.flatMap(([face, isOpen]) => (isOpen ? [face] : []))
}

interface FacesProps {
  readonly faces: readonly Face[]
  readonly value: Face
  readonly counts: Counts
  readonly isWide: boolean
  readonly onChange: (face: Face) => void
}

/** The faces of the queue with how many wait in each: tiles on a phone, a column at a desk. */
export function Faces({ faces, value, counts, isWide, onChange }: FacesProps) {
  return (
    <View className={classNames('faces', isWide && 'faces--wide', faces.length === 4 && 'faces--four')}>
      {faces.map(face => {
        const count = counts[face]
        return (
          <View
            key={face}
            className={classNames('faces__one', face === value && 'faces__one--on')}
            onClick={() => onChange(face)}
          >
            <Text className="faces__label">{copy.faces[face]}</Text>
            {count !== undefined && (
              <Text className={classNames('faces__count', face === 'breached' && count > 0 && 'faces__count--bad')}>
                {count}
              </Text>
            )}
          </View>
        )
      })}
    </View>
  )
}
