import { enrolContractor } from '../../flow/support/contractor'
import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `handover` are about. Each room adds what it needs, made by actions. */
export interface HandoverThings {
  batchId: string
  contractorId: string
}

/** Well-formed ids that were never given to anything. */
export const absentHandover: HandoverThings = {
  batchId: 'batch-never-was',
  contractorId: 'c-never-was',
}

export async function prepareHandover(company: Company): Promise<HandoverThings> {
  const { contractorId } = await enrolContractor(company)
  return { batchId: 'batch-never-was', contractorId }
}
