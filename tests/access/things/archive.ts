import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `archive` are about. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the feature
export interface ArchiveThings {}

/** Well-formed ids that were never given to anything. */
export const absentArchive: ArchiveThings = {}

/** Makes those things, each named after what it is. */
export async function prepareArchive(_company: Company): Promise<ArchiveThings> {
  return absentArchive
}
