import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import { toPerson, type Notice } from '../../_kernel/outbox'
import type { MessageWords, Where } from './booking.copy'

/** Where and with whom, of a booking that has a slot. */
export const whereOf = (
  { from, to, staffName, code }: HandoverBooking,
  { place }: Pick<HandoverBatch, 'place'>,
): Where => ({ from: from ?? 0, to: to ?? 0, staffName: staffName ?? '', code, place })

/**
 * A message to the flat's person; nobody has it in the app: none. `isQuiet`: the person sees the answer on the screen; the message keeps it
 * in the inbox and does not ring.
 */
export function noticesTo(
  { unitId, unitName, personId }: Pick<HandoverBooking, 'unitId' | 'unitName' | 'personId'>,
  { place, at }: { place: string; at: number },
  kind: string,
  { title, body, short }: MessageWords,
  isQuiet = false,
): Notice[] {
  if (personId === '') return []
  const fields = { thing1: unitName, time2: sayTemplateTime(at), thing3: place, thing4: short }
  return [
    {
      to: toPerson(personId),
      kind,
      title,
      body,
      topic: 'handover',
      subject: { kind: 'handover', id: unitId },
      ...(!isQuiet && { push: { template: 'handoverNotice', fields } }),
    },
  ]
}
