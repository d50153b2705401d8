import type { AccountContract } from '~/types/account/account.contract'
import { isAnswered, textOn } from '~/types/account/consent'
import { ok } from '~/types/kernel/result'
import { dayOf } from '~/types/kernel/time'
import type { Handlers } from '../_kernel/entry'
import { inboxesOf, unreadCount } from '../_kernel/inbox'
import type { Account, AccountUnit } from '../_schema/documents'
import { accountOf } from './account.store'
import { linkingHandlers } from './linking.handlers'
import { ownDataHandlers } from './own-record.handlers'
import { staffOfMine } from './staff-of-mine'

export const accountHandlers: Handlers<AccountContract> = {
  ...linkingHandlers,
  ...ownDataHandlers,
  async me(_input, { caller, deps, now }) {
    const { account } = caller
    return ok({
      name: account?.name ?? null,
      maskedPhone: account?.maskedPhone ?? null,
      units: unitsOfMine(account),
      staff: staffOfMine(account?.staff ?? null),
      isElderMode: account?.isElderMode ?? false,
      unreadMessages: await unreadCount(deps.database, inboxesOf(account)),
      privacy: privacyOf(account, now),
      hasFile: Boolean(account?.personId),
    })
  },

  async setElderMode({ isOn }, { caller, commit }) {
    return commit(async tx => {
      await tx.put('accounts', { ...(await accountOf(tx, caller.openid)), isElderMode: isOn })
      return ok({ isElderMode: isOn })
    })
  },
}

/** Asked of whoever has a file and has not answered this version; nothing waits for the answer (PIPL 16). */
function privacyOf(account: Account | null, now: number) {
  const text = textOn('privacy', dayOf(now))
  return { version: text.version, isToBeAsked: Boolean(account?.personId) && !isAnswered(account?.privacy, text) }
}

const unitsOfMine = (account: Account | null): AccountUnit[] => account?.units ?? []
