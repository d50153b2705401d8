import type { Company } from '../../flow/support/smallCompany'
import { absentLinking, prepareLinking, type LinkingThings } from './linking'
import { absentOwnData, prepareOwnData, type OwnDataThings } from './own-record'

/** What the access rows of `account` are about. */

export interface AccountThings extends LinkingThings, OwnDataThings {}

/** Well-formed ids that were never given to anything. */
export const absentAccount: AccountThings = { ...absentLinking, ...absentOwnData }

/** Makes those things, each named after what it is. */
export async function prepareAccount(company: Company): Promise<AccountThings> {
  const linking = await prepareLinking(company)
  return { ...linking, ...(await prepareOwnData(company)) }
}
