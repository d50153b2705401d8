/** About an open day of 云栖里 for 1号楼, to which 1-1-101 is signed up. */
export const activityRows: Record<string, string> = {
  //                          v b o n b f   a c o s o   m o d   t o   s a
  'activity.plan': '          . . . . . .   . . . . .   R . .   . .   . .',
  'activity.change': '        . . . . . .   . . . . .   R . .   . .   . .',
  'activity.publish': '       . . . . . .   . . . . .   R . .   . .   . .',
  'activity.close': '         . . . . . .   . . . . .   R . .   . .   . .',
  'activity.cancel': '        . . . . . .   . . . . .   R . .   . .   . .',
  'activity.addPhotos': '     . . . . . .   . . . . .   R . .   . .   . .',
  'activity.publishAlbum': '  . . . . . .   . . . . .   R . .   . .   . .',
  // At the entrance, and on the phone: planners and the desk.
  'activity.checkIn': '       . . . . . .   R R . . .   R . .   . .   . .',
  'activity.signUp': '        . . R . . .   R R . . .   R . .   . .   . .',
  'activity.changePersons': ' . . R . . .   R R . . .   R . .   . .   . .',
  'activity.cancelSignUp': '  . . R . . .   R R . . .   R . .   . .   . .',
  'activity.giveFeedback': '  . . R . . .   . . . . .   . . .   . .   . .',
  // Whoever has a flat hears what it is invited to; whoever is invited sees it.
  'activity.upcoming': '      . R R R R .   . . . . .   . . .   . .   . .',
  'activity.detail': '        . . R R . .   . . . . .   . . .   . .   . .',
  'activity.estates': '       . . . . . .   . . . . .   R R .   . .   R .',
  'activity.list': '          . . . . . .   R R R R R   R R R   . .   R .',
  'activity.deskDetail': '    . . . . . .   R R . R .   R . R   . .   . .',
  'activity.guests': '        . . . . . .   R R . R .   R . R   . .   . .',
  'activity.findUnits': '     . . . . . .   R R . . .   R . .   . .   . .',
}
