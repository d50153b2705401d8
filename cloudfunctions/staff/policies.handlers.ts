import type { InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { changePolicies, sameChanges, valuesOf, type Changed } from '~/types/policy/check'
import type { StaffContract } from '~/types/staff/staff.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Context, Handlers } from '../_kernel/entry'
import { currentPolicyId } from '../_kernel/policies'
import { atLeast } from '../_kernel/query'
import type { PolicyFile } from '../_schema/documents'
import type { Decision } from '../_schema/staff.schema'
import { me } from './colleagues'
import { newestPolicies, type NewestPolicies } from './newest-policies'

type Numbers = Pick<Handlers<StaffContract>, 'policies' | 'checkPolicies' | 'putInForce'>

/** The company's numbers (R1.1): a new version is a new document; what is open keeps its own (R7.1). */
export const policyHandlers: Numbers = {
  policies: async (_input, context) => ok(await policiesShown(context)),
  async checkPolicies({ changes }, { deps }) {
    const changed = changePolicies((await newestPolicies(deps.database)).policies, changes)
    return changed.ok ? ok({ changes: changed.value.changes, needsDecision: changed.value.needsDecision }) : changed
  },
  putInForce: (said, context) => putInForce(context, said),
}

type Said = InputOf<StaffContract, 'putInForce'>
type No = RefusalOf<StaffContract, 'putInForce'>
type Done = OutputOf<StaffContract, 'putInForce'>

async function putInForce(context: Context, said: Said) {
  const { deps, commit, now, caller, action } = context
  const newest = await newestPolicies(deps.database)
  return commit<Done, No>(async (tx): Promise<Result<Done, No>> => {
    const number = newest.number + 1
    const policyId = `v${number}`
    // Its id is the next number's: of two changes at once one finds it taken, and is looked at again by a person.
    if (said.basedOn !== newest.policyId || (await tx.get('policies', policyId)))
      return refuse('POLICIES_CHANGED_MEANWHILE')
    const decision = said.decisionId === undefined ? null : await tx.get('decisions', said.decisionId)
    const changed = decideNumbers(newest, said, decision, now)
    if (!changed.ok) return changed
    const file = fileOf(context, said, changed.value, { policyId, number })
    await tx.create('policies', [file])
    if (decision) await tx.put('decisions', { ...decision, usedBy: policyId, version: decision.version + 1 })
    const by = staffActor(caller)
    await recordAudit(tx, { entityId: `policies:${policyId}`, version: 1, at: now, by, action, content: file })
    if (decision)
      await recordAudit(tx, {
        entityId: decision._id,
        version: decision.version + 1,
        at: now,
        by,
        action,
        content: policyId,
      })
    return ok({ policyId, number })
  })
}

/** Whether these numbers may be put in force: their floors, the committee's word where it is needed, and not backwards in time. */
export function decideNumbers(
  newest: NewestPolicies,
  { changes, decisionId, from }: Pick<Said, 'changes' | 'decisionId' | 'from'>,
  decision: Decision | null,
  now: number,
): Result<Changed, No> {
  const changed = changePolicies(newest.policies, changes)
  if (!changed.ok) return changed
  if (from !== undefined && from < now) return refuse('STARTS_IN_THE_PAST')
  if ((from ?? now) <= newest.at) return refuse('BEFORE_THE_LAST_VERSION', { at: newest.at })
  if (decisionId === undefined) return changed.value.needsDecision ? refuse('DECISION_NEEDED') : changed
  const isUsable = decision?.kind === 'serviceStandard' && decision.state === 'adopted' && decision.usedBy === null
  if (!isUsable) return refuse('DECISION_NOT_USABLE')
  const isAsDecided = decision.changes.length === 0 || sameChanges(decision.changes, changed.value.changes)
  return isAsDecided ? changed : refuse('NOT_WHAT_WAS_DECIDED')
}

function fileOf(
  { now, caller }: Context,
  { from, words, decisionId }: Said,
  { policies, changes }: Changed,
  { policyId, number }: { policyId: string; number: number },
): PolicyFile {
  const { id: byStaffId, name: byName } = me(caller)
  const kept = { byStaffId, byName, number, recordedAt: now, words, changes, decisionId: decisionId ?? null }
  return { ...policies, _id: policyId, at: from ?? now, ...kept }
}

const mostVersions = 50

async function policiesShown({ deps: { database }, now }: Context): Promise<OutputOf<StaffContract, 'policies'>> {
  const [newest, inForceId, files, adopted] = await Promise.all([
    newestPolicies(database),
    currentPolicyId(database, now),
    database.find('policies', { where: { at: atLeast(0) }, orderBy: [['at', 'desc']], limit: mostVersions }),
    database.find('decisions', {
      where: { state: 'adopted', proposedAt: atLeast(0) },
      orderBy: [['proposedAt', 'desc']],
      limit: mostVersions,
    }),
  ])
  const usable = adopted.filter(({ kind, usedBy }) => kind === 'serviceStandard' && usedBy === null)
  return {
    policyId: newest.policyId,
    inForceId,
    values: valuesOf(newest.policies),
    versions: files.map(file => versionOf(file, adopted)),
    usableDecisions: usable.map(({ _id, title, changes }) => ({ decisionId: _id, title, changes })),
  }
}

function versionOf(file: PolicyFile, decisions: readonly Decision[]) {
  const { _id: policyId, number, at, recordedAt, byName: by, words, changes, decisionId } = file
  const title = decisions.find(({ _id }) => _id === decisionId)?.title
  const decision = decisionId === null ? null : { decisionId, title: title ?? '' }
  return { policyId, number, at, recordedAt, by, words, changes, decision }
}
