import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `activity` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface ActivityThings {}

/** Well-formed ids that were never given to anything. */
export const absentActivity: ActivityThings = {}

/** Makes those things, each named after what it is. */
export async function prepareActivity(_company: Company): Promise<ActivityThings> {
  return absentActivity
}
