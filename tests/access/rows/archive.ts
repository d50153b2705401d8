import { nobodyElse } from './marks'

export const archiveRows: Record<string, string> = {
  'archive.beginImport': nobodyElse.admin,
  'archive.stageRows': nobodyElse.admin,
  'archive.checkImport': nobodyElse.admin,
  'archive.applyImport': nobodyElse.admin,
  'archive.undoImport': nobodyElse.admin,
  'archive.importErrors': nobodyElse.admin,
  'archive.importNotices': nobodyElse.admin,
  'archive.importOwners': nobodyElse.admin,
  'archive.imports': nobodyElse.admin,
  'archive.importDetail': nobodyElse.admin,
  'archive.recordCompletion': nobodyElse.admin,
  'archive.recordHandover': '. . . . . .   R R . . .   . . .   . .   . R',
  'archive.revealPhone': nobodyElse.deskAndCraft,
  // A search, answered with what the caller's estates have: empty for the others.
  'archive.findUnits': '. . . . . .   R R R R R   . . .   . .   . R',
}
