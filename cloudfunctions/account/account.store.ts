import { recordAudit } from '../_kernel/audit'
import { accountStaffOf } from '../_kernel/colleagues'
import type { Tx } from '../_kernel/database'
import { unitsOfPerson } from '../_kernel/linked-units'
import { ofPerson, recordTimeline } from '../_kernel/timeline'
import type { Account, PersonFile, StaffFile } from '../_schema/documents'
import { linkingTimeline } from './linking.copy'

export async function accountOf(tx: Pick<Tx, 'get'>, openid: string): Promise<Account> {
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

export interface Files {
  person: PersonFile | null
  colleague: StaffFile | null
}

/**
 * Links a WeChat user to these files, in the transaction that decided it (R2.4): one file a user, one user a file. A file left behind is
 * free again, and a second fact that was right for it counts no more.
 */
export async function attach(tx: Tx, account: Account, { person, colleague }: Files, now: number): Promise<Account> {
  const openid = account._id
  const file = person ?? colleague
  const isOther = person !== null && account.personId !== person._id
  if (isOther) await release(tx, account)
  const next: Account = {
    ...account,
    personId: person?._id ?? account.personId,
    staffId: colleague?._id ?? account.staffId,
    name: file?.name ?? account.name,
    maskedPhone: file?.maskedPhone ?? account.maskedPhone,
    units: person ? await unitsOfPerson(tx, person) : account.units,
    staff: colleague?.isActive ? accountStaffOf(colleague) : account.staff,
    linkedAt: now,
    ...(isOther && { verifiedAt: null }),
  }
  await tx.put('accounts', next)
  if (person) await tx.put('persons', { ...person, linkedOpenid: openid })
  if (colleague) await tx.put('staff', { ...colleague, linkedOpenid: openid })
  const by = { role: 'visitor' as const, id: next.personId ?? next.staffId ?? openid }
  await recordAudit(tx, { entityId: `link:${by.id}`, version: now, at: now, by, action: 'link', content: next })
  if (person && isOther)
    await recordTimeline(
      tx,
      `link:${person._id}:${now}`,
      { subjects: [ofPerson(person._id)], kind: 'linked', title: linkingTimeline.linked, by },
      now,
    )
  return next
}

async function release(tx: Tx, { _id: openid, personId }: Account): Promise<void> {
  const file = personId ? await tx.get('persons', personId) : null
  if (file?.linkedOpenid === openid) await tx.put('persons', { ...file, linkedOpenid: null })
}

/** Takes the customer's file from a WeChat user; what they are as staff stays. Their permissions to ring go with it. */
export async function detach(tx: Tx, openid: string, grantIds: readonly string[]): Promise<void> {
  const account = await tx.get('accounts', openid)
  if (!account) return
  await tx.put('accounts', {
    ...account,
    personId: null,
    name: account.staff?.name ?? null,
    maskedPhone: null,
    units: [],
    provenPhone: null,
    verifiedAt: null,
  })
  for (const id of grantIds.filter(each => each.startsWith(`${openid}:`))) await tx.remove('grants', id)
}
