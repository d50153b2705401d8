import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `staff` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface StaffThings {}

/** Well-formed ids that were never given to anything. */
export const absentStaff: StaffThings = {}

/** Makes those things, each named after what it is. */
export async function prepareStaff(_company: Company): Promise<StaffThings> {
  return absentStaff
}
