import { sayNo } from '~/src/lib/no'
import type { Answer } from '~/types/kernel/contract'
import { noticeRefusals, notPublished, tooLate } from './notice.copy'

type No = Extract<Answer<unknown>, { ok: false }>

/** Why something about a notice was not done; the law's refusal with its days (R5.3). */
export function sayNoticeNo(no: No): string {
  if (no.code === 'NOTICE_TOO_LATE') return tooLate(no.details)
  if (no.code === 'CALENDAR_NOT_PUBLISHED') return notPublished(no.details)
  return sayNo(no, noticeRefusals)
}
