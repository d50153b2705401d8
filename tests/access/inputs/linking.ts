import type { Inputs } from '../about'

const door = { estateId: 'e-no-such', building: '1号楼', entrance: '1单元', room: '101' }

export const linkingInputs: Inputs = {
  'account.link': () => ({ phoneCode: 'no-such-code' }),
  'account.chooseFile': () => ({ ...door, idCardTail: '0000' }),
  'account.confirmIdentity': () => ({ unitId: 'no-such-unit', idCardTail: '0000' }),
  'account.myClaims': () => ({}),
  'account.claim': () => ({ ...door, name: '孙佳怡', relation: 'coOwner', words: '', photos: [] }),
  'account.withdrawClaim': ({ claimId }) => ({ claimId }),
  'account.claimQueue': () => ({ face: 'open' }),
  'account.claimDetail': ({ claimId }) => ({ claimId }),
  'account.revealClaimant': ({ claimId }) => ({ claimId, reason: '核实申请人身份' }),
  'account.approveClaim': ({ claimId }) => ({ claimId, as: { kind: 'coOwner' }, words: '看过产权证' }),
  'account.refuseClaim': ({ claimId }) => ({ claimId, reason: '请带产权证来' }),
  'account.household': () => ({}),
  'account.invite': ({ unitId }) => ({
    unitId,
    name: '孙某',
    phone: '13200000098',
    relation: 'child',
    scopes: ['read'],
  }),
  'account.changeMember': ({ householdId }) => ({ householdId, scopes: ['read'] }),
  'account.removeMember': ({ householdId }) => ({ householdId }),
  'account.leaveHousehold': ({ householdId }) => ({ householdId }),
  'account.acceptInvitation': ({ householdId }) => ({ householdId }),
  'account.declineInvitation': ({ householdId }) => ({ householdId }),
}
