import { useAsked } from '~/src/lib/asking'
import { departmentNames } from '~/types/staff/staff.copy'
import type { Department } from '~/types/staff/staff.contract'
import { estateClient } from '../estate.client'

/** Colleagues who may answer for something of an estate, as tiles. */
export function useKeepers(estateId: string): readonly { value: string; label: string; note: string }[] {
  const [asked] = useAsked(`keepers:${estateId}`, () => estateClient.promiseKeepers({ estateId }))
  const rows = asked.state === 'ready' ? asked.data.rows : []
  return rows.map(({ staffId, name, department }) => ({
    value: staffId,
    label: name,
    note: departmentNames[department as Department],
  }))
}
