import { startOf, type CalendarDay } from '~/types/kernel/time'
import { handoverOutlook, lateness, stepOf } from '~/types/progress/milestone'
import type { BuildingProgress, ReportRow, ShownPhoto, SpotPair } from '~/types/progress/progress.views'
import type { Deps } from '../_kernel/deps'
import { below } from '../_kernel/query'
import { photoUrls } from '../_kernel/photo-urls'
import type { MilestonePlan, ProgressPhoto, ProgressReport } from '../_schema/progress.schema'
import type { Spot } from '~/types/progress/report'

/** A building's milestones as they stand today. */
export function progressOf(plan: MilestonePlan, today: CalendarDay): BuildingProgress {
  const { _id, building, contractOn, version, milestones } = plan
  return {
    buildingId: _id,
    building,
    contractOn,
    version,
    milestones: milestones.map(milestone => ({
      ...milestone,
      step: stepOf(milestone, milestones, today),
      late: lateness(milestone, today),
    })),
    handover: contractOn === null ? null : handoverOutlook(milestones, contractOn, today),
  }
}

const longestText = 120

/** Reports as lists show them: the first picture, the beginning of the text. */
export async function rowsOf(
  deps: Deps,
  reports: readonly ProgressReport[],
  plans: readonly MilestonePlan[],
): Promise<ReportRow[]> {
  const firsts = reports.flatMap(({ content }) => content.photos[0]?.photoId ?? [])
  const urls = await photoUrls(deps, firsts)
  const nameOf = (id: string): string => plans.find(({ _id }) => _id === id)?.building ?? ''
  return reports.map(({ _id, number, edition, state, content, publishedAt }) => ({
    reportId: _id,
    number,
    edition,
    stage: state,
    from: content.from,
    to: content.to,
    publishedAt,
    text: [...content.text].slice(0, longestText).join(''),
    next: content.next,
    buildings: content.buildings.map(({ buildingId }) => nameOf(buildingId)).filter(Boolean),
    photoCount: content.photos.length,
    photo: urls[content.photos[0]?.photoId ?? ''] ?? null,
  }))
}

const nameIn = (spots: readonly Spot[], id: string): string => spots.find(({ spotId }) => spotId === id)?.name ?? ''

/** Pictures with their addresses; what storage no longer has is left out. */
export async function shownPhotos(
  deps: Deps,
  photos: readonly Omit<ProgressPhoto, '_id' | 'estateId' | 'takenAt'>[],
  spots: readonly Spot[],
): Promise<ShownPhoto[]> {
  const urls = await photoUrls(
    deps,
    photos.map(({ photoId }) => photoId),
  )
  return photos.flatMap(({ photoId, building, spotId, takenOn, caption }) => {
    const url = urls[photoId]
    return url ? [{ photoId, url, building, spotId, spot: nameIn(spots, spotId), takenOn, caption }] : []
  })
}

/** Each spot of these pictures beside its earliest picture (R4.5); spots seen for the first time have none. */
export async function pairsOf(
  deps: Deps,
  estateId: string,
  photos: readonly ShownPhoto[],
  spots: readonly Spot[],
): Promise<SpotPair[]> {
  const latest = new Map<string, ShownPhoto>()
  for (const photo of photos)
    if (photo.takenOn >= (latest.get(photo.spotId)?.takenOn ?? '')) latest.set(photo.spotId, photo)
  const found = await Promise.all(
    [...latest.values()].map(async after => ({ after, first: await firstBefore(deps, estateId, after) })),
  )
  const before = await shownPhotos(
    deps,
    found.flatMap(({ first }) => first ?? []),
    spots,
  )
  return found.flatMap(({ after }) => {
    const first = before.find(({ spotId }) => spotId === after.spotId)
    return first ? [{ spotId: after.spotId, spot: after.spot, before: first, after }] : []
  })
}

async function firstBefore(
  { database }: Deps,
  estateId: string,
  { spotId, takenOn }: ShownPhoto,
): Promise<ProgressPhoto | undefined> {
  const [first] = await database.find('progressPhotos', {
    where: { estateId, spotId, takenAt: below(startOf(takenOn)) },
    orderBy: [['takenAt', 'asc']],
    limit: 1,
  })
  return first
}
