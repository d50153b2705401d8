import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { batchLifecycle } from '~/types/handover/batch.lifecycle'
import { conditionsOf, isMet } from '~/types/handover/conditions'
import { contingencyEvents } from '~/types/handover/handover'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, type Result } from '~/types/kernel/result'
import { calendarDay, dayOf, type CalendarDay } from '~/types/kernel/time'
import type { Context } from '../../_kernel/entry'
import { cursorOf, pageFrom, within } from '../../_kernel/page'
import { photoUrls } from '../../_kernel/photo-urls'
import { above, oneOf, type Where } from '../../_kernel/query'
import type { ContingencyPlay, HandoverBatch } from '../../_schema/handover.schema'
import { gateOf, reachedBatch } from './batch.store'
import { isOverdue } from './domain/decide-plan'
import { untrained } from './planning'

const pageSize = 20
const mostPlays = 50

type Answer<A extends keyof HandoverContract> = Promise<Result<OutputOf<HandoverContract, A>, EntryRefusal>>

/** Whose estates the caller sees: a director all, others those they serve. */
function estatesOf({ caller: { account, roles } }: Context): Where {
  const estateIds = account?.staff?.estateIds ?? []
  return roles.includes('director') || estateIds.length === 0 ? {} : { estateId: oneOf(estateIds) }
}

/** Batches of my estates, the latest first. */
export async function batches(context: Context, { after }: InputOf<HandoverContract, 'batches'>): Answer<'batches'> {
  const page = pageFrom(after, 'desc')
  const found = await context.deps.database.find('handoverBatches', {
    where: { ...estatesOf(context), ...(page.bound ? within('createdAt', page) : { createdAt: above(0) }) },
    orderBy: [['createdAt', 'desc']],
    limit: pageSize,
    skip: page.skip,
  })
  const today = dayOf(context.now)
  return ok({
    rows: found.map(each => rowOf(each, today)),
    next: cursorOf(found, pageSize, page, each => each.createdAt),
  })
}

function rowOf(batch: HandoverBatch, today: CalendarDay) {
  const {
    _id: batchId,
    estateName,
    title,
    state,
    unitCount,
    listing,
    days,
    place,
    groupNamedAt,
    groupBreachedAt,
  } = batch
  const { missing, isOpen } = gateOf(batch, today)
  return {
    ...{ batchId, estateName, title, state, days, place, unitCount: unitCount + listing.length },
    isGroupNamed: groupNamedAt !== null,
    isGroupLate: groupBreachedAt !== null,
    missing: isOpen ? [] : missing,
    overdueItems: batch.plan.filter(item => isOverdue(item, today)).length,
  }
}

/** The whole batch on one page, with the moves that are possible for the caller now. */
export async function batch(context: Context, { batchId }: InputOf<HandoverContract, 'batch'>): Answer<'batch'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const { batch: found } = reached.value
  const plays = await database.find('contingencyPlays', {
    where: { batchId },
    orderBy: [['at', 'desc']],
    limit: mostPlays,
  })
  const by = context.caller.roles as readonly (typeof batchLifecycle.roles)[number][]
  const pages = Object.values(found.evidence).flatMap(recorded => recorded.pages)
  return ok({
    ...factsOf(found),
    ...(await groupOf(context, found)),
    ...gateShown(found, dayOf(context.now)),
    photoUrls: await photoUrls(context.deps, pages),
    contingencies: contingencyEvents.map(event => ({ event, card: found.contingencies[event] ?? null })),
    plays: plays.map(playOf),
    moves: batchLifecycle.movesFor(found.state, by),
  })
}

const factsOf = ({
  _id: batchId,
  listing,
  version: _version,
  letter: _letter,
  evidence: _evidence,
  contingencies: _contingencies,
  plan: _plan,
  team: _team,
  openWith: _openWith,
  groupRemindAt: _groupRemindAt,
  groupRemindedAt: _groupRemindedAt,
  ...facts
}: HandoverBatch) => ({ batchId, stillListing: listing.length, ...facts })

async function groupOf({ deps: { database }, now }: Context, { team, plan }: HandoverBatch) {
  const today = dayOf(now)
  const without = await untrained(
    database,
    team.map(({ staffId }) => staffId),
    today,
  )
  return {
    team: team.map(each => ({ ...each, isTrained: !without.includes(each.staffId) })),
    plan: plan.map(item => ({ ...item, isOverdue: isOverdue(item, today) })),
  }
}

function gateShown(found: HandoverBatch, today: CalendarDay) {
  const gate = gateOf(found, today)
  const firstDay = found.days[0] ?? calendarDay('9999-12-31')
  const conditions = conditionsOf(found.region, today).map(condition => {
    const recorded = found.evidence[condition.id]
    return {
      conditionId: condition.id,
      isMet: isMet(condition, recorded, firstDay),
      isOnDisplay: condition.display !== null,
      recorded: recorded ?? null,
    }
  })
  return { conditions, missing: gate.missing, isGateOpen: gate.isOpen }
}

const playOf = ({ _id: playId, event, at, byName, words, review }: ContingencyPlay) => ({
  ...{ playId, event, at, byName, words, review },
})

/** The flats of a batch by the order of their doors. */
export async function batchUnits(
  context: Context,
  { batchId, after }: InputOf<HandoverContract, 'batchUnits'>,
): Answer<'batchUnits'> {
  const { database } = context.deps
  const reached = await reachedBatch(database, context, batchId)
  if (!reached.ok) return reached
  const found = await database.find('handoverUnits', {
    where: { batchId, _id: above(after ?? '') },
    orderBy: [['_id', 'asc']],
    limit: pageSize,
  })
  const rows = found.map(({ _id: unitId, unitName, state }) => ({ unitId, unitName, state }))
  return ok({ rows, ...(rows.length === pageSize && { next: rows[pageSize - 1]?.unitId }) })
}
