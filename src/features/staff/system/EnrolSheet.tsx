import { useState } from 'react'
import * as v from 'valibot'
import { departments, positions, staffContract, type Department, type Position } from '~/types/staff/staff.contract'
import { departmentNames, positionNames } from '~/types/staff/staff.copy'
import { trades, type Trade } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { useSubmit } from '~/src/lib/useSubmit'
import { Asked } from '../moves/Asked'
import { problemsOf, type Problems } from '../moves/problems'
import { noWords } from '../no-words'
import { staffClient } from '../staff.client'
import { enrolRefusals, systemCopy as copy } from '../staff.system.copy'
import { Several } from './Several'

interface Written {
  readonly name: string
  readonly phone: string
  readonly department: Department | undefined
  readonly positions: readonly Position[]
  readonly trades: readonly Trade[]
}
const blank: Written = { name: '', phone: '', department: undefined, positions: [], trades: [] }

interface EnrolSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A new member of staff: whoever then signs in with this phone number holds these positions, at all estates. */
export function EnrolSheet({ onDone, onClose }: EnrolSheetProps) {
  const { submit, isBusy, refused } = useSubmit(staffClient.enrol)
  const [written, write] = useState(blank)
  const [problems, setProblems] = useState<Problems>({})
  const change = (part: Partial<Written>) => write(before => ({ ...before, ...part }))
  const problem = (field: string) => (problems[field] === undefined ? undefined : copy.needed[field])
  const save = async () => {
    const parsed = v.safeParse(staffContract.enrol.input, { ...written, estateIds: [] })
    setProblems(parsed.success ? {} : problemsOf(parsed.issues))
    if (parsed.success && (await submit(parsed.output))) onDone()
  }
  const saveButton = <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void save()} />
  return (
    <Sheet title={copy.enrol} note={copy.enrolNote} isOpen onClose={onClose} foot={saveButton}>
      <EnrolFields written={written} problem={problem} onChange={change} />
      {refused && <Callout tone="bad">{noWords(refused, enrolRefusals)}</Callout>}
    </Sheet>
  )
}

interface EnrolFieldsProps {
  readonly written: Written
  readonly problem: (field: string) => string | undefined
  readonly onChange: (part: Partial<Written>) => void
}

function EnrolFields({ written, problem, onChange }: EnrolFieldsProps) {
  return (
    <>
      <Field
        label={copy.name}
        value={written.name}
        most={20}
        line
        refusal={problem('name')}
        onChange={name => onChange({ name })}
      />
      <Field
        label={copy.phone}
        value={written.phone}
        most={11}
        line
        refusal={problem('phone')}
        onChange={phone => onChange({ phone })}
      />
      <Asked label={copy.positions} refusal={problem('positions')}>
        <Several
          options={positions.map(value => ({ value, label: positionNames[value] }))}
          chosen={written.positions}
          onChange={chosen => onChange({ positions: chosen })}
        />
      </Asked>
      {written.positions.includes('technician') && (
        <Asked label={copy.trades}>
          <Several
            options={trades.map(value => ({ value, label: tradeNames[value] }))}
            chosen={written.trades}
            onChange={chosen => onChange({ trades: chosen })}
          />
        </Asked>
      )}
      <Asked label={copy.department} refusal={problem('department')}>
        <Choice
          options={departments.map(value => ({ value, label: departmentNames[value] }))}
          value={written.department}
          columns={3}
          onChange={department => onChange({ department })}
        />
      </Asked>
    </>
  )
}
