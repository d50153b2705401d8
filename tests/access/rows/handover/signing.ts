/** About the owner's second flat of 云栖里. Only its own people sign, and a member for whom that was asked. */
export const signingRows: Record<string, string> = {
  //                               v b o n b f   a c o s o   m o d   t o   s a
  'handover.signing': '            . . R . . .   . . . . .   . . .   . .   . .',
  'handover.signInspection': '     . . R . . .   . . . . .   . . .   . .   . .',
  'handover.signTakingOver': '     . . R . . .   . . . . .   . . .   . .   . .',
}
