import { claimLifecycle, type ClaimAction } from '~/types/account/claim.lifecycle'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { minuteMs } from '~/types/kernel/time'
import type { Policies } from '~/types/policy/policies'
import type { Actor } from '~/types/ticket/journal'
import type { Due } from '../../_kernel/due'
import type { PersonFile, UnitFile } from '../../_schema/documents'
import type { Claim } from '../../_schema/linking-documents'
import { holdsSomething } from './linking'

export const claimDueKind = 'claim.due'
/** The instant of what has not happened: later than every other, so that decided claims sort before it. */
export const notDecided = 8_640_000_000_000_000

/** By when a claim is owed an answer: as a consult is, counted in all hours (product.md section 7). */
export function claimDueBy(submittedAt: number, { sla }: Pick<Policies, 'sla'>): number {
  const target = sla.clocks.consult.routine
  return submittedAt + (target?.unit === 'minutes' ? target.amount * minuteMs : 0)
}

export const claimDues = (claim: Claim): Due[] =>
  claim.isOpen ? [{ entityId: claim._id, kind: claimDueKind, at: claim.dueBy }] : []

type ClaimRole = (typeof claimLifecycle.roles)[number]

/** The claim after a move of its table, with what was said about it. */
export function claimMoved(
  claim: Claim,
  action: ClaimAction,
  by: { roles: readonly ClaimRole[]; actor: Actor },
  reason: string,
  now: number,
): Result<Claim, 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'> {
  const step = claimLifecycle.step(claim.state, action, by.roles)
  if (!step.ok) return step
  return ok({ ...claim, state: step.value, isOpen: false, decidedAt: now, decidedBy: by.actor, reason })
}

export type Approval = { kind: 'newPhone'; personId: string } | { kind: 'coOwner' } | { kind: 'newOwner' }
export type ApprovalNo = 'OWNER_NOT_OF_THIS_UNIT' | 'CLAIMANT_HAS_ANOTHER_FILE' | 'UNIT_IS_YOURS'

/**
 * Whether a claim may be approved in this way (R2.4): a new number belongs to an owner of this very flat, and never to somebody who has
 * another file that opens something; who becomes an owner is none yet.
 */
export function decideApproval(
  as: Approval,
  unit: Pick<UnitFile, 'personIds'>,
  claimants: PersonFile | null,
): Result<null, ApprovalNo> {
  if (as.kind === 'newPhone') {
    if (!unit.personIds.includes(as.personId)) return refuse('OWNER_NOT_OF_THIS_UNIT')
    const hasAnother = claimants !== null && claimants._id !== as.personId && holdsSomething(claimants)
    return hasAnother ? refuse('CLAIMANT_HAS_ANOTHER_FILE') : ok(null)
  }
  return claimants && unit.personIds.includes(claimants._id) ? refuse('UNIT_IS_YOURS') : ok(null)
}

/**
 * The file that an approved claimant gets the flat in: the one that is theirs, else a free one with their number and their name.
 * Null: a new one is opened.
 */
export function fileForClaimant(
  claim: Pick<Claim, 'name'>,
  own: PersonFile | null,
  sameNumber: readonly PersonFile[],
): PersonFile | null {
  return own ?? sameNumber.find(({ name, linkedOpenid }) => name === claim.name && linkedOpenid === null) ?? null
}
