import type { Company } from '../../flow/support/smallCompany'
import { absentOwnData, prepareOwnData, type OwnDataThings } from './own-data'

/** What the access rows of `account` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface AccountThings extends OwnDataThings {}

/** Well-formed ids that were never given to anything. */
export const absentAccount: AccountThings = { ...absentOwnData }

/** Makes those things, each named after what it is. */
export async function prepareAccount(company: Company): Promise<AccountThings> {
  return { ...(await prepareOwnData(company)) }
}
