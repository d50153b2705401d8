import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `handover` are about. Each room adds what it needs, made by actions. */
export interface HandoverThings {
  batchId: string
}

/** Well-formed ids that were never given to anything. */
export const absentHandover: HandoverThings = { batchId: 'batch-never-was' }

export async function prepareHandover(_company: Company): Promise<HandoverThings> {
  return { batchId: 'batch-never-was' }
}
