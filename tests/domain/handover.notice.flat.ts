/** A flat of 听澜府 as the rules of the notice see it. */
import type { UnitHandover } from '~/cloudfunctions/_schema/handover.schema'
import type { Fee } from '~/types/handover/handover'
import { calendarDay } from '~/types/kernel/time'

interface Wanted {
  sentAt: number | null
  days: readonly string[]
  fees?: readonly Fee[]
  room?: string
}

export function noticed({ sentAt, days, fees = [], room = '301' }: Wanted): UnitHandover {
  return {
    ...{ _id: `e1-1-1-${room}`, version: 3, estateId: 'e1', estateName: '听澜府', batchId: 'b1' },
    ...{ unitName: `听澜府 1号楼1单元 ${room}`, building: '1号楼', houseType: '三室两厅', areaSquareMetres: 118.65 },
    ...{ state: sentAt === null ? 'listed' : 'noticed', fees: [...fees], posting: null, call: null },
    notice: { sentAt, deliveredAt: null, readAt: null, confirmedAt: null },
    ...(days.length > 0 && { days: days.map(calendarDay) }),
    ...{ arrivedAt: null, inspectionSignedAt: null, takenOverAt: null, objections: '', keys: null },
    ...{ handedOverAt: null, deemed: null },
  }
}
