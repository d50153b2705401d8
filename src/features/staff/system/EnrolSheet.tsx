import { useState } from 'react'
import * as v from 'valibot'
import { staffContract } from '~/types/staff/staff.contract'
import { Button } from '~/src/components/Button'
import { Callout } from '~/src/components/Callout'
import { Field } from '~/src/components/Field'
import { Sheet } from '~/src/components/Sheet'
import { useSubmit } from '~/src/lib/useSubmit'
import { problemsOf, type Problems } from '../moves/problems'
import { noWords } from '../no-words'
import { staffClient } from '../staff.client'
import { enrolRefusals, systemCopy as copy } from '../staff.system.copy'
import { EmploymentFields, type Employment } from './EmploymentFields'

interface Written extends Employment {
  readonly name: string
  readonly phone: string
}
const blank: Written = {
  name: '',
  phone: '',
  department: undefined,
  positions: [],
  trades: [],
  estateIds: [],
  contractorId: null,
}

interface EnrolSheetProps {
  readonly onDone: () => void
  readonly onClose: () => void
}

/** A new member of staff: whoever then signs in with this phone number holds these positions, at these estates. */
export function EnrolSheet({ onDone, onClose }: EnrolSheetProps) {
  const { submit, isBusy, refused } = useSubmit(staffClient.enrol)
  const [written, write] = useState(blank)
  const [problems, setProblems] = useState<Problems>({})
  const change = (part: Partial<Written>) => write(before => ({ ...before, ...part }))
  const problem = (field: string) => (problems[field] === undefined ? undefined : copy.needed[field])
  const save = async () => {
    const parsed = v.safeParse(staffContract.enrol.input, written)
    setProblems(parsed.success ? {} : problemsOf(parsed.issues))
    if (parsed.success && (await submit(parsed.output))) onDone()
  }
  const saveButton = <Button kind="primary" label={copy.save} busy={isBusy} onClick={() => void save()} />
  return (
    <Sheet title={copy.enrol} note={copy.enrolNote} isOpen onClose={onClose} foot={saveButton}>
      <Line
        label={copy.name}
        most={20}
        value={written.name}
        refusal={problem('name')}
        onChange={name => change({ name })}
      />
      <Line
        label={copy.phone}
        most={11}
        value={written.phone}
        refusal={problem('phone')}
        onChange={phone => change({ phone })}
      />
      <EmploymentFields written={written} problem={problem} onChange={change} />
      {refused && <Callout tone="bad">{noWords(refused, enrolRefusals)}</Callout>}
    </Sheet>
  )
}

interface LineProps {
  readonly label: string
  readonly most: number
  readonly value: string
  readonly refusal: string | undefined
  readonly onChange: (value: string) => void
}
const Line = ({ refusal, ...line }: LineProps) => <Field {...line} line {...(refusal !== undefined && { refusal })} />
