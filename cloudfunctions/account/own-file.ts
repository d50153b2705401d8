import type { Documents, PersonFile } from '../_schema/documents'
import type { Tx } from '../_kernel/database'
import type { Context } from '../_kernel/entry'
import { currentPolicies } from '../_kernel/policies'
import { isSure } from '../_kernel/second-fact'

/** The caller's own file, which needs no flat: null is answered like everything that is not there. */
export async function myFile({ caller, deps }: Context, tx: Pick<Tx, 'get'> = deps.database) {
  const personId = caller.account?.personId
  const person = personId ? await tx.get('persons', personId) : null
  // The file was linked to another WeChat user meanwhile.
  return person?.linkedOpenid === caller.openid ? person : null
}

/** Whether the caller said lately what only the person knows (R2.4): before numbers are shown, exported or the account closed. */
export async function isCallerSure({ caller, deps, now }: Context, person: PersonFile): Promise<boolean> {
  const { archive } = await currentPolicies(deps.database, now)
  return isSure(caller.account, person, now, archive)
}

export async function isSureOfMyself(context: Context): Promise<boolean> {
  const person = await myFile(context)
  return person !== null && isCallerSure(context, person)
}

/** The next free number of `{prefix}:{n}`, and what stands under the last one. By id alone, so that a transaction can ask. */
export async function lastNumbered<C extends 'consents' | 'corrections'>(
  tx: Pick<Tx, 'get'>,
  collection: C,
  prefix: string,
): Promise<{ n: number; last: Documents[C] | null }> {
  let last: Documents[C] | null = null
  for (let n = 1; ; n += 1) {
    const found = await tx.get(collection, `${prefix}:${n}`)
    if (!found) return { n, last }
    last = found
  }
}
