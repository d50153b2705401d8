/** What the domain tests of the handover day are about: Saturday, 28 November 2026. */
import type { HandoverBooking } from '~/cloudfunctions/_schema/handover-booking.schema'
import type { HandoverWindow } from '~/cloudfunctions/_schema/handover-day.schema'
import type { UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import { calendarDay, parseInstant } from '~/types/kernel/time'

export const today = calendarDay('2026-11-28')
export const at = (clock: string): number => parseInstant(`2026-11-28T${clock}+08:00`)
export const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code)
export const valueOf = <Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { code: string } },
): Value => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

export const unit = (facts: Partial<UnitHandover> = {}): UnitHandover =>
  ({
    ...{ _id: 'u1', version: 4, estateId: 'e1', batchId: 'b1', unitName: '听澜府 1号楼1单元 1101', state: 'noticed' },
    ...{ fees: [], arrivedAt: null },
    ...facts,
  }) as UnitHandover
export const booking = (facts: Partial<HandoverBooking> = {}): HandoverBooking =>
  ({ unitId: 'u1', state: 'booked', day: today, from: at('09:20'), staffId: 'li', ...facts }) as HandoverBooking
export const window = (facts: Partial<HandoverWindow> = {}): HandoverWindow => ({
  ...{ _id: 'w', version: 1, batchId: 'b1', estateId: 'e1', day: today, zone: 'documents', number: 2 },
  ...{ name: '2号窗口', isOpen: true, staffId: 's1', staffName: '周敏', visitId: '', servingSince: null, lately: [] },
  ...facts,
})
