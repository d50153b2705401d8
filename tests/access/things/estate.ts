import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `estate` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface EstateThings {}

/** Well-formed ids that were never given to anything. */
export const absentEstate: EstateThings = {}

/** Makes those things, each named after what it is. */
export async function prepareEstate(_company: Company): Promise<EstateThings> {
  return absentEstate
}
