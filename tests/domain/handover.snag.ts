/** A snag of 1号楼, and how far it came, by absolute days: what the tests of a rectification begin with. */
import { type SnagRules } from '~/cloudfunctions/handover/rectification/domain/clock'
import {
  decideAssigning,
  decideFinish,
  decideRejection,
  decideStart,
  type By,
} from '~/cloudfunctions/handover/rectification/domain/decide-snag'
import type { Snag } from '~/cloudfunctions/_schema/inspection.schema'
import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'
import type { Role } from '~/types/kernel/contract'
import type { Result } from '~/types/kernel/result'
import { formatInstant, parseInstant } from '~/types/kernel/time'
import { defaultSlaPolicy } from '~/types/sla/sla'

export const at = (wallTime: string): number => parseInstant(`${wallTime}+08:00`)
export const minute = (instant: number): string => formatInstant(instant).slice(0, 16)
export const rules: SnagRules = { sla: defaultSlaPolicy, calendar: makeCalendar(publishedYears), contestHours: 48 }
export const by = (role: Role, wallTime: string, name = ''): By => ({ roles: [role], name, now: at(wallTime), rules })

/** Recorded on Tuesday 1 September 2026, 10:00: 18:30 of the 7th working day is Thursday the 10th. */
export const recorded: Snag = {
  ...{ _id: 'u:s1', version: 1, number: 1, batchId: 'b', estateId: 'e', unitId: 'u', unitName: '云栖里 1号楼101' },
  ...{ building: '1号楼', houseType: '三室', inspectionId: null, room: 'study', component: 'wall', words: '墙面空鼓' },
  ...{ photos: ['p1'], pin: null, state: 'recorded' as const, isOpen: true, recordedAt: at('2026-09-01T10:00') },
  ...{
    policyId: 'default',
    notedAt: 0,
    arrivedAt: 0,
    pointId: null,
    recordedBy: { role: 'technician', id: 't', name: '李建国' },
    responsible: null,
    responsibleContractorId: null,
  },
  ...{ contractorId: null, contractorName: null, assigneeId: null, assigneeName: null, kind: 'general' as const },
  ...{ dueAt: at('2026-09-10T18:30'), agreed: null, proposed: null, fixes: [], rejections: [], reinspection: null },
  ...{ charge: { state: 'none' as const }, closedAt: null, told: 0 },
} as Snag

export const value = (result: Result<Snag>): Snag => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
export const tiler = { kind: 'contractor', contractorId: 'c-1', name: '城建装饰' } as const
export const assigned = value(decideAssigning(recorded, tiler, undefined, by('supervisor', '2026-09-01T11:00', '郑凯')))
export const fixing = value(decideStart(assigned, by('contractor', '2026-09-02T09:00', '赵大海')))
export const done = { words: '铲除重做，已找平', photos: ['p2'], windows: [] }
export const fixed = value(decideFinish(fixing, done, by('contractor', '2026-09-07T16:00', '赵大海')))
export const rework = value(decideRejection(fixed, '还有裂纹', ['p3'], by('owner', '2026-09-09T10:00')))
