import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { staffActor } from '../../_kernel/actor'
import { activeStaff, holderIds } from '../../_kernel/colleagues'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { currentPolicies } from '../../_kernel/policies'
import type { HandoverBatch } from '../../_schema/handover.schema'
import { saveBatch } from './batch.store'
import { decideListing, type Listing, type ListingNo } from './domain/decide-listing'
import { decideTerms, decideTermsChange, withGroupClock, type Terms, type TermsNo } from './domain/decide-terms'
import { isOver } from './domain/dues'
import { candidatesFor, listWaiting } from './listing'
import { moveBatch, moveBatchAnswering, movedOf, tellStaff, type Answer } from './move-batch'
import { planWords } from './plan.copy'

type Listed = OutputOf<HandoverContract, 'createBatch'>
type ListAnswer<Code extends string> = Promise<Result<Listed, Code | EntryRefusal>>

/** A batch with its flats (R5.1). Late for a group, it is a breach at once. */
export async function createBatch(
  context: Context,
  { estateId, buildings, unitIds, ...terms }: InputOf<HandoverContract, 'createBatch'>,
): ListAnswer<TermsNo | ListingNo> {
  const { deps, now, rolesTowards, caller, action } = context
  if (rolesTowards({ estateId }).length === 0) return refuse('NOT_FOUND')
  const [{ handover: policy }, hearers, candidates] = await Promise.all([
    currentPolicies(deps.database, now),
    breachHearers(context, estateId),
    candidatesFor(deps.database, estateId, { buildings, unitIds }),
  ])
  const batchId = deps.newId()
  const made = await context.commit<Listed, TermsNo | ListingNo | EntryRefusal>(async tx => {
    const estate = await tx.get('estates', estateId)
    if (!estate) return refuse('NOT_FOUND')
    const said = decideTerms(terms, now)
    if (!said.ok) return said
    const flats = decideListing(candidates, { buildings, unitIds }, batchId)
    if (!flats.ok) return flats
    const { unitIds: listing, handedOver, inAnotherBatch } = flats.value
    const where = { _id: batchId, estateId, estateName: estate.name, listing, buildings: flats.value.buildings }
    const batch = withGroupClock(
      freshBatch({ ...where, ...said.value }, now, staffActor(caller).name ?? ''),
      policy,
      now,
    )
    await saveBatch(tx, null, batch, { by: staffActor(caller), action, now })
    await tellBreach(tx, null, batch, hearers, now)
    return ok({ ...movedOf(batch), added: listing.length, handedOver, inAnotherBatch })
  })
  if (made.ok) await listWaiting(deps, made.value.batchId, now)
  return made
}

type Said = Terms & Pick<HandoverBatch, '_id' | 'estateId' | 'estateName' | 'listing' | 'buildings' | 'days'>

const freshBatch = (said: Said, now: number, createdBy: string): HandoverBatch => ({
  ...said,
  ...{ version: 1, state: 'draft', unitCount: 0, team: [], leadId: null, groupNamedAt: null, plan: [] },
  ...{ groupRemindAt: 0, groupBreachAt: 0, groupRemindedAt: null, groupBreachedAt: null },
  ...{ contingencies: {}, evidence: {}, override: null, letter: { bring: '', remarks: '' } },
  ...{ noticedAt: null, openedAt: null, finishedAt: null, cancelledWords: null, openWith: [] },
  ...{ createdAt: now, createdBy },
})

/** Who hears that a group is late (R5.1). */
const breachHearers = async ({ deps: { database } }: Pick<Context, 'deps'>, estateId: string): Promise<string[]> =>
  holderIds(await activeStaff(database), ['manager', 'director'], estateId)

async function tellBreach(
  tx: Tx,
  before: HandoverBatch | null,
  after: HandoverBatch,
  hearers: readonly string[],
  now: number,
): Promise<void> {
  const isNews = after.groupBreachedAt !== null && (before?.groupBreachedAt ?? null) === null
  if (isNews) await tellStaff(tx, after, hearers, { kind: 'groupBreach', ...planWords.groupBreach(after) }, now)
}

/** Other days, another place, until notices have left; the group is asked for by the new days. */
export async function changeBatch(
  context: Context,
  { batchId, ...terms }: InputOf<HandoverContract, 'changeBatch'>,
): Answer<TermsNo | 'NOT_POSSIBLE_NOW'> {
  const { deps, now } = context
  const batch = await deps.database.get('handoverBatches', batchId)
  const [{ handover: policy }, hearers] = await Promise.all([
    currentPolicies(deps.database, now),
    batch ? breachHearers(context, batch.estateId) : [],
  ])
  return moveBatch<TermsNo | 'NOT_POSSIBLE_NOW'>(context, batchId, {
    decide: before => decideTermsChange(before, terms, policy, now),
    async also(tx, after, before) {
      await tellBreach(tx, before, after, hearers, now)
      return ok(null)
    },
  })
}

/** More flats, also late ones: they get their notices by themselves (R5.3). */
export async function addUnits(
  context: Context,
  { batchId, ...asked }: InputOf<HandoverContract, 'addUnits'>,
): ListAnswer<ListingNo | 'NOT_POSSIBLE_NOW'> {
  const { deps, now } = context
  const batch = await deps.database.get('handoverBatches', batchId)
  const candidates = batch ? await candidatesFor(deps.database, batch.estateId, asked) : []
  const flats = decideListing(candidates, asked, batchId)
  const { unitIds, buildings, handedOver, inAnotherBatch } = flats.ok ? flats.value : nothing
  const added = await moveBatchAnswering<ListingNo | 'NOT_POSSIBLE_NOW', Listed>(
    context,
    batchId,
    {
      decide(before) {
        if (isOver(before)) return refuse('NOT_POSSIBLE_NOW', { state: before.state })
        if (!flats.ok) return flats
        const more = { listing: union(before.listing, unitIds), buildings: union(before.buildings, buildings) }
        return ok({ ...before, ...more, version: before.version + 1 })
      },
    },
    after => ({ ...movedOf(after), added: unitIds.length, handedOver, inAnotherBatch }),
  )
  if (added.ok) await listWaiting(deps, batchId, now)
  return added
}

const nothing: Listing = { unitIds: [], buildings: [], handedOver: 0, inAnotherBatch: 0 }
const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])]
