import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { recordAudit } from '../_kernel/audit'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { unitsOfPerson } from '../_kernel/linked-units'
import type { Account, AccountStaff, PersonFile, StaffFile } from '../_schema/documents'

export async function accountOf(tx: Tx, openid: string): Promise<Account> {
  const stored = await tx.get('accounts', openid)
  return (
    stored ?? {
      _id: openid,
      personId: null,
      staffId: null,
      name: null,
      maskedPhone: null,
      units: [],
      staff: null,
      isElderMode: false,
      linkedAt: null,
    }
  )
}

export const asAccountStaff = ({ _id, name, department, positions, estateIds }: StaffFile): AccountStaff => ({
  staffId: _id,
  name,
  department,
  positions,
  estateIds,
})

type LinkRefusal = 'PHONE_UNKNOWN' | 'PHONE_LINKED_ELSEWHERE'

/** Links the caller to the customer file and the staff file of a verified phone (R2.4); one WeChat user a file. */
export async function linkFiles(
  { caller, deps, commit, now }: Context,
  phoneIndex: string,
): Promise<Result<Account, LinkRefusal | EntryRefusal>> {
  const [persons, staff] = await Promise.all([
    deps.database.find('persons', { where: { phoneIndex }, limit: 1 }),
    deps.database.find('staff', { where: { phoneIndex }, limit: 1 }),
  ])
  const { openid } = caller
  return commit<Account, LinkRefusal>(async tx => {
    const person = persons[0] ? await tx.get('persons', persons[0]._id) : null
    const employed = staff[0] ? await tx.get('staff', staff[0]._id) : null
    // Who has left is a customer like any other (R1.1): their staff file is linked to nobody again.
    const colleague = employed?.isActive ? employed : null
    if (!person && !colleague) return refuse('PHONE_UNKNOWN')
    const isElsewhere = [person, colleague].some(file => file?.linkedOpenid && file.linkedOpenid !== openid)
    if (isElsewhere) return refuse('PHONE_LINKED_ELSEWHERE')
    const account = await linked(tx, await accountOf(tx, openid), person, colleague, now)
    await tx.put('accounts', account)
    if (person) await tx.put('persons', { ...person, linkedOpenid: openid })
    if (colleague) await tx.put('staff', { ...colleague, linkedOpenid: openid })
    const by = { role: 'visitor' as const, id: account.personId ?? account.staffId ?? openid }
    await recordAudit(tx, { entityId: `link:${by.id}`, version: now, at: now, by, action: 'link', content: account })
    return ok(account)
  })
}

async function linked(
  tx: Tx,
  account: Account,
  person: PersonFile | null,
  colleague: StaffFile | null,
  now: number,
): Promise<Account> {
  const file = person ?? colleague
  return {
    ...account,
    personId: person?._id ?? account.personId,
    staffId: colleague?._id ?? account.staffId,
    name: file?.name ?? account.name,
    maskedPhone: file?.maskedPhone ?? account.maskedPhone,
    units: person ? await unitsOfPerson(tx, person) : account.units,
    staff: colleague?.isActive ? asAccountStaff(colleague) : null,
    linkedAt: now,
  }
}
