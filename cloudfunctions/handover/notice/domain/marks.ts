import type { UnitHandover } from '../../../_schema/handover.schema'

type Marks = NonNullable<UnitHandover['marks']>

/** Flats whose notice needs nothing any more: neither a posting nor a call. */
const isOver = ({ state }: Pick<UnitHandover, 'state'>): boolean =>
  state === 'withdrawn' || state === 'handedOver' || state === 'deemed'

/** What the desk looks for among the flats of a batch (R5.3): how far the notice came, whether the letter was posted, whether somebody must ring. */
export function marksOf(unit: Pick<UnitHandover, 'state' | 'notice' | 'posting' | 'call'>): Marks {
  const { notice, posting, call } = unit
  const isWaiting = notice.sentAt !== null && !isOver(unit)
  return {
    notice: unit.state === 'withdrawn' ? 'none' : farthest(notice),
    lacksPosting: isWaiting && posting === null,
    needsCall: isWaiting && call !== null && call.doneAt === null,
  }
}

function farthest({ sentAt, deliveredAt, readAt, confirmedAt }: UnitHandover['notice']): Marks['notice'] {
  if (confirmedAt !== null) return 'confirmed'
  if (readAt !== null) return 'read'
  if (deliveredAt !== null) return 'delivered'
  return sentAt === null ? 'none' : 'sent'
}
