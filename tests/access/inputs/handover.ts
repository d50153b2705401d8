import type { Inputs } from '../about'
import { bookingInputs } from './handover/booking'
import { dayInputs } from './handover/day'
import { figuresInputs } from './handover/figures'
import { inspectionInputs } from './handover/inspection'
import { keysInputs } from './handover/keys'
import { noticeInputs } from './handover/notice'
import { planInputs } from './handover/plan'
import { rectificationInputs } from './handover/rectification'
import { signingInputs } from './handover/signing'

export const handoverInputs: Inputs = {
  ...planInputs,
  ...noticeInputs,
  ...bookingInputs,
  ...dayInputs,
  ...inspectionInputs,
  ...rectificationInputs,
  ...signingInputs,
  ...keysInputs,
  ...figuresInputs,
}
