import { everybody, nobodyElse } from './marks'

const claimant = 'R . . . . .   . . . . .   . . .   . .   . .'

/** About an invitation into 1-1-101 that has ended, and a claim of a visitor to it that was answered. */
export const linkingRows: Record<string, string> = {
  'account.link': everybody,
  'account.chooseFile': everybody,
  // The second fact of the own file.
  'account.confirmIdentity': '. R R R R .   . . . . .   . . .   . .   . .',
  'account.myClaims': everybody,
  'account.claim': everybody,
  'account.withdrawClaim': claimant,
  // A list of the estates one serves: empty for the other estate's desk.
  'account.claimQueue': '. . . . . .   R R R R R   . . .   . .   . .',
  'account.claimDetail': nobodyElse.desk,
  'account.revealClaimant': nobodyElse.desk,
  'account.approveClaim': nobodyElse.desk,
  'account.refuseClaim': nobodyElse.desk,
  'account.household': everybody,
  'account.invite': nobodyElse.owner,
  'account.changeMember': nobodyElse.owner,
  'account.removeMember': nobodyElse.owner,
  // The member's alone: ./member.ts.
  'account.leaveHousehold': '. . . . . .   . . . . .   . . .   . .   . .',
  'account.acceptInvitation': '. . . . . .   . . . . .   . . .   . .   . .',
  'account.declineInvitation': '. . . . . .   . . . . .   . . .   . .   . .',
}
