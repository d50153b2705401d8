import type { AccountContract } from '~/types/account/account.contract'
import type { linkingActions } from '~/types/account/linking.actions'
import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Context, Handlers } from '../_kernel/entry'
import { errorNumber } from '../_kernel/faults'
import { acceptInvitation, declineInvitation } from './accepting'
import { approveClaim } from './claims.approve'
import { claimDetail, claimQueue, refuseClaim } from './claims.desk'
import { revealClaimant } from './claims.reveal'
import { myClaims, submitClaim, withdrawClaim } from './claims'
import { changeMember, invite, leaveHousehold, removeMember } from './household'
import { householdOf } from './household.view'
import { chooseFile, confirmIdentity, keepProven, linkByPhone } from './linking'

/** WeChat: the code is wrong, used, or older than five minutes. */
const codeFaults = [40029, 40163, 41008]

export const linkingHandlers: Pick<Handlers<AccountContract>, keyof typeof linkingActions> = {
  async link({ phoneCode }, context) {
    const phone = await phoneBehind(phoneCode, context)
    if (!phone.ok) return phone
    await keepProven(context, phone.value)
    return linkByPhone(context, context.deps.crypto.indexOf(phone.value))
  },
  chooseFile: (said, context) => chooseFile(context, said),
  confirmIdentity: (said, context) => confirmIdentity(context, said),

  myClaims: (_input, context) => myClaims(context),
  claim: (said, context) => submitClaim(context, said),
  withdrawClaim: (said, context) => withdrawClaim(context, said),
  claimQueue: (asked, context) => claimQueue(context, asked),
  claimDetail: (asked, context) => claimDetail(context, asked),
  revealClaimant: (said, context) => revealClaimant(context, said),
  approveClaim: (said, context) => approveClaim(context, said),
  refuseClaim: (said, context) => refuseClaim(context, said),

  household: (_input, context) => householdOf(context),
  invite: (said, context) => invite(context, said),
  changeMember: (said, context) => changeMember(context, said),
  removeMember: (said, context) => removeMember(context, said),
  leaveHousehold: (said, context) => leaveHousehold(context, said),
  acceptInvitation: (said, context) => acceptInvitation(context, said),
  declineInvitation: (said, context) => declineInvitation(context, said),
}

async function phoneBehind(
  code: string,
  { deps }: Context,
): Promise<Result<string, 'PHONE_CODE_NOT_VALID' | EntryRefusal>> {
  try {
    return ok(await deps.wechat.phoneOf(code))
  } catch (fault) {
    const number = errorNumber(fault)
    if (number !== undefined && codeFaults.includes(number)) return refuse('PHONE_CODE_NOT_VALID')
    throw fault
  }
}
