import { useState } from 'react'
import { matterClasses, matterClassOf, parts, type MatterClass, type PartId } from '~/types/ticket/parts'
import { matterClassNames, partNames } from '~/types/ticket/parts.copy'
import { suggest } from '~/types/ticket/suggestion'
import { Button } from '~/src/components/Button'
import { Choice } from '~/src/components/Choice'
import { formCopy } from '../staff.moves.copy'
import { Asked } from '~/src/components/Asked'
import { useMove, type MoveFormProps } from './move-form'
import { MoveFrame } from './MoveFrame'
import { WordsField } from './WordsField'

/** The customer's choice, then what the words suggest: one of them is right in the usual case. */
const likelyParts = (chosen: PartId, suggested: PartId | undefined): readonly PartId[] => [
  ...new Set([chosen, ...(suggested === undefined ? [] : [suggested])]),
]

/** Class and part confirmed; another part brings its own class along. */
export function RegisterForm(props: MoveFormProps) {
  const { detail } = props
  const suggested = suggest(detail.words).part
  const [part, setPart] = useState<PartId>(detail.part)
  const [matterClass, setClass] = useState<MatterClass>(detail.matterClass)
  const [showsAll, showAll] = useState(false)
  const [words, setWords] = useState('')
  const going = useMove(props, { matterClass, part, words })
  const shown = showsAll ? parts : likelyParts(detail.part, suggested)
  const takePart = (next: PartId) => {
    setPart(next)
    setClass(matterClassOf(next))
  }
  return (
    <MoveFrame {...props} going={going} onSend={going.send}>
      <Asked label={formCopy.part} refusal={going.problem('part')}>
        <Choice
          options={shown.map(value => ({
            value,
            label: partNames[value],
            note: value === suggested ? formCopy.suggested : undefined,
          }))}
          value={part}
          columns={props.isWide ? 4 : 3}
          onChange={takePart}
        />
        {!showsAll && <Button kind="quiet" label={formCopy.otherParts} compact onClick={() => showAll(true)} />}
      </Asked>
      <Asked label={formCopy.matterClass} refusal={going.problem('matterClass')}>
        <Choice
          options={matterClasses.map(value => ({ value, label: matterClassNames[value] }))}
          value={matterClass}
          columns={props.isWide ? 4 : 2}
          onChange={setClass}
        />
      </Asked>
      <WordsField move={props.move} value={words} going={going} onChange={setWords} />
    </MoveFrame>
  )
}
