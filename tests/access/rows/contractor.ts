/**
 * The column of a contractor's person (施工/维保单位): sees and works on their own rectifications only (product.md section 1, PIPL 21). Written
 * by hand like the rows; what is not here is NOT_FOUND to them. What is everybody's is theirs; of this company's work nothing but the
 * rectifications that are with theirs.
 */
export const contractorReaches: readonly string[] = [
  'account.me',
  'account.setElderMode',
  'account.link',
  'account.chooseFile',
  'account.myClaims',
  'account.claim',
  'account.household',
  'account.consents',
  'account.decideConsent',
  'message.inbox',
  'message.markRead',
  'message.quota',
  'message.recordGrants',
  'photo.begin',
  'progress.overview',
  'progress.reports',
  'progress.report',
  'progress.spotPhotos',
  'handover.startFix',
  'handover.finishFix',
  'handover.contestCharge',
  'handover.mySnags',
  'handover.snag',
]
