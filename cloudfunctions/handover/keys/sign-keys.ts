import type { HandoverContract } from '~/types/handover/handover.contract'
import { keyReceiptTitle } from '~/types/handover/keys.copy'
import type { KeyReceiptPaper } from '~/types/handover/papers'
import { shownWords } from '~/types/handover/signing'
import type { EntryRefusal, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import { personActor } from '../../_kernel/actor'
import type { Tx } from '../../_kernel/database'
import type { Context } from '../../_kernel/entry'
import type { UnitHandover, UnitKeys } from '../../_schema/handover.schema'
import type { Signature } from '../../_schema/paper.schema'
import { hearersOf } from '../people'
import { recordPaper } from '../papers.store'
import { recordSignature } from '../signing/sign'
import { reachedUnit, saveUnit } from '../unit.store'
import { decideSign, signedFor } from './domain/decide-keys'
import { timelineWords } from './keys.words.copy'

type Signed = OutputOf<HandoverContract, 'signKeys'>
type Answer = Promise<Result<Signed, RefusalOf<HandoverContract, 'signKeys'> | EntryRefusal>>

/** R5.9, the second of three: the owner, or a proxy who may sign, signs for what was counted; the receipt is a paper of the flat. */
export async function signKeys(
  context: Context,
  { unitId, preparedAt, strokes, textVersion }: InputOf<HandoverContract, 'signKeys'>,
): Answer {
  const { caller, now, action } = context
  const words = shownWords('keyReceipt', textVersion)
  if (!words.ok) return words
  return context.commit(async tx => {
    const reached = await reachedUnit(tx, context, unitId)
    if (!reached.ok) return reached
    const { handover, unit } = reached.value
    const keys = decideSign(handover, preparedAt)
    if (!keys.ok) return keys
    const signing = { kind: 'keyReceipt', aboutId: unitId, words: words.value, content: contentOf(keys.value), strokes }
    const signature = await recordSignature(tx, context, handover, { ...signing, kind: 'keyReceipt' })
    if (!signature.ok) return signature
    await recordReceipt(tx, handover, keys.value, signature.value, now)
    const after = signedFor(handover, keys.value, signature.value._id, now)
    const personIds = await hearersOf(tx, unit, now)
    const told = { fact: { kind: 'keysSigned', title: timelineWords.signed }, personIds }
    await saveUnit(tx, after, told, { by: personActor(caller), action, now })
    return ok({ signedAt: now })
  })
}

/** What is signed for: plain values, frozen. */
const contentOf = ({ meters, items, preparedAt, preparedBy }: UnitKeys) => ({ meters, items, preparedAt, preparedBy })

async function recordReceipt(
  tx: Tx,
  unit: UnitHandover,
  keys: UnitKeys,
  { _id, signerName, asProxy, words, at }: Signature,
  now: number,
): Promise<void> {
  const content: KeyReceiptPaper = {
    ...contentOf(keys),
    unitName: unit.unitName,
    signatureId: _id,
    signerName,
    asProxy,
    words,
    signedAt: at,
  }
  await recordPaper(tx, unit, { kind: 'keyReceipt', key: '1', title: keyReceiptTitle, content }, now)
}
