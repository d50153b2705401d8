import type { ChargeView, SnagPage, SnagRow } from '~/types/handover/rectification'
import { photoUrls } from '../../_kernel/photo-urls'
import type { Context } from '../../_kernel/entry'
import type { Role } from '~/types/kernel/contract'
import type { Snag } from '../../_schema/inspection.schema'
import { isCustomer } from './domain/decide-snag'
import { snagClockView, type SnagRules } from './domain/clock'
import { actsOf, ballOf, windowsAhead } from './domain/may-do'
import { rolesFor } from './reach'
import { snagRules } from './rules'

type Urls = Record<string, string>

/** The same line for everybody who may see it (R7.4). */
function rowOf(snag: Snag, rules: SnagRules, now: number, urls: Urls): SnagRow {
  const { _id: snagId, number, unitId, unitName, room, component, words, state, kind, reinspection } = snag
  const mender = state === 'recorded' ? null : (snag.contractorName ?? snag.assigneeName)
  return {
    ...{ snagId, number, unitId, unitName, room, component, words, state, kind, mender },
    ball: ballOf(snag),
    clock: snagClockView(snag, rules, now),
    reinspection: reinspection && { on: reinspection.on, from: reinspection.from },
    charge: snag.charge.state,
    photoUrl: urls[snag.photos[0] ?? ''] ?? null,
  }
}

export async function snagRows({ deps, now }: Context, snags: readonly Snag[]): Promise<SnagRow[]> {
  const urls = await photoUrls(
    deps,
    snags.flatMap(({ photos }) => photos.slice(0, 1)),
  )
  return Promise.all(snags.map(async snag => rowOf(snag, await snagRules(deps.database, snag.policyId), now, urls)))
}

const photosIn = ({ photos, fixes, rejections, charge }: Snag): string[] => [
  ...photos,
  ...fixes.flatMap(fix => fix.photos),
  ...rejections.flatMap(rejection => rejection.photos),
  ...(charge.state === 'none' ? [] : (charge.contest?.photos ?? [])),
]

/** One snag as this caller may see it, with what they may do about it. */
export async function snagPage(context: Context, snag: Snag, by: readonly Role[]): Promise<SnagPage> {
  const { deps, now } = context
  const [rules, urls] = await Promise.all([snagRules(deps.database, snag.policyId), photoUrls(deps, photosIn(snag))])
  const shown = (ids: readonly string[]): string[] => ids.flatMap(id => urls[id] ?? [])
  const { estateId, houseType, recordedAt, pin, agreed, agreedLate = null, proposed, closedAt } = snag
  return {
    ...rowOf(snag, rules, now, urls),
    ...{ estateId, houseType, recordedAt, pin, agreed, agreedLate, closedAt },
    photoUrls: shown(snag.photos),
    proposed: proposed && { on: proposed.on, reason: proposed.reason, at: proposed.at },
    fixes: snag.fixes.map(({ photos, ...fix }) => ({ ...fix, photoUrls: shown(photos) })),
    rejections: snag.rejections.map(({ photos, ...rejection }) => ({ ...rejection, photoUrls: shown(photos) })),
    windows: windowsAhead(snag, now),
    chargeShown: isCustomer({ roles: by }) ? null : chargeView(context, snag, shown),
    desk: isOurs(by) ? deskView(snag) : null,
    mayDo: actsOf(snag, act => rolesFor(context, snag, act), now),
  }
}

const isOurs = (by: readonly Role[]): boolean => by.some(role => role !== 'contractor') && !isCustomer({ roles: by })

/** For the company, and for the contractor who was charged; another who mends it does not hear of it. */
function chargeView(
  { caller }: Context,
  { charge }: Snag,
  shown: (ids: readonly string[]) => string[],
): ChargeView | null {
  if (charge.state === 'none') return null
  const mine = caller.account?.staff?.contractorId
  if (mine && mine !== charge.contractorId) return null
  const { state, contractorName, words, amountFen, at, contestUntil, contest, decision } = charge
  return {
    ...{ state, contractorName, words, amountFen, at, contestUntil, decision },
    contest: contest && { at: contest.at, words: contest.words, photoUrls: shown(contest.photos) },
  }
}

function deskView({ responsible, responsibleContractorId, ...snag }: Snag): SnagPage['desk'] {
  const { recordedBy, contractorId, withdrawn = null, story = [] } = snag
  const { role, name } = recordedBy
  return { responsible, responsibleContractorId, recordedBy: { role, name }, contractorId, withdrawn, story }
}
