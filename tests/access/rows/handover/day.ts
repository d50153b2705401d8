/** About a batch of 云栖里; a customer's row about 1-1-101. */
export const dayRows: Record<string, string> = {
  //                             v b o n b f   a c o s o   m o d   t o   s a
  'handover.checkIn': '          . . . . . .   R R . R .   R . .   . .   . .',
  'handover.checkInDoor': '      . . . . . .   R R . R .   R . .   . .   . .',
  // A technician stands at the inspection, and calls there.
  'handover.openWindow': '       . . . . . .   R R . R .   R . .   R R   . .',
  'handover.closeWindow': '      . . . . . .   R R . R .   R . .   R R   . .',
  'handover.callNext': '         . . . . . .   R R . R .   R . .   R R   . .',
  'handover.putBack': '          . . . . . .   R R . R .   R . .   R R   . .',
  'handover.sendOn': '           . . . . . .   R R . R .   R . .   R R   . .',
  'handover.finishVisit': '      . . . . . .   R R . R .   R . .   . .   . .',
  'handover.leave': '            . . . . . .   R R . R .   R . .   . .   . .',
  'handover.tickPapers': '       . . . . . .   R R . R .   R . .   . .   . .',
  // Each sees the batches of their own estates; the other estate's people none of these.
  'handover.dayBatches': '       . . . . . .   R R R R R   R R R   R R   . .',
  'handover.dayBoard': '         . . . . . .   R R . R .   R . R   R R   . .',
  'handover.visitWork': '        . . . . . .   R R . R .   R . R   R R   . .',
  'handover.findDoors': '        . . . . . .   R R . R .   R . .   . .   . .',
  'handover.wall': '             . . . . . .   R R . R .   R . R   R R   . .',
  'handover.dayFigures': '       . . . . . .   R R . R .   R . R   R R   . .',
  'handover.myQueue': '          . . R . . .   . . . . .   . . .   . .   . .',
}
