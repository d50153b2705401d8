import { bookingRows } from './handover/booking'
import { dayRows } from './handover/day'
import { figuresRows } from './handover/figures'
import { inspectionRows } from './handover/inspection'
import { keysRows } from './handover/keys'
import { noticeRows } from './handover/notice'
import { planRows } from './handover/plan'
import { rectificationRows } from './handover/rectification'
import { signingRows } from './handover/signing'

/** The handover's rows, a file a room. */
export const handoverRows: Record<string, string> = {
  ...planRows,
  ...noticeRows,
  ...bookingRows,
  ...dayRows,
  ...inspectionRows,
  ...rectificationRows,
  ...signingRows,
  ...keysRows,
  ...figuresRows,
}
