import type { SignatureKind, Strokes } from '~/types/handover/handover'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { personActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import { appendEvidence, signatureHash } from '../../_kernel/evidence'
import { currentPolicies } from '../../_kernel/policies'
import { hasSecondFact, isSure } from '../../_kernel/second-fact'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Signature } from '../../_schema/paper.schema'

export type SigningNo = 'SECOND_FACT_NEEDED' | 'SIGNED_ALREADY' | 'NOT_FOUND'

export interface Signing {
  kind: SignatureKind
  /** What is signed: an inspection's or a snag's id; the unit's id for taking over and keys. */
  aboutId: string
  /** The legal words that stood above the pad. */
  words: string
  /** The facts that are signed, frozen; plain values only. */
  content: unknown
  strokes: Strokes
}

/**
 * Keeps a signature (R5.7; electronic signatures act art. 13): by the caller's own account only, shortly after the second fact was right, who
 * and when, words, facts and strokes hashed together into the flat's evidence chain. Nobody signs the same twice.
 */
export async function recordSignature(
  tx: Tx,
  context: Context,
  unit: Pick<UnitHandover, '_id' | 'estateId'>,
  { kind, aboutId, words, content, strokes }: Signing,
): Promise<Result<Signature, SigningNo>> {
  const { caller, deps, now } = context
  const { account } = caller
  const person = account?.personId ? await tx.get('persons', account.personId) : null
  if (!account || !person) return refuse('NOT_FOUND')
  const { archive } = await currentPolicies(deps.database, now)
  if (!isSure(account, person, now, archive))
    return refuse('SECOND_FACT_NEEDED', { secondFact: hasSecondFact(person) ? 'card' : 'phone' })
  const _id = `${unit._id}:${kind}:${aboutId}`
  if (await tx.get('signatures', _id)) return refuse('SIGNED_ALREADY')
  const asProxy = account.units.some(each => each.unitId === unit._id && each.as === 'member')
  const given = {
    ...{ _id, kind, unitId: unit._id, estateId: unit.estateId, aboutId, at: now, by: personActor(caller) },
    ...{ signerName: person.name, asProxy, verifiedAt: account.verifiedAt ?? account.provenPhone?.at ?? now },
    ...{ words, content, strokes },
  }
  const signature: Signature = { ...given, contentHash: signatureHash(given) }
  await tx.create('signatures', [signature])
  await appendEvidence(tx, unit._id, [{ kind: 'signature', refId: _id, contentHash: signature.contentHash }], now)
  return ok(signature)
}
