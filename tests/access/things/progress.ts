import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `progress` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface ProgressThings {}

/** Well-formed ids that were never given to anything. */
export const absentProgress: ProgressThings = {}

/** Makes those things, each named after what it is. */
export async function prepareProgress(_company: Company): Promise<ProgressThings> {
  return absentProgress
}
