import type { Posting } from '~/types/handover/handover'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { dayOf, type CalendarDay } from '~/types/kernel/time'
import type { UnitHandover } from '../../../_schema/handover.schema'
import { decidePosted, type LawNo, type NoticeLaw } from './lawful'

const next = (unit: UnitHandover): UnitHandover => ({ ...unit, version: unit.version + 1 })

/** Delivered (R5.3): WeChat took a message of it, or somebody opened the inbox. Null: known already. */
export const delivered = (unit: UnitHandover, at: number): UnitHandover | null =>
  unit.notice.sentAt === null || unit.notice.deliveredAt !== null
    ? null
    : { ...next(unit), notice: { ...unit.notice, deliveredAt: at } }

/** The first time that somebody of the flat opens the letter; whoever reads has also received, and needs no call. Null: read already. */
export function opened(unit: UnitHandover, personId: string, now: number): UnitHandover | null {
  const { notice } = unit
  if (notice.sentAt === null || notice.readAt !== null) return null
  const read = { ...notice, deliveredAt: notice.deliveredAt ?? now, readAt: now, readBy: personId }
  return { ...next(unit), notice: read, call: callAfterReading(unit, now) }
}

/** A call that nobody has tried is not needed any more; one that was tried stays on record, as settled. */
function callAfterReading({ call }: UnitHandover, now: number): UnitHandover['call'] {
  if (call === null || call.doneAt !== null) return call
  return (call.tries ?? 0) === 0 ? null : { ...call, doneAt: now }
}

/** The owner's own word, once; whoever confirms has read. Null: confirmed already. */
export function confirmed(unit: UnitHandover, personId: string, now: number): UnitHandover | null {
  if (unit.notice.confirmedAt !== null) return null
  const read = opened(unit, personId, now) ?? next(unit)
  return { ...read, notice: { ...read.notice, confirmedAt: now, confirmedBy: personId } }
}

/** Unread too long, or nobody of the flat is in the app (R5.3): somebody rings. Null: not needed. */
export function callNeeded(unit: UnitHandover, now: number): UnitHandover | null {
  const isOnItsWay = unit.state === 'noticed' && unit.notice.sentAt !== null
  if (!isOnItsWay || unit.notice.readAt !== null || unit.call !== null) return null
  return { ...next(unit), call: { neededSince: now, doneAt: null, words: '', byName: '', tries: 0 } }
}

interface Called {
  isReached: boolean
  words: string
  byName: string
  now: number
}

/** Not reached: the flat stays on the list, with what was tried. */
export function decideCall(
  unit: UnitHandover,
  { isReached, words, byName, now }: Called,
): Result<UnitHandover, 'NO_CALL_NEEDED'> {
  const { call } = unit
  if (call === null || call.doneAt !== null) return refuse('NO_CALL_NEEDED')
  const tries = (call.tries ?? 0) + 1
  return ok({ ...next(unit), call: { ...call, words, byName, tries, doneAt: isReached ? now : null } })
}

export type PostingNo =
  LawNo | 'NOT_POSSIBLE_NOW' | 'POSTED_IN_THE_FUTURE' | 'POSTED_BEFORE_THE_NOTICE' | 'POSTED_ALREADY'

export interface Posted extends Posting {
  correction?: string | undefined
}

const isSame = (one: Posting, other: Posting): boolean =>
  one.trackingNumber === other.trackingNumber && one.postedOn === other.postedOn && one.carrier === other.carrier

/**
 * The written delivery (R5.3) is evidence, so it is refused where it would prove nothing: before the letter was there, in the future, too
 * late by law for the flat's first day. The same again is the same; another in its place needs a reason.
 */
export function decidePosting(
  unit: UnitHandover,
  { correction, ...posting }: Posted,
  law: NoticeLaw,
): Result<UnitHandover | null, PostingNo> {
  const { sentAt } = unit.notice
  const firstDay = unit.days?.[0]
  if (sentAt === null || firstDay === undefined || unit.state === 'withdrawn') return refuse('NOT_POSSIBLE_NOW')
  const { posting: before } = unit
  if (before && isSame(before, posting)) return ok(null)
  if (before && correction === undefined)
    return refuse('POSTED_ALREADY', { trackingNumber: before.trackingNumber, postedOn: before.postedOn })
  const inTime = isInTime(posting.postedOn, dayOf(sentAt), dayOf(posting.recordedAt))
  if (!inTime.ok) return inTime
  const lawful = decidePosted(firstDay, posting.postedOn, law)
  return lawful.ok ? ok({ ...next(unit), posting }) : lawful
}

function isInTime(
  postedOn: CalendarDay,
  noticedOn: CalendarDay,
  today: CalendarDay,
): Result<null, 'POSTED_IN_THE_FUTURE' | 'POSTED_BEFORE_THE_NOTICE'> {
  if (postedOn > today) return refuse('POSTED_IN_THE_FUTURE', { today })
  return postedOn < noticedOn ? refuse('POSTED_BEFORE_THE_NOTICE', { noticedOn }) : ok(null)
}
