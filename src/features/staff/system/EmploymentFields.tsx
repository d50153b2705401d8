import { departments, positions, type Department, type Position } from '~/types/staff/staff.contract'
import { departmentNames, positionNames } from '~/types/staff/staff.copy'
import { trades, type Trade } from '~/types/ticket/parts'
import { tradeNames } from '~/types/ticket/parts.copy'
import { Choice } from '~/src/components/Choice'
import { useAsked } from '~/src/lib/asking'
import { Asked } from '~/src/components/Asked'
import { EmployerField } from '../organisation/EmployerField'
import { organisationCopy as copy } from '../organisation/organisation.copy'
import { staffClient } from '../staff.client'
import { Several } from '~/src/components/Several'

export interface Employment {
  readonly department: Department | undefined
  readonly positions: readonly Position[]
  readonly trades: readonly Trade[]
  readonly estateIds: readonly string[]
  /** The company whose person this is; null: our own. */
  readonly contractorId: string | null
}

interface EmploymentFieldsProps {
  readonly written: Employment
  readonly problem: (field: string) => string | undefined
  readonly onChange: (part: Partial<Employment>) => void
}

/** Positions, trades, estates and department: the same for somebody new and for a change. */
export function EmploymentFields({ written, problem, onChange }: EmploymentFieldsProps) {
  const [estates] = useAsked('estates', () => staffClient.estates({}))
  const known = estates.state === 'ready' ? estates.data.rows : []
  const positionsProblem = problem('positions')
  const departmentProblem = problem('department')
  return (
    <>
      <Asked label={copy.positionsMany} {...(positionsProblem !== undefined && { refusal: positionsProblem })}>
        <Several
          options={positions.map(value => ({ value, label: positionNames[value] }))}
          chosen={written.positions}
          onChange={chosen =>
            onChange({ positions: chosen, ...(!chosen.includes('contractor') && { contractorId: null }) })
          }
        />
      </Asked>
      {written.positions.includes('contractor') && (
        <EmployerField chosen={written.contractorId} onChange={contractorId => onChange({ contractorId })} />
      )}
      {written.positions.includes('technician') && (
        <Asked label={copy.tradesMany}>
          <Several
            options={trades.map(value => ({ value, label: tradeNames[value] }))}
            chosen={written.trades}
            onChange={chosen => onChange({ trades: chosen })}
          />
        </Asked>
      )}
      {known.length > 0 && (
        <Asked label={copy.estatesMany}>
          <Several
            options={known.map(({ estateId, name }) => ({ value: estateId, label: name }))}
            chosen={written.estateIds}
            onChange={chosen => onChange({ estateIds: chosen })}
          />
        </Asked>
      )}
      <Asked label={copy.department} {...(departmentProblem !== undefined && { refusal: departmentProblem })}>
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
