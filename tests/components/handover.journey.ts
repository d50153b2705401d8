import { calendarDay, parseInstant } from '~/types/kernel/time'
import type { Journey } from '~/types/handover/journey'
import { unitId } from './owner.cloud'

const sentAt = parseInstant('2026-08-20T10:00+08:00')

/** A flat whose notice has come; at the owner's test instant, 21 September 2026, 10:30. */
export const journey = (over: Partial<Journey> = {}): Journey => ({
  ...{ unitId, unitName: '云栖里 3号楼1单元 1202', estateId: 'e1', state: 'noticed' },
  batch: {
    ...{ batchId: 'b1', state: 'open', place: '云栖里售楼处', hours: { from: '09:00', until: '17:00' } },
    days: [calendarDay('2026-09-22'), calendarDay('2026-09-23')],
  },
  ...{ notice: { sentAt, readAt: null, confirmedAt: null }, booking: null, visit: null, arrivedAt: null },
  ...{ inspection: null, inspectionSignedAt: null, takenOverAt: null, keys: null, handedOverOn: null, deemed: null },
  ...{ snags: { all: 0, open: [] }, survey: null },
  ...over,
})

export const snag = (number: number, over: Partial<Journey['snags']['open'][number]> = {}) => ({
  ...{ snagId: `s${number}`, number, room: 'kitchen', component: 'door', words: '门关不严', state: 'fixing' as const },
  dueAt: parseInstant('2026-09-29T18:30+08:00'),
  ...over,
})
