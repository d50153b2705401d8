import type { SnagView } from '~/types/handover/inspection'
import { snagLifecycle } from '~/types/handover/snag.lifecycle'
import type { PlanPoint } from '~/types/handover/handover'
import type { Component } from '~/types/handover/checklist'
import type { RoomId } from '~/types/ticket/parts'
import type { Actor } from '~/types/ticket/journal'
import type { UnitHandover } from '../../../_schema/handover.schema'
import type { Inspection, Snag } from '../../../_schema/inspection.schema'
import { snagDueAt, type SnagRules } from '../../rectification/domain/clock'
import { boundedAt } from './decide-inspection'

/** What was written down, by whoever. */
export interface Noted {
  operationId: string
  notedAt: number
  room: RoomId
  component: Component
  words: string
  photos: readonly string[]
  pin: PlanPoint | null
  pointId: string | null
  snagKind: SnagView['kind']
  responsible: string
  /** The contractor that is responsible, when it is a known one. */
  contractor: { _id: string; name: string } | null
}

export interface Recording {
  unit: Pick<UnitHandover, '_id' | 'batchId' | 'estateId' | 'unitName' | 'building' | 'houseType'>
  inspection: Pick<Inspection, '_id' | 'startedAt' | 'snagCount'>
  by: Actor
  now: number
  policyId: string
  rules: Pick<SnagRules, 'sla' | 'calendar'>
}

export const snagIdOf = (unitId: string, operationId: string): string => `${unitId}:s${operationId}`

/**
 * A snag (R5.6), due by default after the policy's working days from the instant it was written down (R5.8); a complex one, too, until a day
 * is agreed with the owner.
 */
export function newSnag(noted: Noted, { unit, inspection, by, now, policyId, rules }: Recording): Snag {
  const { _id: unitId, batchId, estateId, unitName, building, houseType } = unit
  const { operationId, notedAt, room, component, words, photos, pin, pointId, snagKind: kind, contractor } = noted
  const recordedAt = boundedAt(notedAt, inspection.startedAt, now)
  const state = snagLifecycle.initial
  const dueAt = snagDueAt({ state, recordedAt, agreed: null, fixes: [], closedAt: null }, rules)
  return {
    ...{ _id: snagIdOf(unitId, operationId), version: 1, number: inspection.snagCount + 1, batchId, estateId, unitId },
    ...{
      unitName,
      building,
      houseType,
      inspectionId: inspection._id,
      room,
      component,
      words,
      photos: [...photos],
      pin,
    },
    ...{ state, isOpen: true, recordedAt, notedAt, arrivedAt: now, pointId, policyId },
    recordedBy: { role: by.role, id: by.id ?? '', name: by.name ?? '' },
    ...{
      responsible: contractor?.name ?? (noted.responsible || null),
      responsibleContractorId: contractor?._id ?? null,
    },
    ...{ contractorId: null, contractorName: null, assigneeId: null, assigneeName: null, kind },
    ...{ dueAt, agreed: null, proposed: null, fixes: [], rejections: [] },
    ...{ reinspection: null, charge: { state: 'none' as const }, closedAt: null, told: 0 },
  }
}
