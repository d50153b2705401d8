/** The papers of 1-1-101; a letter of the owner's second flat, and the batch of that. */
export const paperRows: Record<string, string> = {
  //                         v b o n b f   a c o s o   m o d   t o   s a
  'paper.myPapers': '        . . R . . .   . . . . .   . . .   . .   . .',
  'paper.open': '            . . R . . .   R R . R .   R . R   . .   . .',
  'paper.openOriginal': '    . . R . . .   R R . R .   R . R   . .   . .',
  'paper.paperPage': '       . . . . . .   R R . R .   R . R   . .   . .',
  'paper.printLetters': '    . . . . . .   R R . R .   R . .   . .   . .',
  'paper.prints': '          . . . . . .   R R . R .   R . R   . .   . .',
  'paper.verify': '          . . R . . .   R R . R .   R . R   . .   . .',
}
