const site = '                                . . . . . .   R R . R .   R . .   R R   . .'
const contractorOnly = '                      . . . . . .   . . . . .   . . .   . .   . .'

/** About a snag of 1-1-101, which is with a contractor and charged to it; the member may report there, not sign. */
export const rectificationRows: Record<string, string> = {
  //                                 v b o n b f   a c o s o   m o d   t o   s a
  'handover.addContractor': '        . . . . . .   . . . . .   R R .   . .   . R',
  'handover.changeContractor': '     . . . . . .   . . . . .   R R .   . .   . R',
  'handover.contractors': '          . . . . . .   . . . . .   R R .   . .   . R',
  'handover.assignSnag': site,
  'handover.startFix': contractorOnly,
  'handover.finishFix': contractorOnly,
  'handover.offerLook': site,
  'handover.bookReinspection': '     . . R . . .   R R . R .   R . .   R R   . .',
  'handover.confirmFix': '           . . R . . .   . . . . .   . . .   . .   . .',
  'handover.rejectFix': '            . . R . . .   . . . . .   . . .   . .   . .',
  'handover.withdrawSnag': '         . . R . . .   . . . R .   R . .   R R   . .',
  'handover.proposeNewDate': site,
  'handover.answerProposal': '       . . R . . .   R R . R .   R . .   . .   . .',
  'handover.chargeContractor': '     . . . . . .   . . . R .   R . .   . .   . .',
  'handover.contestCharge': contractorOnly,
  'handover.decideContest': '        . . . . . .   . . . R .   R . .   . .   . .',
  // Lists of the caller's own estates, or their own company's.
  'handover.snagQueue': '            . . . . . .   R R R R R   R R R   R R   . .',
  'handover.snagCounts': '           . . . . . .   R R R R R   R R R   R R   . .',
  'handover.mySnags': contractorOnly,
  'handover.unitSnags': '            . . R . . .   R R . R .   R . R   R R   . .',
  'handover.snag': '                 . . R . . .   R R . R .   R . R   R R   . .',
  'handover.menders': site,
}
