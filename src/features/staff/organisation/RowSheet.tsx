import { useState } from 'react'
import * as v from 'valibot'
import { PolicyValue } from '~/types/policy/change'
import type { PolicyRow } from '~/types/policy/rows'
import { Button } from '~/src/components/Button'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { formCopy } from '~/src/components/FormSheet.copy'
import { policyCopy as copy, rowName } from './policies.copy'
import { floorWords } from './PoliciesScreen'

interface RowSheetProps {
  readonly row: PolicyRow
  readonly value: PolicyValue
  readonly onKeep: (value: PolicyValue) => void
  readonly onClose: () => void
}

/** One number, written anew; whether it may be so is seen with all the others together. */
export function RowSheet({ row, value, onKeep, onClose }: RowSheetProps) {
  const [typed, type] = useState(String(value))
  const [problem, setProblem] = useState<string>()
  const isTime = row.unit === 'timeOfDay'
  const keep = () => {
    const text = typed.trim()
    const parsed = v.safeParse(PolicyValue, isTime || !/^\d+$/.test(text) ? text : Number(text))
    if (parsed.success && typeof parsed.output === typeof value) onKeep(parsed.output)
    else setProblem(isTime ? formCopy.problems['NOT_A_TIME_OF_DAY'] : formCopy.fill)
  }
  return (
    <Sheet
      title={rowName(row.path)}
      note={floorWords(row)}
      isOpen
      onClose={onClose}
      foot={<Button kind="primary" label={copy.set} onClick={keep} />}
    >
      <Field
        label={isTime ? copy.editTime : copy.edit}
        value={typed}
        most={8}
        line
        {...(problem !== undefined && { refusal: problem })}
        onChange={type}
      />
    </Sheet>
  )
}
