import type { KeyItem, Meter } from '~/types/handover/keys'
import type { UnitHandoverState } from '~/types/handover/unit-handover.lifecycle'
import type { LifecycleNo } from '~/types/kernel/lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { CalendarDay, Instant } from '~/types/kernel/time'
import type { UnitHandover, UnitKeys } from '../../../_schema/handover.schema'
import { stepUnit, type By } from '../../unit.store'

type Now = 'NOT_POSSIBLE_NOW'

/** The keys may lie ready before their flat is taken over; they are signed for only afterwards, or when it counts as handed over. */
const preparedIn: readonly UnitHandoverState[] = ['noticed', 'arrived', 'inspected', 'takenOver', 'deemed']
const signedIn: readonly UnitHandoverState[] = ['takenOver', 'deemed']

export interface Prepared {
  meters: Meter[]
  items: KeyItem[]
  byName: string
}

/** R5.9: readings and keys are put down, and changed until they are signed for. */
export function decidePrepare(
  unit: UnitHandover,
  { meters, items, byName }: Prepared,
  now: Instant,
): Result<UnitHandover, Now | 'KEYS_SIGNED_ALREADY'> {
  if (!preparedIn.includes(unit.state)) return refuse('NOT_POSSIBLE_NOW', { state: unit.state })
  if (unit.keys && unit.keys.signatureId !== null) return refuse('KEYS_SIGNED_ALREADY')
  const keys: UnitKeys = {
    ...{ meters, items, preparedAt: now, preparedBy: byName },
    ...{ signatureId: null, signedAt: null, handedOutAt: null, handedOutBy: null, ownerIds: [] },
  }
  return ok({ ...unit, version: unit.version + 1, keys })
}

/** What the owner is about to sign for: prepared, taken over, and as it was read. */
export function decideSign(
  unit: UnitHandover,
  preparedAt: Instant,
): Result<UnitKeys, Now | 'KEYS_NOT_PREPARED' | 'CHANGED_MEANWHILE' | 'SIGNED_ALREADY'> {
  if (!signedIn.includes(unit.state)) return refuse('NOT_POSSIBLE_NOW', { state: unit.state })
  if (!unit.keys) return refuse('KEYS_NOT_PREPARED')
  if (unit.keys.signatureId !== null) return refuse('SIGNED_ALREADY')
  if (unit.keys.preparedAt !== preparedAt) return refuse('CHANGED_MEANWHILE')
  return ok(unit.keys)
}

export const signedFor = (unit: UnitHandover, keys: UnitKeys, signatureId: string, now: Instant): UnitHandover => ({
  ...unit,
  version: unit.version + 1,
  keys: { ...keys, signatureId, signedAt: now },
})

export interface HandedOut {
  version: number
  byName: string
  ownerIds: readonly string[]
  /** The flat's two days, as its file has them. */
  completionAcceptedOn: CalendarDay | null
}

type HandOutNo = LifecycleNo | 'KEYS_NOT_SIGNED' | 'CHANGED_MEANWHILE' | 'COMPLETION_NOT_RECORDED'

/** R5.9: handed over, with the receipt signed. Without the day of completion acceptance nobody could say how long the warranty runs (R6.7). */
export function decideHandOut(
  unit: UnitHandover,
  { version, byName, ownerIds, completionAcceptedOn }: HandedOut,
  by: By,
  now: Instant,
): Result<UnitHandover, HandOutNo> {
  const next = stepUnit(unit, 'handOutKeys', by)
  if (!next.ok) return next
  if (unit.version !== version) return refuse('CHANGED_MEANWHILE')
  if (!unit.keys || unit.keys.signatureId === null) return refuse('KEYS_NOT_SIGNED')
  if (completionAcceptedOn === null) return refuse('COMPLETION_NOT_RECORDED', { unit: unit.unitName })
  const keys = { ...unit.keys, handedOutAt: now, handedOutBy: byName, ownerIds: [...ownerIds] }
  return ok({ ...next.value, keys, handedOverAt: now })
}
