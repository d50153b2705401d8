import type { HandoverContract } from '~/types/handover/handover.contract'
import {
  operationRefusals,
  type Operation,
  type OperationRefusal,
  type OperationResult,
} from '~/types/handover/inspection'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { inTransaction } from '../../_kernel/transaction'
import type { Inspection } from '../../_schema/inspection.schema'
import { hearersOf } from '../people'
import { reachedUnit, type Change, type Reached } from '../unit.store'
import { checklistOf } from './checklists'
import {
  decideCheck,
  decideEnd,
  decideResume,
  decideStart,
  movedBefore,
  openInspection,
  type Of,
  type Scene,
} from './domain/decide-inspection'
import { inspectionsOf, saveInspection } from './inspection.store'
import { keepSnag } from './keep-snag'
import { inspectionRules, type InspectionRules } from './rules'
import { toldOf } from './told'

interface Work extends Scene, InspectionRules {
  tx: Tx
  context: Context
  reached: Reached
  change: Change
}
type Done = Result<null, OperationRefusal>

/**
 * What a phone noted in a flat, operation by operation, each in a transaction of its own (R5.6). Operations carry the keys that the phone
 * made and are found to be done by them: whatever the request is called, and however often an answer is lost, nothing is done twice.
 */
export async function syncInspection(
  context: Context,
  { unitId, operations }: InputOf<HandoverContract, 'syncInspection'>,
): Promise<Result<OutputOf<HandoverContract, 'syncInspection'>, EntryRefusal>> {
  const { deps, now } = context
  const reached = await reachedUnit(deps.database, context, unitId)
  if (!reached.ok) return reached
  const rules = await inspectionRules(deps.database, now)
  const results: OperationResult[] = []
  for (const operation of operations) {
    const done = await inTransaction(deps.database, deps, tx => perform(tx, context, unitId, operation, rules))
    results.push(resultOf(operation, done))
  }
  return ok({ results })
}

function resultOf({ operationId }: Operation, done: Result<null, OperationRefusal | 'NOT_FOUND'>): OperationResult {
  if (done.ok) return { operationId, refused: null }
  const { code, details } = done.refusal
  const minutesLeft = typeof details?.minutesLeft === 'number' ? { minutesLeft: details.minutesLeft } : {}
  // The flat left its batch between two operations.
  const known = operationRefusals.find(each => each === code) ?? 'NOT_ARRIVED'
  return { operationId, refused: { code: known, ...minutesLeft } }
}

async function perform(
  tx: Tx,
  context: Context,
  unitId: string,
  operation: Operation,
  rules: InspectionRules,
): Promise<Result<null, OperationRefusal | 'NOT_FOUND'>> {
  const reached = await reachedUnit(tx, context, unitId)
  if (!reached.ok) return reached
  const { handover: unit, by } = reached.value
  const inspections = await inspectionsOf(tx, unitId)
  const actor = staffActor(context.caller)
  const staff = { id: actor.id ?? '', name: actor.name ?? '' }
  const change = { by: actor, action: `inspection.${operation.kind}`, now: context.now }
  const scene = { unit, inspections, by, staff, now: context.now }
  if (movedBefore(scene, operation.operationId)) return ok(null)
  return apply({ ...scene, ...rules, tx, context, reached: reached.value, change }, operation)
}

function apply(work: Work, operation: Operation): Promise<Done> {
  switch (operation.kind) {
    case 'start':
      return start(work, operation)
    case 'check':
      return check(work, operation)
    case 'snag':
      return snag(work, operation)
    case 'end':
      return keep(work, decideEnd(work, operation, work.policy.inspectionMinutes))
    case 'resume':
      return keep(work, decideResume(work, operation))
  }
}

async function start(work: Work, operation: Of<'start'>): Promise<Done> {
  const checklist = await checklistOf(work.tx, operation.checklistId)
  if (!checklist) return refuse('CHECKLIST_UNKNOWN')
  return keep(work, decideStart(work, operation, checklist))
}

async function check(work: Work, operation: Of<'check'>): Promise<Done> {
  const open = openInspection(work)
  if (!open.ok) return open
  const checklist = await checklistOf(work.tx, open.value.checklistId)
  if (!checklist) return refuse('CHECKLIST_UNKNOWN')
  return keep(work, decideCheck(work, operation, checklist))
}

async function keep(work: Work, decided: Result<Inspection, OperationRefusal>): Promise<Done> {
  if (!decided.ok) return decided
  const before = work.inspections.find(({ _id }) => _id === decided.value._id)
  if (before === decided.value) return ok(null)
  const batch = await work.tx.get('handoverBatches', work.unit.batchId)
  const hearers = await hearersOf(work.tx, work.reached.unit, work.change.now)
  const told = toldOf(before, decided.value, hearers, batch?.place ?? '')
  await saveInspection(work.tx, decided.value, told, work.change)
  return ok(null)
}

async function snag(work: Work, operation: Of<'snag'>): Promise<Done> {
  const { contractorId } = operation
  const contractor = contractorId === null ? null : await work.tx.get('contractors', contractorId)
  if (contractorId !== null && !contractor?.isActive) return refuse('CONTRACTOR_UNKNOWN')
  const kept = await keepSnag(work.tx, { ...operation, contractor }, work.inspections, {
    ...{ unit: work.reached.handover, ownerId: work.context.caller.openid, change: work.change },
    ...{ policyId: work.policyId, rules: work.rules, notices: () => [] },
  })
  return kept.ok ? ok(null) : kept
}
