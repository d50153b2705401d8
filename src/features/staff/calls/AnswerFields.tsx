import { View } from '@tarojs/components'
import type { CallKind } from '~/types/ticket/ticket'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Stars } from '~/src/components/Stars'
import { Asked } from '~/src/components/Asked'
import type { Problems } from '../moves/problems'
import { callCopy as copy } from '../staff.calls.copy'

export interface Answered {
  readonly isSolved: boolean | undefined
  /** 0 until said. */
  readonly stars: number
}

interface AnswerFieldsProps {
  readonly kind: CallKind
  readonly value: Answered
  readonly problems: Problems
  readonly onChange: (value: Answered) => void
}

const solvedOptions = [
  { value: 'yes', label: copy.solved },
  { value: 'no', label: copy.notSolved },
] as const

/** Solved or not, and the stars: what the customer was asked. */
export function AnswerFields({ kind, value, problems, onChange }: AnswerFieldsProps) {
  const { isSolved, stars } = value
  const isUnhappy = isSolved === false || (stars > 0 && stars <= 2)
  return (
    <>
      <Asked label={copy.isSolved} refusal={problems['answer']}>
        <Choice
          options={solvedOptions}
          value={isSolved === undefined ? undefined : isSolved ? 'yes' : 'no'}
          columns={2}
          onChange={said => onChange({ ...value, isSolved: said === 'yes' })}
        />
      </Asked>
      <Asked label={kind === 'callback' ? copy.stars : copy.starsMay} refusal={problems['stars']}>
        <Stars count={stars} onChange={count => onChange({ ...value, stars: count })} />
      </Asked>
      {isUnhappy ? <Callout>{copy.secondHandlingFollows}</Callout> : <View className="t-least">{copy.marked}</View>}
    </>
  )
}
