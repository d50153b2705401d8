import type { RefusalOf } from '~/types/kernel/contract'
import { ok, refuse } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context, Handlers } from '../_kernel/entry'
import { cursorOf, pageFrom, within as withinPage } from '../_kernel/page'
import { currentPolicies } from '../_kernel/policies'
import { above } from '../_kernel/query'
import type { MilestonePlan } from '../_schema/progress.schema'
import { findAll } from '../_kernel/find-all'
import { decideChange, newMilestones } from './domain/milestones'
import { buildingsOf, contractDayOf, newEstate, putEstate } from './estate.store'
import { spotHandlers } from './spot.handlers'

const pageSize = 20

type Actions = 'estates' | 'setMilestones' | 'changeMilestone' | 'milestoneHistory' | 'spots' | 'addSpot' | 'renameSpot'

/** The estates whose matters this caller may see here. */
export async function estatesOf({ deps, rolesTowards }: Pick<Context, 'deps' | 'rolesTowards'>) {
  const estates = await findAll(deps.database, 'estates', { _id: above('') })
  return estates.filter(({ _id }) => rolesTowards({ estateId: _id }).length > 0)
}

async function withContract(database: Context['deps']['database'], buildingIds: readonly string[]) {
  return Promise.all(buildingIds.map(async id => [id, await contractDayOf(database, id)] as const))
}

export const milestoneHandlers: Pick<Handlers<ProgressContract>, Actions> = {
  ...spotHandlers,

  async estates(_input, context) {
    const estates = await estatesOf(context)
    const rows = await Promise.all(
      estates.map(async ({ _id, name }) => ({
        estateId: _id,
        name,
        buildings: await buildingsOf(context.deps.database, _id),
      })),
    )
    return ok({ rows })
  },

  async setMilestones({ estateId, buildingIds, milestones: given }, context) {
    const { deps, now, commit, rolesTowards } = context
    const estate = await deps.database.get('estates', estateId)
    const known = new Map(
      (await buildingsOf(deps.database, estateId)).map(({ buildingId, name }) => [buildingId, name]),
    )
    if (!estate || rolesTowards({ estateId }).length === 0 || !buildingIds.every(id => known.has(id)))
      return refuse('NOT_FOUND')
    const made = newMilestones(given, dayOf(now))
    if (!made.ok) return made
    const rhythm = (await currentPolicies(deps.database, now)).progress
    const contracts = await withContract(deps.database, [...new Set(buildingIds)])
    return commit<{ buildings: number }, 'MILESTONES_ALREADY_SET'>(async tx => {
      for (const [_id, contractOn] of contracts) {
        const building = known.get(_id) ?? ''
        if (await tx.get('milestonePlans', _id)) return refuse('MILESTONES_ALREADY_SET', { building })
        const plan = { _id, estateId, building, version: 1, contractOn, milestones: made.value }
        await tx.create('milestonePlans', [plan])
        await audited(tx, context, plan)
      }
      const books = await tx.get('progressEstates', estateId)
      if (!books) await putEstate(tx, null, newEstate(estateId, estate.name, now, rhythm))
      return ok({ buildings: contracts.length })
    })
  },

  async changeMilestone({ buildingId, version, ...said }, context) {
    const { deps, now, commit, caller, rolesTowards } = context
    const [[, contractOn] = [buildingId, null]] = await withContract(deps.database, [buildingId])
    return commit<{ version: number }, RefusalOf<ProgressContract, 'changeMilestone'> | 'NOT_FOUND'>(async tx => {
      const plan = await tx.get('milestonePlans', buildingId)
      if (!plan || rolesTowards({ estateId: plan.estateId }).length === 0) return refuse('NOT_FOUND')
      if (plan.version !== version) return refuse('MILESTONE_CHANGED_BY_ANOTHER')
      const before = plan.milestones.find(({ kind }) => kind === said.kind)
      const decided = decideChange(plan.milestones, said, dayOf(now))
      if (!decided.ok || !before) return decided.ok ? refuse('NOT_FOUND') : decided
      const next = { ...plan, version: version + 1, contractOn, milestones: decided.value.milestones }
      await tx.put('milestonePlans', next)
      const { id = '', name = '' } = staffActor(caller)
      const { changes } = decided.value
      const row = { buildingId, kind: said.kind, at: now, byId: id, byName: name, reason: said.reason, changes, before }
      await tx.create('milestoneChanges', [{ _id: `${buildingId}:${next.version}`, ...row }])
      await audited(tx, context, next)
      return ok({ version: next.version })
    })
  },

  async milestoneHistory({ buildingId, after }, { deps, rolesTowards }) {
    const plan = await deps.database.get('milestonePlans', buildingId)
    if (!plan || rolesTowards({ estateId: plan.estateId }).length === 0) return refuse('NOT_FOUND')
    const page = pageFrom(after, 'desc')
    const found = await deps.database.find('milestoneChanges', {
      where: { buildingId, ...withinPage('at', page) },
      orderBy: [['at', 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const rows = found.map(({ at, byName, kind, reason, changes }) => ({
      at,
      by: byName,
      milestone: kind,
      reason,
      changes,
    }))
    return ok({ rows, next: cursorOf(found, pageSize, page, ({ at }) => at) })
  },
}

const audited = (tx: Parameters<typeof recordAudit>[0], { caller, now, action }: Context, plan: MilestonePlan) =>
  recordAudit(tx, {
    entityId: `${plan._id}:milestones`,
    version: plan.version,
    at: now,
    by: staffActor(caller),
    action,
    content: plan,
  })
