import { activityContract } from '~/types/activity/activity.contract'
import { archiveContract } from '~/types/archive/archive.contract'
import { staffContract } from '~/types/staff/staff.contract'
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
  >
  readonly icon: IconName
  readonly by: readonly Position[]
}

export const doorGroups = ['customers', 'estates', 'company'] as const
export type DoorGroup = (typeof doorGroups)[number]

const everybody: readonly Position[] = ['agent', 'supervisor', 'manager', 'director', 'technician', 'sales', 'admin']
const leads: readonly Position[] = ['supervisor', 'manager', 'director']
const allowedBy = ({ allow }: { allow: Allow }): readonly Position[] =>
  everybody.filter(position => allow[position] !== undefined)

const doors: Record<DoorGroup, readonly Door[]> = {
  customers: [
    { page: 'files', icon: 'users', by: ['agent', 'sales', 'admin', ...leads] },
    { page: 'claims', icon: 'check', by: ['agent', 'supervisor'] },
    { page: 'consults', icon: 'message', by: ['agent', 'sales', ...leads] },
    { page: 'importDesk', icon: 'grid', by: allowedBy(archiveContract.beginImport) },
  ],
  estates: [
    { page: 'progressDesk', icon: 'building', by: ['sales', 'manager', 'director'] },
    { page: 'activityDesk', icon: 'calendar', by: allowedBy(activityContract.checkIn) },
    { page: 'estateDesk', icon: 'shield', by: ['sales', 'manager', 'director', 'admin'] },
    { page: 'promises', icon: 'pin', by: ['sales', 'agent', ...leads] },
    { page: 'talkingPoints', icon: 'letters', by: ['sales', 'agent', ...leads] },
    { page: 'companyDocuments', icon: 'file', by: everybody },
  ],
  company: [
    { page: 'organisation', icon: 'user', by: allowedBy(staffContract.list) },
    { page: 'decisions', icon: 'pencil', by: ['admin', ...leads] },
    { page: 'policies', icon: 'clock', by: ['admin', ...leads] },
    { page: 'training', icon: 'eye', by: everybody },
    { page: 'recognition', icon: 'star', by: everybody },
  ],
}

/** The doors that these positions may open, by group; a group without one is left out. */
export function doorsFor(positions: readonly Position[]): readonly { group: DoorGroup; doors: readonly Door[] }[] {
  return doorGroups
    .map(group => ({ group, doors: doors[group].filter(({ by }) => by.some(each => positions.includes(each))) }))
    .filter(found => found.doors.length > 0)
}
