import { departmentNames } from '~/types/staff/staff.copy'
import type { AccountStaff } from '../_schema/documents'

/** What somebody is as staff, as screens say it. */
export const staffOfMine = (staff: AccountStaff | null) =>
  staff && {
    staffId: staff.staffId,
    name: staff.name,
    department: departmentNames[staff.department],
    positions: staff.positions,
  }
