/** About 1-1-101 of 云栖里, on its way through a batch. */
export const keysRows: Record<string, string> = {
  //                            v b o n b f   a c o s o   m o d   t o   s a
  'handover.prepareKeys': '    . . . . . .   R R . R .   R . .   . .   . .',
  'handover.handOutKeys': '    . . . . . .   R R . R .   R . .   . .   . .',
  'handover.deemHandedOver': ' . . . . . .   . . . . .   R . .   . .   . .',
  'handover.keysQueue': '      . . . . . .   R R . R .   R . R   . .   . .',
  'handover.keysOf': '         . . . . . .   R R . R .   R . R   . .   . .',
  // The flat's people; to sign, a member needs the scope for it.
  'handover.signKeys': '       . . R . . .   . . . . .   . . .   . .   . .',
  'handover.myKeys': '         . . R . . .   . . . . .   . . .   . .   . .',
  'handover.home': '           . . R . . .   . . . . .   . . .   . .   . .',
  'handover.survey': '         . . R . . .   . . . . .   . . .   . .   . .',
  'handover.answerSurvey': '   . . R . . .   . . . . .   . . .   . .   . .',
}
