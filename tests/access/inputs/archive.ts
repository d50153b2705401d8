import { type Inputs, words } from '../about'

export const archiveInputs: Inputs = {
  'archive.beginImport': () => ({
    fileName: 'roster.xlsx',
    fileHash: 'a'.repeat(64),
    headerLine: 1,
    header: ['楼盘'],
    rowCount: 1,
  }),
  'archive.stageRows': () => ({ importId: 'import-never-was', rows: [{ line: 2, cells: ['云栖里'] }] }),
  'archive.checkImport': () => ({ importId: 'import-never-was' }),
  'archive.applyImport': () => ({ importId: 'import-never-was' }),
  'archive.undoImport': () => ({ importId: 'import-never-was' }),
  'archive.importErrors': () => ({ importId: 'import-never-was' }),
  'archive.importNotices': () => ({ importId: 'import-never-was' }),
  'archive.importOwners': () => ({ importId: 'import-never-was' }),
  'archive.imports': () => ({}),
  'archive.importDetail': () => ({ importId: 'import-never-was' }),
  'archive.recordCompletion': ({ estateId }) => ({ estateId, acceptedOn: '2026-06-10' }),
  'archive.recordHandover': ({ estateId }) => ({ estateId, building: '1号楼', handedOverOn: '2026-06-20' }),
  'archive.revealPhone': ({ personId, ticketId }) => ({ personId, ticketId, reason: words }),
  'archive.findUnits': () => ({ words: '1号楼1单元' }),
}
