import { ok, refuse } from '~/types/kernel/result'
import type { StaffContract } from '~/types/staff/staff.contract'
import { staffActor } from '../_kernel/actor'
import { recordAudit } from '../_kernel/audit'
import type { Handlers } from '../_kernel/entry'
import { maskPhone } from '../_kernel/field-crypto'
import { above } from '../_kernel/query'
import type { StaffFile } from '../_schema/documents'
import { firstAccount, runningOf } from './staff.store'

const pageSize = 20
/** A fixed id: there is one first administrator, and whoever comes second finds it taken. */
const firstStaffId = 'staff-first'

export const staffHandlers: Handlers<StaffContract> = {
  async startCompany({ name }, { caller, deps, commit, now }) {
    if (deps.setting('FIRST_ADMIN_OPENID') !== caller.openid) return refuse('NOT_THE_FIRST_ADMINISTRATOR')
    return commit<{ staffId: string }, 'COMPANY_ALREADY_STARTED'>(async tx => {
      if (await tx.get('staff', firstStaffId)) return refuse('COMPANY_ALREADY_STARTED')
      const admin: StaffFile = {
        _id: firstStaffId,
        name,
        phone: null,
        phoneIndex: '',
        maskedPhone: '',
        department: 'technology',
        positions: ['admin'],
        estateIds: [],
        trades: [],
        isActive: true,
        linkedOpenid: caller.openid,
      }
      await tx.create('staff', [admin])
      await tx.put('accounts', firstAccount(admin, caller, now))
      const by = { role: 'admin' as const, id: firstStaffId }
      await recordAudit(tx, { entityId: firstStaffId, version: 1, at: now, by, action: 'startCompany', content: admin })
      return ok({ staffId: firstStaffId })
    })
  },

  async enrol({ name, phone, department, positions, estateIds, trades }, { caller, deps, commit, now }) {
    const phoneIndex = deps.crypto.indexOf(phone)
    // From the blind index: enrolling the same number twice meets the same document.
    const staffId = `s-${phoneIndex.slice(0, 20)}`
    return commit<{ staffId: string }, 'PHONE_ALREADY_ENROLLED'>(async tx => {
      if (await tx.get('staff', staffId)) return refuse('PHONE_ALREADY_ENROLLED')
      const sealed = { phone: deps.crypto.seal(phone), phoneIndex, maskedPhone: maskPhone(phone) }
      const enrolled: StaffFile = {
        _id: staffId,
        name,
        ...sealed,
        department,
        positions,
        estateIds,
        trades,
        isActive: true,
        linkedOpenid: null,
      }
      await tx.create('staff', [enrolled])
      await recordAudit(tx, {
        entityId: staffId,
        version: 1,
        at: now,
        by: staffActor(caller),
        action: 'enrol',
        content: enrolled,
      })
      return ok({ staffId })
    })
  },

  async list({ after }, { deps }) {
    const found = await deps.database.find('staff', {
      where: { isActive: true, ...(after && { _id: above(after) }) },
      orderBy: [['_id', 'asc']],
      limit: pageSize,
    })
    const rows = found.map(({ _id, name, maskedPhone, department, positions, estateIds, trades, linkedOpenid }) => ({
      staffId: _id,
      name,
      maskedPhone,
      department,
      positions,
      estateIds,
      trades,
      isLinked: linkedOpenid !== null,
    }))
    const last = rows.length === pageSize ? rows[rows.length - 1] : undefined
    return ok(last ? { rows, next: last.staffId } : { rows })
  },

  async running(_input, { deps }) {
    return ok(await runningOf(deps.database))
  },
}
