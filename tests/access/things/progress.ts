import { done } from '~/local/demo/stage'
import { estateIdOf } from '~/types/estate/estate'
import type { Company } from '../../flow/support/smallCompany'
import { addSpot, buildingId, estateId, published, sent, setMilestones } from '../../flow/support/progress'

/** What the access rows of `progress` are about: a building of 听澜府, one report published, one to be reviewed, one being written. */
export interface ProgressThings {
  progressEstateId: string
  progressBuildingId: string
  spotId: string
  publishedReportId: string
  reviewedReportId: string
  draftReportId: string
}

/** Well-formed ids that were never given to anything. */
export const absentProgress: ProgressThings = {
  progressEstateId: estateIdOf('无名苑'),
  progressBuildingId: `${estateIdOf('无名苑')}-1`,
  spotId: 'spot-never-was',
  publishedReportId: 'report-never-was:1',
  reviewedReportId: 'report-never-was:2',
  draftReportId: 'report-never-was:3',
}

/** Makes those things, each named after what it is. */
export async function prepareProgress(company: Company): Promise<ProgressThings> {
  await done('setMilestones', setMilestones(company))
  const { progress } = company.staff.sales
  const spotId = await addSpot(company)
  const { buildings } = await done('overview', progress.overview({ estateId }))
  const [building] = buildings
  const facade = building?.milestones.find(({ kind }) => kind === 'facade')
  if (!building || !facade) throw new Error('no milestones')
  const { kind, plannedOn } = facade
  const said = {
    buildingId,
    version: building.version,
    kind,
    plannedOn,
    forecastOn: plannedOn,
    actualOn: plannedOn,
    reason: '',
  }
  await done('changeMilestone', progress.changeMilestone(said))
  const publishedReportId = await published(company, spotId)
  const { reportId: reviewedReportId } = await sent(company, spotId)
  const { reportId: draftReportId } = await done('startReport', progress.startReport({ estateId }))
  const things = { publishedReportId, reviewedReportId, draftReportId }
  return { progressEstateId: estateId, progressBuildingId: buildingId, spotId, ...things }
}
