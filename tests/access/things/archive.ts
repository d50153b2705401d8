import { done } from '~/local/demo/stage'
import { addDays, dayOf } from '~/types/kernel/time'
import { kept } from '../../flow/support/repair'
import type { Company } from '../../flow/support/smallCompany'

/** What the access rows of `archive` are about. */
export interface ArchiveThings {
  /** A contact of the agent of 云栖里 to which the agent wants to come back. */
  contactId: string
}

/** Well-formed ids that were never given to anything. */
export const absentArchive: ArchiveThings = { contactId: 'contact-never-was' }

/** Makes those things, each named after what it is. */
export async function prepareArchive(company: Company): Promise<ArchiveThings> {
  const now = company.cloud.clock.now()
  const personId = kept(company, 'persons').find(({ name }) => name === '孙佳怡')?._id ?? ''
  const followUpOn = addDays(dayOf(now), 7)
  const contact = {
    personId,
    kind: 'call' as const,
    direction: 'theirs' as const,
    at: now,
    words: '问装修时间',
    followUpOn,
  }
  return done('contact', company.staff.agent.archive.recordContact(contact))
}
