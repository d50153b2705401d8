import type { MyUnit } from '~/src/features/account/me.client'
import { activityClient } from '~/src/features/activity/activity.client'
import { journeyClient } from '~/src/features/handover/journey.client'
import type { LatestReport } from '~/src/features/progress/line.client'
import { progressClient } from '~/src/features/progress/progress.client'
import { useAsked, type Asked } from '~/src/lib/asking'
import type { ActivityContract } from '~/types/activity/activity.contract'
import { buildingIdOfUnit } from '~/types/estate/estate'
import type { Journey } from '~/types/handover/journey'
import type { Answer, OutputOf } from '~/types/kernel/contract'
import type { BuildingProgress, News } from '~/types/progress/progress.views'

export type OpenDay = OutputOf<ActivityContract, 'upcoming'>['rows'][number]

export interface BuyerFacts {
  /** The building of the flat; undefined while it has no milestones. */
  readonly building: BuildingProgress | undefined
  readonly latest: LatestReport | null
  readonly news: readonly News[]
  readonly openDay: OpenDay | undefined
  /** The handover of the flat, once its people were told of it. */
  readonly journey: Journey | null
}

async function ask({ unitId, estateId }: MyUnit): Promise<Answer<BuyerFacts>> {
  const [overview, visit, upcoming, home] = await Promise.all([
    progressClient.overview({ estateId }),
    progressClient.visit({ unitId }),
    activityClient.upcoming({ estateId }),
    journeyClient.home({ unitId }),
  ])
  if (!overview.ok) return overview
  // The handover is the one card of now: a page without it would say that there is nothing to do.
  if (!home.ok) return home
  const { buildings, latest } = overview.data
  const building = buildings.find(({ buildingId }) => buildingId === buildingIdOfUnit(unitId))
  // What is new and the next open day are beside the point when they do not come: the building is what matters.
  const news = visit.ok ? visit.data.news : []
  const openDay = upcoming.ok ? upcoming.data.rows.find(({ isOpen, mySignUp }) => isOpen || mySignUp) : undefined
  return { ok: true, data: { building, latest, news, openDay, journey: home.data.journey }, now: overview.now }
}

/** Everything that the home of a flat that is being built shows, at one instant. */
export function useBuyerHome(unit: MyUnit): [Asked<BuyerFacts>, () => Promise<void>] {
  return useAsked(unit.unitId, () => ask(unit))
}
