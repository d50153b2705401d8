import { untoldLevels, tellings, type Circle } from '~/types/sla/levels'
import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { Actor } from '~/types/ticket/journal'
import { personActor, staffActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitFile } from '../../_schema/documents'
import type { Snag } from '../../_schema/inspection.schema'
import { hearersOf } from '../people'
import { snagRules } from './rules'
import { saveSnag } from '../inspection/snag.store'
import { aroundSnag, circleOf, type Around } from './around'
import { snagClock, type SnagRules } from './domain/clock'
import { isCustomer, type By } from './domain/decide-snag'
import { levelNotices, noticesOf } from './notices'
import { reachedSnag, type Whose } from './reach'
import { factTitles } from './rectification.copy'

/** A snag as a transaction finds it, and who acts on it. */
export interface Acting {
  tx: Tx
  snag: Snag
  by: By
}

export interface Acted {
  snagId: string
  state: Snag['state']
  charge: Snag['charge']['state']
  dueAt: number
}

interface How {
  whose?: Whose
  /** Contractors that the change brings in: their people hear of it. */
  contractorIds?: readonly string[]
}

/** One move of a snag: reached, decided, saved with all that follows, in one transaction. */
export async function actOnSnag<Code extends string>(
  context: Context,
  snagId: string,
  decide: (acting: Acting) => Result<Snag, Code> | Promise<Result<Snag, Code>>,
  { whose = 'menders', contractorIds = [] }: How = {},
) {
  const { deps, now, caller, action } = context
  const around = await aroundSnag(deps.database, snagId, contractorIds)
  return context.commit<Acted, Code | EntryRefusal>(async tx => {
    const reached = await reachedSnag(tx, context, snagId, [whose])
    if (!reached.ok) return reached
    const { snag, unit, by: roles } = reached.value
    const rules = await snagRules(tx, snag.policyId)
    const isByCustomer = isCustomer({ roles })
    const name = isByCustomer ? '' : (caller.account?.staff?.name ?? '')
    const decided = await decide({ tx, snag, by: { roles, name, now, rules } })
    if (!decided.ok) return decided
    const actor = isByCustomer ? personActor(caller) : staffActor(caller)
    const move = { before: snag, after: decided.value, unit, around, rules, by: actor, isByCustomer, action, now }
    const { _id, state, charge, dueAt } = await keepMove(tx, move)
    return ok({ snagId: _id, state, charge: charge.state, dueAt })
  })
}

export interface SnagMove {
  before: Snag
  after: Snag
  unit: UnitFile
  around: Around
  rules: SnagRules
  by: Actor
  isByCustomer: boolean
  action: string
  now: number
}

/** Saves a move with its messages and its line in the flat's timeline; a clock that it stops tells its breach now, if nobody has heard of it. */
export async function keepMove(tx: Tx, move: SnagMove): Promise<Snag> {
  const { before, after, unit, around, rules, isByCustomer, by, action, now } = move
  const batch = await tx.get('handoverBatches', after.batchId)
  const circle = circleOf(after, batch?.leadId ?? null, around)
  const { snag, notices } = toldOnStop(after, { rules, circle, now })
  const hearers = await hearersOf(tx, unit, now)
  const scene = { before, after: snag, hearers, circle, around, isByCustomer, now }
  const step = snag.story?.[snag.story.length - 1]
  const title = step && factTitles[step.action]?.(snag.number)
  const fact = title === undefined ? undefined : { kind: 'snag', title, ...(step?.words && { body: step.words }) }
  const told = { notices: [...noticesOf(scene), ...notices], ...(fact && { fact }), personIds: hearers }
  await saveSnag(tx, before, snag, told, { by, action, now })
  return snag
}

interface Telling {
  rules: SnagRules
  circle: Circle
  now: number
}

/** Of a clock that has just stopped nothing but the breach is still told (R7.3): afterwards nobody would look. */
function toldOnStop(snag: Snag, telling: Telling) {
  const isStopped = snagClock(snag, telling.rules).stoppedAt !== undefined
  return isStopped ? tellLevels(snag, telling) : { snag, notices: [] }
}

/** The levels that passed and nobody has heard of: told, each once, and the messages that tell them. */
export function tellLevels(snag: Snag, { rules, circle, now }: Telling) {
  const clock = snagClock(snag, rules)
  const passed = untoldLevels(clock, snag.told, now)
  const last = passed[passed.length - 1]
  if (!last) return { snag, notices: [] }
  const isBreached = last.level >= 100
  const after: Snag = { ...snag, told: last.level, ...(isBreached && { isLate: true }) }
  return { snag: after, notices: levelNotices(tellings(passed, circle, rules.sla), snag, isBreached, now) }
}
