import { type Inputs, words } from '../about'

const content = {
  ...{ from: '2026-08-01', to: '2026-08-31', buildings: [], photos: [] },
  ...{ text: words, next: words, changed: '' },
}

export const progressInputs: Inputs = {
  'progress.overview': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.reports': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.report': ({ publishedReportId: reportId }) => ({ reportId }),
  'progress.spotPhotos': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.visit': ({ unitId }) => ({ unitId }),
  'progress.markReportRead': ({ publishedReportId: reportId }) => ({ reportId }),
  'progress.estates': () => ({}),
  'progress.board': () => ({}),
  'progress.setMilestones': ({ progressEstateId: estateId, progressBuildingId }) => ({
    estateId,
    buildingIds: [progressBuildingId],
    milestones: [{ kind: 'start', plannedOn: '2024-06-01', actualOn: null }],
  }),
  'progress.changeMilestone': ({ progressBuildingId: buildingId }) => ({
    ...{ buildingId, version: 1, kind: 'interior', plannedOn: '2026-10-15', forecastOn: '2026-10-14' },
    ...{ actualOn: null, reason: words },
  }),
  'progress.milestoneHistory': ({ progressBuildingId: buildingId }) => ({ buildingId }),
  'progress.spots': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.addSpot': ({ progressEstateId: estateId }) => ({ estateId, name: '东侧园林' }),
  'progress.renameSpot': ({ progressEstateId: estateId, spotId }) => ({ estateId, spotId, name: '南门主入口' }),
  'progress.deskReports': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.deskReport': ({ draftReportId: reportId }) => ({ reportId }),
  'progress.readers': ({ publishedReportId: reportId }) => ({ reportId }),
  'progress.startReport': ({ progressEstateId: estateId }) => ({ estateId }),
  'progress.saveReport': ({ draftReportId: reportId }) => ({ reportId, version: 9, content }),
  'progress.sendReport': ({ draftReportId: reportId }) => ({ reportId, version: 9 }),
  'progress.returnReport': ({ reviewedReportId: reportId }) => ({ reportId, version: 9, words }),
  'progress.publishReport': ({ reviewedReportId: reportId }) => ({ reportId, version: 9 }),
  'progress.withdrawReport': ({ draftReportId: reportId }) => ({ reportId, version: 9 }),
  'progress.correctReport': ({ publishedReportId: reportId }) => ({ reportId }),
}
