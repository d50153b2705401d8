import type { Expander } from '../../_kernel/broadcast'
import type { DueJob } from '../../_kernel/sweep'
import { noticeDueKinds } from './dues'
import { writePostings } from './postings.job'
import { lookForDelivered, unread } from './receiving.jobs'
import { sendLetter, sendPage } from './send.jobs'

export const noticeJobs: Record<string, DueJob> = {
  [noticeDueKinds.send]: sendPage,
  [noticeDueKinds.letter]: sendLetter,
  [noticeDueKinds.delivered]: lookForDelivered,
  [noticeDueKinds.unread]: unread,
  [noticeDueKinds.postings]: writePostings,
}
export const noticeExpanders: Record<string, Expander> = {}
