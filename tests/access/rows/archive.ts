import { nobodyElse } from './marks'

const readers = '. . . . . .   R R . R .   R . R   . .   . R'

export const archiveRows: Record<string, string> = {
  // A file of one's own is read: whoever imports anything.
  'archive.beginSheet': '. . . . . .   R R R R R   R R .   . .   . R',
  'archive.readSheet': '. . . . . .   R R R R R   R R .   . .   . R',
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
  'archive.revealPhone': '. . . . . .   R R . R .   R . .   R .   . .',
  'archive.openProspect': '. . . . . .   R R . . .   . . .   . .   . R',
  'archive.recordSigning': '. . . . . .   R R . . .   . . .   . .   . R',
  'archive.changePersonCard': '. . . . . .   R R . R .   . . .   . .   . R',
  'archive.confirmFile': '. . . . . .   R R . R .   . . .   . .   . R',
  // The own file: whoever has a flat has one.
  'archive.confirmMyFile': '. R R R R .   . . . . .   . . .   . .   . .',
  'archive.recordContact': '. . . . . .   R R . R .   R . .   . .   . .',
  // The agent's own.
  'archive.finishFollowUp': '. . . . . .   R . . . .   . . .   . .   . .',
  'archive.transferUnit': '. . . . . .   R R . . .   . . .   . .   . R',
  'archive.openCoOwner': '. . . . . .   R R . . .   . . .   . .   . R',
  'archive.planHandover': '. . . . . .   . . . . .   R . .   . .   . R',
  'archive.personFile': readers,
  'archive.unitFile': readers,
  'archive.personTimeline': readers,
  'archive.unitTimeline': readers,
  'archive.filesLacking': readers,
  // Of the caller's estates: the others' are not there.
  'archive.searchFiles': '. . . . . .   R R R R R   R R R   . .   R R',
  'archive.filesBoard': '. . . . . .   R R R R R   R R R   . .   R R',
  'archive.followUps': '. . . . . .   R R R R R   R R .   . .   R .',
  // A search, answered with what the caller's estates have: empty for the others.
  'archive.findUnits': '. . . . . .   R R R R R   . . .   . .   . R',
}
