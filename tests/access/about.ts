/** What the inputs of the access test are about: one prepared repair and what stands around it; or nothing that there is. */
import { estateIdOf } from '~/types/estate/estate'
import { absentAccount, type AccountThings } from './things/account'
import { absentActivity, type ActivityThings } from './things/activity'
import { absentArchive, type ArchiveThings } from './things/archive'
import { absentEstate, type EstateThings } from './things/estate'
import { absentHandover, type HandoverThings } from './things/handover'
import { absentProgress, type ProgressThings } from './things/progress'
import { absentStaff, type StaffThings } from './things/staff'

export type Inputs = Record<string, (about: About) => object>

export const hour = 3_600_000
export const words = '为验证权限而写的一句话'

/** What an input is about. `absent` ids are well-formed and were never given to anything. */
export interface About
  extends AccountThings, ActivityThings, ArchiveThings, EstateThings, HandoverThings, ProgressThings, StaffThings {
  ticketId: string
  taskId: string
  unitId: string
  personId: string
  estateId: string
  photoId: string
  technicianId: string
  now: number
}

export const absent = (present: About): About => ({
  ...present,
  ...absentAccount,
  ...absentActivity,
  ...absentArchive,
  ...absentEstate,
  ...absentHandover,
  ...absentProgress,
  ...absentStaff,
  ticketId: '20260101-NEVER',
  taskId: '20260101-NEVER:callback:1',
  unitId: `${estateIdOf('云栖里')}-9-9-9999`,
  personId: 'p-never-was',
  estateId: estateIdOf('无名苑'),
  photoId: 'photo-never-was',
})
