/** About a batch of 云栖里 with a second flat of the owner, and a spare one to be taken apart. */
export const planRows: Record<string, string> = {
  //                                      v b o n b f   a c o s o   m o d   t o   s a
  'handover.createBatch': '               . . . . . .   . . . . .   R . .   . .   . .',
  'handover.changeBatch': '               . . . . . .   . . . . .   R . .   . .   . .',
  'handover.addUnits': '                  . . . . . .   . . . . .   R . .   . .   . .',
  'handover.withdrawUnits': '             . . . . . .   . . . . .   R . .   . .   . .',
  'handover.nameGroup': '                 . . . . . .   . . . . .   R . .   . .   . .',
  'handover.addPlanItem': '               . . . . . .   . . . . .   R . .   . .   . .',
  'handover.changePlanItem': '            . . . . . .   . . . . .   R . .   . .   . .',
  // Whoever works at a handover finishes what was given to them.
  'handover.finishPlanItem': '            . . . . . .   R R . R .   R . .   R R   . .',
  'handover.removePlanItem': '            . . . . . .   . . . . .   R . .   . .   . .',
  'handover.recordEvidence': '            . . . . . .   . . . . .   R . .   . .   . .',
  'handover.overrideGate': '              . . . . . .   . . . . .   . . R   . .   . .',
  'handover.setContingency': '            . . . . . .   . . . . .   R . .   . .   . .',
  'handover.openBatch': '                 . . . . . .   . . . . .   R . .   . .   . .',
  'handover.playContingency': '           . . . . . .   R R . R .   R . .   R R   . .',
  'handover.reviewContingency': '         . . . . . .   . . . R .   R . .   . .   . .',
  'handover.finishBatch': '               . . . . . .   . . . . .   R . .   . .   . .',
  'handover.cancelBatch': '               . . . . . .   . . . . .   R . .   . .   . .',
  // The list shows each their own estates; the other estate's people an empty one.
  'handover.batches': '                   . . . . . .   R R R R R   R R R   R R   R .',
  'handover.batch': '                     . . . . . .   R R . R .   R . R   R R   . .',
  'handover.batchUnits': '                . . . . . .   R R . R .   R . R   R R   . .',
  'handover.estatesToHandOver': '         . . . . . .   . . . . .   R R .   . .   . .',
  'handover.findUnitsToHandOver': '       . . . . . .   . . . . .   R . .   . .   . .',
  'handover.batchColleagues': '           . . . . . .   . . . . .   R . .   . .   . .',
}
