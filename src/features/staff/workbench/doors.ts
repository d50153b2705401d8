import { accountContract } from '~/types/account/account.contract'
import { activityContract } from '~/types/activity/activity.contract'
import { archiveContract } from '~/types/archive/archive.contract'
import { estateContract } from '~/types/estate/estate.contract'
import { handoverContract } from '~/types/handover/handover.contract'
import { paperContract } from '~/types/paper/paper.contract'
import { progressContract } from '~/types/progress/progress.contract'
import { positions, staffContract } from '~/types/staff/staff.contract'
import type { Allow } from '~/types/kernel/contract'
import type { IconName } from '~/src/components/Icon'
import type { PageName } from '~/src/lib/paths'
import type { Position } from '~/src/lib/may-use'

/** A room of the desk besides the queue: opened by its page, seen by whoever may use what lies in it. */
export interface Door {
  readonly page: Extract<
    PageName,
    | 'files'
    | 'importDesk'
    | 'claims'
    | 'progressDesk'
    | 'activityDesk'
    | 'estateDesk'
    | 'promises'
    | 'talkingPoints'
    | 'consults'
    | 'companyDocuments'
    | 'organisation'
    | 'decisions'
    | 'policies'
    | 'training'
    | 'recognition'
    | 'keysDesk'
    | 'papersDesk'
    | 'noticesDesk'
    | 'slotsDesk'
    | 'handoverFigures'
    | 'handoverDay'
    | 'inspect'
    | 'checklists'
    | 'rectifications'
    | 'handoverBatches'
  >
  readonly icon: IconName
  readonly by: readonly Position[]
}

export const doorGroups = ['customers', 'handover', 'estates', 'company'] as const
export type DoorGroup = (typeof doorGroups)[number]

const allowedBy = ({ allow }: { allow: Allow }): readonly Position[] =>
  positions.filter(position => allow[position] !== undefined)

const doors: Record<DoorGroup, readonly Door[]> = {
  customers: [
    { page: 'files', icon: 'users', by: allowedBy(archiveContract.searchFiles) },
    { page: 'claims', icon: 'check', by: allowedBy(accountContract.claimQueue) },
    { page: 'consults', icon: 'message', by: allowedBy(estateContract.consults) },
    { page: 'importDesk', icon: 'grid', by: allowedBy(archiveContract.beginImport) },
  ],
  handover: [
    { page: 'handoverBatches', icon: 'building', by: allowedBy(handoverContract.batches) },
    { page: 'handoverDay', icon: 'door', by: allowedBy(handoverContract.dayBoard) },
    { page: 'inspect', icon: 'camera', by: allowedBy(handoverContract.inspectionKit) },
    { page: 'checklists', icon: 'grid', by: allowedBy(handoverContract.saveChecklist) },
    { page: 'noticesDesk', icon: 'inbox', by: allowedBy(handoverContract.noticeBoard) },
    { page: 'slotsDesk', icon: 'calendar', by: allowedBy(handoverContract.dutyPlan) },
    { page: 'keysDesk', icon: 'lock', by: allowedBy(handoverContract.keysQueue) },
    { page: 'rectifications', icon: 'wrench', by: [...allowedBy(handoverContract.snagQueue), 'contractor'] },
    { page: 'papersDesk', icon: 'file', by: allowedBy(paperContract.paperPage) },
    { page: 'handoverFigures', icon: 'eye', by: allowedBy(handoverContract.figures) },
  ],
  estates: [
    { page: 'progressDesk', icon: 'building', by: allowedBy(progressContract.board) },
    { page: 'activityDesk', icon: 'calendar', by: allowedBy(activityContract.checkIn) },
    { page: 'estateDesk', icon: 'shield', by: allowedBy(estateContract.setInformation) },
    { page: 'promises', icon: 'pin', by: allowedBy(estateContract.promises) },
    { page: 'talkingPoints', icon: 'letters', by: allowedBy(estateContract.talkingPoints) },
    { page: 'companyDocuments', icon: 'file', by: allowedBy(estateContract.documents) },
  ],
  company: [
    { page: 'organisation', icon: 'user', by: allowedBy(staffContract.list) },
    { page: 'decisions', icon: 'pencil', by: allowedBy(staffContract.decisions) },
    { page: 'policies', icon: 'clock', by: allowedBy(staffContract.policies) },
    { page: 'training', icon: 'eye', by: allowedBy(staffContract.trainings) },
    { page: 'recognition', icon: 'star', by: allowedBy(staffContract.recognitions) },
  ],
}

/** The doors that these positions may open, by group; a group without one is left out. */
export function doorsFor(mine: readonly Position[]): readonly { group: DoorGroup; doors: readonly Door[] }[] {
  return doorGroups
    .map(group => ({ group, doors: doors[group].filter(({ by }) => by.some(each => mine.includes(each))) }))
    .filter(found => found.doors.length > 0)
}
