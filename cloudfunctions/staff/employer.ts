import type { Position } from '~/types/staff/positions'
import { isOutsider } from '~/types/staff/positions'
import type { Database, Tx } from '../_kernel/database'
import type { StaffFile } from '../_schema/documents'

export interface Employer {
  positions: readonly Position[]
  contractorId?: string | null | undefined
}
export type EmployerNo = 'CONTRACTOR_NEEDED' | 'CONTRACTOR_ALONE'

/** Whether positions and company fit (product.md section 1): a contractor's person names a company that is active, and is nothing else here. */
export async function employerProblem(
  tx: Pick<Tx, 'get'>,
  { positions, contractorId }: Employer,
): Promise<EmployerNo | undefined> {
  const isTheirs = isOutsider({ positions })
  if (isTheirs ? positions.length > 1 : !!contractorId) return 'CONTRACTOR_ALONE'
  if (!isTheirs) return undefined
  const contractor = contractorId ? await tx.get('contractors', contractorId) : null
  return contractor?.isActive ? undefined : 'CONTRACTOR_NEEDED'
}

/** The companies of these people, by id. */
export async function employersOf(
  database: Database,
  files: readonly Pick<StaffFile, 'contractorId'>[],
): Promise<Record<string, { contractorId: string; name: string }>> {
  const ids = [...new Set(files.flatMap(({ contractorId }) => contractorId ?? []))]
  const found = await Promise.all(ids.map(id => database.get('contractors', id)))
  return Object.fromEntries(
    found.flatMap(each => (each ? [[each._id, { contractorId: each._id, name: each.name }]] : [])),
  )
}
