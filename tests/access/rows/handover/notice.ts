/** About the owner's second flat of 云栖里, whose notice has left. */
export const noticeRows: Record<string, string> = {
  //                                    v b o n b f   a c o s o   m o d   t o   s a
  'handover.setLetter': '               . . . . . .   . . . . .   R . .   . .   . .',
  'handover.sendNotices': '             . . . . . .   . . . . .   R . .   . .   . .',
  'handover.sendLateNotices': '         . . . . . .   . . . . .   R . .   . .   . .',
  // Fees: set and corrected by who answers for them, ticked by who stands at the desk, questioned by the owner.
  'handover.setFeeRules': '             . . . . . .   . . . R .   R . .   . .   . .',
  'handover.setUnitFees': '             . . . . . .   . . . R .   R . .   . .   . .',
  'handover.correctFees': '             . . . . . .   . . . R .   R . .   . .   . .',
  'handover.askAboutFee': '             . . R . . .   . . . . .   . . .   . .   . .',
  'handover.recordPayment': '           . . . . . .   R R . R .   R . .   . .   . .',
  'handover.takePaymentBack': '         . . . . . .   . . . R .   R . .   . .   . .',
  'handover.recordPosting': '           . . . . . .   R R . R .   R . .   . .   . .',
  'handover.checkPostings': '           . . . . . .   R R . R .   R . .   . .   . .',
  'handover.recordPostings': '          . . . . . .   R R . R .   R . .   . .   . .',
  // The owner's own tap: nobody does it for them.
  'handover.noticeOpened': '            . . R . . .   . . . . .   . . .   . .   . .',
  'handover.confirmNotice': '           . . R . . .   . . . . .   . . .   . .   . .',
  'handover.recordNoticeCall': '        . . . . . .   R R . R .   R . .   . .   . .',
  'handover.myHandover': '              . . R . . .   . . . . .   . . .   . .   . .',
  'handover.noticePage': '              . . R . . .   . . . . .   . . .   . .   . .',
  'handover.noticeBoard': '             . . . . . .   R R . R .   R . R   . .   . .',
  'handover.notices': '                 . . . . . .   R R . R .   R . R   . .   . .',
  'handover.noticeUnit': '              . . . . . .   R R . R .   R . R   . .   . .',
  'handover.unitsToCall': '             . . . . . .   R R . R .   R . R   . .   . .',
}
