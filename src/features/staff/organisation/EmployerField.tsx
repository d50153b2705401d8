import { Callout } from '~/src/components/Callout'
import { Choice } from '~/src/components/Choice'
import { Faces } from '~/src/components/Faces'
import { Asked } from '~/src/components/Asked'
import { useAsked } from '~/src/lib/asking'
import { handoverClient } from '~/src/features/handover/handover.client'
import { contractorsCopy as copy } from './contractors.copy'

interface EmployerFieldProps {
  readonly chosen: string | null
  readonly onChange: (contractorId: string) => void
}

/** Whose person it is, for somebody of a contractor. */
export function EmployerField({ chosen, onChange }: EmployerFieldProps) {
  const [asked, reload] = useAsked('employers', () => handoverClient.contractors({}))
  return (
    <Faces asked={asked} cards={1} onRetry={() => void reload()}>
      {({ rows }) =>
        rows.length === 0 ? (
          <Callout>{copy.empty}</Callout>
        ) : (
          <Asked label={copy.chooseOne}>
            <Choice
              options={rows
                .filter(({ isActive }) => isActive)
                .map(({ contractorId: value, name: label }) => ({ value, label }))}
              value={chosen ?? undefined}
              columns={1}
              onChange={onChange}
            />
          </Asked>
        )
      }
    </Faces>
  )
}
