/** About the batch of 云栖里. Whoever serves estates is told which of them have one; of the others there is nothing. */
export const figuresRows: Record<string, string> = {
  //                          v b o n b f   a c o s o   m o d   t o   s a
  'handover.figureScopes': ' . . . . . .   R R R R R   R R R   . .   . .',
  'handover.figures': '      . . . . . .   R R . R .   R . R   . .   . .',
  'handover.figureSnags': '  . . . . . .   R R . R .   R . R   . .   . .',
  'handover.figureFlats': '  . . . . . .   R R . R .   R . R   . .   . .',
}
