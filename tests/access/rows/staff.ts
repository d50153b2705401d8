import { nobodyElse } from './marks'

export const staffRows: Record<string, string> = {
  // Answered by name to whoever is nobody yet; only the first administrator gets further.
  'staff.startCompany': 'R . . . . R   . . . . .   . . .   . .   . .',
  'staff.enrol': nobodyElse.admin,
  'staff.list': '. . . . . .   . . . R R   R R R   . .   . R',
  'staff.running': '. . . . . .   R R R R R   R R R   . .   . R',
}
