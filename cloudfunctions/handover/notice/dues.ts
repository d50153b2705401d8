/** What falls due around the notices of a batch, and of a flat. */
export const noticeDueKinds = {
  /** A page of the flats of a batch gets its letters. */
  send: 'handover.notice.send',
  /** One flat's letter. */
  letter: 'handover.notice.letter',
  /** A page of the flats whose message may have been delivered meanwhile. */
  delivered: 'handover.notice.delivered',
  /** One flat's letter stayed unread. */
  unread: 'handover.notice.unread',
  /** A page of a courier's spreadsheet is written. */
  postings: 'handover.notice.postings',
} as const

/** A batch that is gone through page by page: the row's entity says how far it is. */
export const cursorEntity = (batchId: string, cursor: string): string => `${batchId}:${cursor}`

export function readCursor(entityId: string): { batchId: string; cursor: string } {
  const at = entityId.indexOf(':')
  return { batchId: entityId.slice(0, at), cursor: entityId.slice(at + 1) }
}
