import { ListRow } from '~/src/components/ListRow'
import type { PolicyDiff } from '~/types/policy/change'
import { policyRowOf } from '~/types/policy/rows'
import { policyCopy as copy, rowName, unitWords } from './policies.copy'

const hour = 60

/** A number with its unit, as people say it: whole hours instead of hundreds of minutes. */
export const sayValue = (path: string, value: number | string): string => {
  const unit = policyRowOf(path)?.unit
  const isMinutes = unit === 'minutes' || unit === 'serviceMinutes'
  if (isMinutes && typeof value === 'number' && value >= 2 * hour && value % hour === 0)
    return copy.value(String(value / hour), unitWords.hours)
  return copy.value(String(value), unit === undefined ? '' : unitWords[unit])
}

/** What was, and what is to be. */
export function DiffRows({ changes }: { readonly changes: readonly PolicyDiff[] }) {
  return (
    <>
      {changes.map(({ path, before, after }) => (
        <ListRow key={path} title={rowName(path)} note={copy.change(sayValue(path, before), sayValue(path, after))} />
      ))}
    </>
  )
}
