import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `account` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface AccountThings {}

/** Well-formed ids that were never given to anything. */
export const absentAccount: AccountThings = {}

/** Makes those things, each named after what it is. */
export async function prepareAccount(_company: Company): Promise<AccountThings> {
  return absentAccount
}
