import { hour, type Inputs, words } from '../about'

export const archiveInputs: Inputs = {
  'archive.beginSheet': () => ({}),
  'archive.readSheet': () => ({ fileId: 'cloud://env.bucket/sheets/never-was', fileName: 'roster.xlsx' }),
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
  'archive.openProspect': ({ estateId }) => ({
    ...{ name: '权限验证', phone: '13299999999', estateId, cameBy: 'visit', needs: '', tags: [] },
  }),
  // Refused by its day, so that the flat stays whose it is.
  'archive.recordSigning': ({ personId, unitId }) => ({
    personId,
    unit: { is: 'known', unitId },
    contractNumber: 'HT99990001',
    signedOn: '2099-01-01',
    contractHandoverOn: '2099-12-31',
  }),
  'archive.changePersonCard': ({ personId }) => ({ personId, needs: words, tags: [], birthday: null }),
  'archive.confirmFile': ({ personId }) => ({ personId }),
  'archive.confirmMyFile': () => ({}),
  'archive.recordContact': ({ personId, now }) => ({
    ...{ personId, kind: 'call', direction: 'ours', at: now - hour, words },
  }),
  'archive.finishFollowUp': ({ contactId }) => ({ contactId, words }),
  'archive.transferUnit': ({ unitId }) => ({
    ...{ unitId, name: '权限验证', phone: '13299999998', soldOn: '2099-01-01', reason: words },
  }),
  // Refused by the name, so that the flat keeps its owners.
  'archive.openCoOwner': ({ unitId }) => ({ unitId, name: '权限验证', phone: '13299999997' }),
  'archive.planHandover': ({ estateId }) => ({ estateId, plannedOn: '2026-06-25' }),
  'archive.personFile': ({ personId }) => ({ personId }),
  'archive.unitFile': ({ unitId }) => ({ unitId }),
  'archive.personTimeline': ({ personId }) => ({ personId, face: 'all' }),
  'archive.unitTimeline': ({ unitId }) => ({ unitId }),
  'archive.filesLacking': ({ estateId }) => ({ estateId, fact: 'any' }),
  'archive.searchFiles': () => ({ words: '云栖里' }),
  'archive.filesBoard': () => ({}),
  'archive.followUps': () => ({}),
  'archive.findUnits': () => ({ words: '1号楼1单元' }),
}
