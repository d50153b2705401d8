/** About the batch of the owner's second flat, and that flat's booking; the member was invited into the first only. */
export const bookingRows: Record<string, string> = {
  //                             v b o n b f   a c o s o   m o d   t o   s a
  // The duty plan makes the places: whoever works at the desk.
  'handover.setDuty': '          . . . . . .   R R . R .   R . .   . .   . .',
  'handover.clearDuty': '        . . . . . .   R R . R .   R . .   . .   . .',
  'handover.blockPlace': '       . . . . . .   R R . R .   R . .   . .   . .',
  'handover.unblockPlace': '     . . . . . .   R R . R .   R . .   . .   . .',
  'handover.moveSlot': '         . . . . . .   R R . R .   R . .   . .   . .',
  // The flat's people, and the desk for somebody on the phone.
  'handover.book': '             . . R . . .   R R . R .   R . .   . .   . .',
  'handover.wait': '             . . R . . .   R R . R .   R . .   . .   . .',
  'handover.moveBooking': '      . . R . . .   R R . R .   R . .   . .   . .',
  'handover.cancelBooking': '    . . R . . .   R R . R .   R . .   . .   . .',
  'handover.setProxy': '         . . R . . .   R R . R .   R . .   . .   . .',
  // Whoever accompanies sees whom; a director sees all.
  'handover.slotsOf': '          . . R . . .   R R . R .   R . R   R R   . .',
  'handover.myBooking': '        . . R . . .   R R . R .   R . R   R R   . .',
  'handover.dutyPlan': '         . . . . . .   R R . R .   R . R   R R   . .',
  'handover.slotBoard': '        . . . . . .   R R . R .   R . R   R R   . .',
  'handover.waitingList': '      . . . . . .   R R . R .   R . R   R R   . .',
  'handover.findBookable': '     . . . . . .   R R . R .   R . .   . .   . .',
}
