import type { linkingActions } from '~/types/account/linking.actions'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../_kernel/audit'
import type { Context } from '../_kernel/entry'
import { deciderOf } from './claims.desk'

type Actions = typeof linkingActions
type RevealNo = 'NOT_POSSIBLE_NOW' | 'NOT_YOURS_TO_DO'
type Revealed = Result<OutputOf<Actions, 'revealClaimant'>, RevealNo | EntryRefusal>

/** The claimant's number in the clear (R13.1), for whoever decides the claim and while it waits; a claimant with a file sees who looked. */
export async function revealClaimant(
  context: Context,
  { claimId, reason }: InputOf<Actions, 'revealClaimant'>,
): Promise<Revealed> {
  const { deps, caller, commit, action, now: at } = context
  const staff = caller.account?.staff
  const found = await deps.database.get('claims', claimId)
  // The answer kept under the request's key says only that it was looked at: the number itself is never stored again.
  const seen = await commit<{ viewId: string }, RevealNo | EntryRefusal>(async tx => {
    const claim = await tx.get('claims', claimId)
    if (!claim || !staff || context.rolesTowards({ estateId: claim.estateId }).length === 0) return refuse('NOT_FOUND')
    const { roles, actor: by } = deciderOf(context, claim)
    if (roles.length === 0) return refuse('NOT_YOURS_TO_DO')
    if (!claim.isOpen) return refuse('NOT_POSSIBLE_NOW')
    const _id = deps.newId()
    const view = { _id, at, staffId: staff.staffId, staffName: staff.name, department: staff.department, reason }
    // Without a file it stands under the claim: the reason is kept all the same.
    await tx.create('phoneViews', [{ ...view, personId: claim.personId ?? claimId, ticketId: null }])
    await recordAudit(tx, {
      entityId: `${claimId}:phone:${_id}`,
      version: at,
      at,
      by,
      action,
      content: { claimId, reason },
    })
    return ok({ viewId: _id })
  })
  if (!seen.ok) return seen
  return found ? ok({ phone: deps.crypto.open(found.phone) }) : refuse('NOT_FOUND')
}
