/**
 * One row an action, one column a caller, in the order of `callers` in ../table.ts: `R` reached (whatever is then answered), `.` NOT_FOUND.
 */
//                customers | desk        | lead  | craft | sales, admin
//                v b o n b f | a c o s o | m o d | t o | s a
export const everybody = 'R R R R R R   R R R R R   R R R   R R   R R'
export const nobodyElse = {
  owner: '         . . R . . .   . . . . .   . . .   . .   . .',
  desk: '          . . . . . .   R R . R .   . . .   . .   . .',
  assigned: '      . . . . . .   . . . . .   . . .   R .   . .',
  deskAndCraft: '  . . . . . .   R R . R .   . . .   R .   . .',
  lead: '          . . . . . .   . . . R .   . . .   . .   . .',
  admin: '         . . . . . .   . . . . .   . . .   . .   . R',
}
