import { everybody, nobodyElse } from './marks'

// About 听澜府, where sales and the other manager serve; the agent's own manager serves 云栖里.
const writers = '. . . . . .   . . . . .   . R .   . .   R R'
const reporters = '. . . . . .   . . . . .   . R .   . .   R .'
const desk = '. . . . . .   . . . . .   . R R   . .   R R'

export const progressRows: Record<string, string> = {
  // What an estate publishes is public.
  'progress.overview': everybody,
  'progress.reports': everybody,
  'progress.report': everybody,
  'progress.spotPhotos': everybody,
  // About a flat of 云栖里: its owner's visit.
  'progress.visit': nobodyElse.owner,
  'progress.markReportRead': '. R R R R .   . . . . .   . . .   . .   . .',
  // Lists of the caller's own estates.
  'progress.estates': '. . . . . .   R R R R R   R R R   . .   R R',
  'progress.board': '. . . . . .   . . . . .   R R R   . .   R R',
  'progress.setMilestones': writers,
  'progress.changeMilestone': writers,
  'progress.milestoneHistory': desk,
  'progress.spots': desk,
  'progress.addSpot': writers,
  'progress.renameSpot': writers,
  'progress.deskReports': desk,
  'progress.deskReport': desk,
  'progress.readers': desk,
  'progress.startReport': reporters,
  'progress.saveReport': reporters,
  'progress.sendReport': reporters,
  'progress.returnReport': reporters,
  'progress.publishReport': reporters,
  'progress.withdrawReport': reporters,
  'progress.correctReport': reporters,
}
