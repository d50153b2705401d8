import type { HandoverBooking } from '../../_schema/handover-booking.schema'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { sayTemplateTime } from '../../_kernel/dates.copy'
import type { Notice } from '../../_kernel/outbox'
import { noticesToPeople, type MessageWords } from '../notices'
import type { Where } from './booking.copy'

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
  words: MessageWords,
  isQuiet = false,
): Notice[] {
  const subject = { kind: 'handover', id: unitId } as const
  const hearers = personId === '' ? [] : [personId]
  return noticesToPeople(hearers, { kind, words, unitName, time: sayTemplateTime(at), place, subject, isQuiet })
}
