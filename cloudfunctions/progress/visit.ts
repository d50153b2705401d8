import { ok, refuse } from '~/types/kernel/result'
import { dayOf, minuteMs } from '~/types/kernel/time'
import type { ProgressContract } from '~/types/progress/progress.contract'
import type { News } from '~/types/progress/progress.views'
import type { Deps } from '../_kernel/deps'
import type { Handler } from '../_kernel/entry'
import { currentPolicies } from '../_kernel/policies'
import { above } from '../_kernel/query'
import { buildingIdOfUnit } from '~/types/estate/estate'
import { newsSince } from './domain/news'

/** More than anybody reads at once; further back "since your last visit" is history. */
const most = 100

/** What is new in the estate, of milestones in the building of this flat. */
async function newsOf(
  { database }: Deps,
  estateId: string,
  buildingId: string,
  since: number,
  now: number,
): Promise<News[]> {
  const [reports, plan, changes] = await Promise.all([
    database.find('progressReports', {
      where: { estateId, state: 'published', publishedAt: above(since) },
      orderBy: [['publishedAt', 'desc']],
      limit: most,
    }),
    database.get('milestonePlans', buildingId),
    database.find('milestoneChanges', {
      where: { buildingId, at: above(since) },
      orderBy: [['at', 'desc']],
      limit: most,
    }),
  ])
  const published = reports.map(({ _id, number, edition, publishedAt }) => ({
    reportId: _id,
    number: number ?? 0,
    edition,
    at: publishedAt ?? 0,
  }))
  const plans = plan ? [{ building: plan.building, milestones: plan.milestones, changes }] : []
  return newsSince(since, published, plans, dayOf(now))
}

/** A visit goes on as long as no gap of the policy's length lies in it: what was new stays new while somebody looks around. */
export const visit: Handler<ProgressContract, 'visit'> = async ({ unitId }, context) => {
  const { deps, caller, commit, now, rolesTowards } = context
  const unit = caller.account?.units.find(each => each.unitId === unitId)
  const personId = caller.account?.personId
  if (!unit || !personId || rolesTowards({ unitId }).length === 0) return refuse('NOT_FOUND')
  const { visitGapMinutes } = (await currentPolicies(deps.database, now)).progress
  const marked = await commit<{ since: number | null }>(async tx => {
    const _id = `${personId}:${unit.estateId}`
    const before = await tx.get('progressVisits', _id)
    const isNew = before !== null && now - before.at > visitGapMinutes * minuteMs
    const since = isNew ? before.at : (before?.since ?? null)
    await tx.put('progressVisits', { _id, at: now, since })
    return ok({ since })
  })
  if (!marked.ok) return marked
  const { since } = marked.value
  const news = since === null ? [] : await newsOf(deps, unit.estateId, buildingIdOfUnit(unitId), since, now)
  return ok({ since, news })
}
