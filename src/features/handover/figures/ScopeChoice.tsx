import { View } from '@tarojs/components'
import { Card } from '~/src/components/Card'
import { Choice } from '~/src/components/Choice'
import { figuresCopy as copy } from './figures.copy'
import type { Scope, Scopes } from './FiguresScreen'

interface ScopeChoiceProps {
  readonly estates: Scopes
  readonly scope: Scope
  readonly months: readonly string[]
  readonly onScope: (scope: Scope) => void
}

const all = ''

/** Of which estate, batch and month; what leaves no choice is not asked. */
export function ScopeChoice({ estates, scope, months, onScope }: ScopeChoiceProps) {
  const { estateId, batchId = all, month = all } = scope
  const batches = estates.find(each => each.estateId === estateId)?.batches ?? []
  // The month that is chosen stays in sight while its figures are on their way.
  const known = [...new Set([...months, ...(month === all ? [] : [month])])].sort()
  if (estates.length < 2 && batches.length < 2 && known.length < 2) return null
  return (
    <Card>
      {estates.length > 1 && (
        <Named
          name={copy.estate}
          options={estates.map(each => ({ value: each.estateId, label: each.estateName }))}
          value={estateId}
          onChange={chosen => onScope({ estateId: chosen })}
        />
      )}
      {batches.length > 1 && (
        <Named
          name={copy.batch}
          options={[
            { value: all, label: copy.allBatches },
            ...batches.map(each => ({ value: each.batchId, label: each.title })),
          ]}
          value={batchId}
          onChange={chosen => onScope({ estateId, ...(chosen !== all && { batchId: chosen }) })}
        />
      )}
      {known.length > 1 && (
        <Named
          name={copy.month}
          options={[
            { value: all, label: copy.allMonths },
            ...known.map(each => ({ value: each, label: copy.monthName(each) })),
          ]}
          value={month}
          onChange={chosen =>
            onScope({ estateId, ...(batchId !== all && { batchId }), ...(chosen !== all && { month: chosen }) })
          }
        />
      )}
    </Card>
  )
}

interface NamedProps {
  readonly name: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

const Named = ({ name, options, value, onChange }: NamedProps) => (
  <>
    <View className="t-second">{name}</View>
    <Choice options={options} value={value} columns={2} onChange={onChange} />
  </>
)
