import { Choice } from '~/src/components/Choice'
import { Asked } from '~/src/components/Asked'
import { useAsked } from '~/src/lib/asking'
import { handoverClient } from '../handover.client'

interface ColleagueProps {
  readonly batchId: string
  readonly label: string
  readonly value: string | undefined
  readonly problem: string | undefined
  readonly onChange: (staffId: string) => void
}

/** One colleague who serves the estate. */
export function Colleague({ batchId, label, value, problem, onChange }: ColleagueProps) {
  const [asked] = useAsked(`colleagues:${batchId}`, () => handoverClient.batchColleagues({ batchId }))
  const rows = asked.state === 'ready' ? asked.data.rows : []
  return (
    <Asked label={label} {...(problem !== undefined && { refusal: problem })}>
      <Choice
        options={rows.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        value={value}
        columns={3}
        onChange={onChange}
      />
    </Asked>
  )
}
