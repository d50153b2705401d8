import type { AccountContract } from '~/types/account/account.contract'
import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { departmentNames } from '~/types/staff/staff.copy'
import type { Context, Handlers } from '../_kernel/entry'
import { errorNumber } from '../_kernel/faults'
import { inboxesOf, unreadCount } from '../_kernel/inbox'
import { cursorOf, pageFrom, within } from '../_kernel/page'
import type { Account, AccountStaff, AccountUnit } from '../_schema/documents'
import { accountOf, linkFiles } from './account.store'
import { linkingHandlers } from './linking.handlers'
import { ownDataHandlers } from './own-data.handlers'

const pageSize = 20
/** WeChat: the code is wrong, used, or older than five minutes. */
const codeFaults = [40029, 40163, 41008]

const staffOfMine = (staff: AccountStaff | null) =>
  staff && {
    staffId: staff.staffId,
    name: staff.name,
    department: departmentNames[staff.department],
    positions: staff.positions,
  }

export const accountHandlers: Handlers<AccountContract> = {
  ...linkingHandlers,
  ...ownDataHandlers,
  async me(_input, { caller, deps }) {
    const { account } = caller
    return ok({
      name: account?.name ?? null,
      maskedPhone: account?.maskedPhone ?? null,
      units: unitsOfMine(account),
      staff: staffOfMine(account?.staff ?? null),
      isElderMode: account?.isElderMode ?? false,
      unreadMessages: await unreadCount(deps.database, inboxesOf(account)),
    })
  },

  async link({ phoneCode }, context) {
    const phone = await phoneBehind(phoneCode, context)
    if (!phone.ok) return phone
    const phoneIndex = context.deps.crypto.indexOf(phone.value)
    const account = await linkFiles(context, phoneIndex)
    if (!account.ok) return account
    return ok({ units: unitsOfMine(account.value), staff: staffOfMine(account.value.staff) })
  },

  async setElderMode({ isOn }, { caller, commit }) {
    return commit(async tx => {
      await tx.put('accounts', { ...(await accountOf(tx, caller.openid)), isElderMode: isOn })
      return ok({ isElderMode: isOn })
    })
  },

  async phoneViews({ after }, { caller, deps }) {
    const personId = caller.account?.personId
    if (!personId) return ok({ rows: [] })
    const page = pageFrom(after, 'desc')
    const views = await deps.database.find('phoneViews', {
      where: { personId, ...within('at', page) },
      orderBy: [['at', 'desc']],
      limit: pageSize,
      skip: page.skip,
    })
    const rows = views.map(({ at, staffName, department, reason }) => ({
      at,
      by: staffName,
      department: departmentNames[department],
      reason,
    }))
    return ok({ rows, next: cursorOf(views, pageSize, page, ({ at }) => at) })
  },
}

const unitsOfMine = (account: Account | null): AccountUnit[] => account?.units ?? []

async function phoneBehind(
  code: string,
  { deps }: Context,
): Promise<Result<string, 'PHONE_CODE_NOT_VALID' | EntryRefusal>> {
  try {
    return ok(await deps.wechat.phoneOf(code))
  } catch (fault) {
    const number = errorNumber(fault)
    if (number !== undefined && codeFaults.includes(number)) return refuse('PHONE_CODE_NOT_VALID')
    throw fault
  }
}
