import type { HandoverContract } from '~/types/handover/handover.contract'
import type { EntryRefusal, InputOf, OutputOf } from '~/types/kernel/contract'
import { ok, type Result } from '~/types/kernel/result'
import type { Context } from '../../_kernel/entry'
import type { UnitHandover } from '../../_schema/handover.schema'
import type { Signature } from '../../_schema/paper.schema'
import { reachedUnit } from '../unit.store'
import { nextSignature } from './domain/decide-signing'
import { factsHash } from './domain/facts'
import { inspectionFactsOf, readingsOf, takingOverFactsOf, type Readings } from './reading'

type Shown = OutputOf<HandoverContract, 'signing'>

/** Which signature is next, with all that will be signed by it (R5.7). */
export async function signing(
  context: Context,
  { unitId }: InputOf<HandoverContract, 'signing'>,
): Promise<Result<Shown, EntryRefusal>> {
  const { database } = context.deps
  const reached = await reachedUnit(database, context, unitId)
  if (!reached.ok) return reached
  const { handover } = reached.value
  const readings = await readingsOf(database, unitId)
  const { latest } = readings
  const given = latest ? await database.get('signatures', `${unitId}:inspectionRecord:${latest._id}`) : null
  const takenOver = await database.get('signatures', `${unitId}:takingOver:${unitId}`)
  return ok({
    ...{ unitId, unitName: handover.unitName, state: handover.state, ...signerOf(context, unitId) },
    inspection: inspectionShown(handover, readings, given),
    takingOver: takingOverShown(handover, readings, takenOver),
    next: nextSignature(handover, latest),
  })
}

/** Who may sign: the owner, and a member who was invited for that. */
function signerOf({ caller }: Context, unitId: string): Pick<Shown, 'maySign' | 'asProxy'> {
  const held = caller.account?.units.filter(unit => unit.unitId === unitId) ?? []
  const isOwner = held.some(unit => unit.as === 'owner')
  return { maySign: isOwner || held.some(unit => unit.scopes.includes('sign')), asProxy: !isOwner }
}

const signedOf = (signature: Signature | null) =>
  signature && { at: signature.at, signerName: signature.signerName, asProxy: signature.asProxy }

function inspectionShown(unit: UnitHandover, readings: Readings, signature: Signature | null): Shown['inspection'] {
  const { latest } = readings
  if (!latest || latest.state === 'started') return null
  // Once signed it is shown as it was signed.
  const facts = signature
    ? (signature.content as ReturnType<typeof inspectionFactsOf>)
    : inspectionFactsOf(unit, latest, readings)
  return { inspectionId: latest._id, facts, factsHash: factsHash(facts), signed: signedOf(signature) }
}

function takingOverShown(unit: UnitHandover, readings: Readings, signature: Signature | null): Shown['takingOver'] {
  if (unit.inspectionSignedAt === null) return null
  const { objections, ...facts } = signature
    ? (signature.content as ReturnType<typeof takingOverFactsOf> & { objections: string })
    : { ...takingOverFactsOf(unit, readings), objections: '' }
  return { facts, factsHash: factsHash(facts), objections, signed: signedOf(signature) }
}
