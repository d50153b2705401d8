import { ok, refuse } from '~/types/kernel/result'
import type { StaffContract } from '~/types/staff/staff.contract'
import { recordAudit } from '../_kernel/audit'
import type { Handlers } from '../_kernel/entry'
import type { StaffFile } from '../_schema/documents'
import { keepAdministrators } from './colleagues'
import { committeeHandlers } from './committee.handlers'
import { peopleHandlers } from './people.handlers'
import { policyHandlers } from './policies.handlers'
import { recognitionHandlers } from './recognition.handlers'
import { requestHandlers } from './requests.handlers'
import { firstAccount, runningOf } from './staff.store'
import { trainingHandlers } from './training.handlers'

/** A fixed id: there is one first administrator, and whoever comes second finds it taken. */
const firstStaffId = 'staff-first'

export const staffHandlers: Handlers<StaffContract> = {
  ...peopleHandlers,
  ...committeeHandlers,
  ...policyHandlers,
  ...trainingHandlers,
  ...requestHandlers,
  ...recognitionHandlers,

  async startCompany({ name }, { caller, deps, commit, now }) {
    if (deps.setting('FIRST_ADMIN_OPENID') !== caller.openid) return refuse('NOT_THE_FIRST_ADMINISTRATOR')
    return commit<{ staffId: string }, 'COMPANY_ALREADY_STARTED'>(async tx => {
      if (await tx.get('staff', firstStaffId)) return refuse('COMPANY_ALREADY_STARTED')
      const admin: StaffFile = {
        ...{ _id: firstStaffId, name, phone: null, phoneIndex: '', maskedPhone: '', department: 'technology' },
        ...{ positions: ['admin'], estateIds: [], trades: [], isActive: true, linkedOpenid: caller.openid, version: 1 },
      }
      await tx.create('staff', [admin])
      await keepAdministrators(tx, [], firstStaffId, true)
      await tx.put('accounts', firstAccount(admin, caller, now))
      const by = { role: 'admin' as const, id: firstStaffId }
      await recordAudit(tx, { entityId: firstStaffId, version: 1, at: now, by, action: 'startCompany', content: admin })
      return ok({ staffId: firstStaffId })
    })
  },

  async running(_input, { deps }) {
    return ok(await runningOf(deps.database))
  },
}
