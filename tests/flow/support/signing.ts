/** A flat of 听澜府 on its day: inspected with snags, and signed for by 唐文博, its buyer. */
import { done, type Actor } from '~/local/demo/stage'
import type { SignatureKind } from '~/types/handover/handover'
import type { Strokes } from '~/types/handover/signature'
import { currentText } from '~/types/handover/signing'
import { foundHandover, type FoundHandover } from './handover'
import { kept } from './repair'
import type { Company } from './smallCompany'
import { putDirectly } from './tampering'

/** Somebody's hand: a line across the pad and back. */
export const hand: Strokes = [
  [
    [100, 300],
    [500, 700],
    [900, 300],
  ],
  [
    [200, 800],
    [800, 820],
  ],
]

export const signatureOf = (kind: SignatureKind, strokes: Strokes = hand) => ({
  strokes,
  textVersion: currentText(kind).version,
})

/** The second fact, said rightly: for half an hour 唐文博 is sure to be himself. */
export const sure = ({ customers, unitIds }: Company): Promise<unknown> =>
  done('confirmIdentity', customers.tang.account.confirmIdentity({ unitId: unitIds.tang, idCardTail: '1234' }))

/** The batch is open and 唐文博 is at the door. */
export async function arrivedFlat(company: Company): Promise<FoundHandover> {
  const found = await foundHandover(company, { stage: 'open', buildings: [], unitIds: [company.unitIds.tang] })
  // Between the letter and the day lie weeks by law, and the day has tests of its own.
  const handover = kept(company, 'handoverUnits').find(({ _id }) => _id === company.unitIds.tang)
  if (!handover) throw new Error('no such flat in the batch')
  await putDirectly(company, 'handoverUnits', { ...handover, state: 'arrived', arrivedAt: company.cloud.clock.now() })
  return found
}

let operations = 0
const made = () => `phone${String((operations += 1)).padStart(12, '0')}`

const rooms = ['livingRoom', 'masterBedroom', 'kitchen'] as const

/** An inspection from its start to its end 45 minutes later, with so many snags. */
export async function inspected(
  company: Company,
  hands: Actor,
  snags: number,
  unitId = company.unitIds.tang,
): Promise<void> {
  const { cloud } = company
  const { checklistId, checklist } = await done('kit', hands.handover.inspectionKit({ unitId }))
  const say = async (operation: object) => {
    const sent = { unitId, operations: [{ operationId: made(), notedAt: cloud.clock.now(), ...operation }] }
    const { results } = await done('sync', hands.handover.syncInspection(sent as never))
    expect(results[0]?.refused).toBeNull()
  }
  await say({ kind: 'start', checklistId })
  const marks = checklist.points.slice(0, 30).map(({ pointId }, index) => ({
    ...{ pointId, result: index % 10 === 9 ? 'notThere' : 'ok', at: cloud.clock.now() },
  }))
  await say({ kind: 'check', marks })
  for (let index = 0; index < snags; index += 1)
    await say({
      ...{ kind: 'snag', room: rooms[index % rooms.length], component: 'wall', words: `墙面空鼓，第 ${index + 1} 处` },
      ...{ pin: null, photos: [await hands.photo('tile-crack')], pointId: null, snagKind: 'general' },
      ...{ contractorId: null, responsible: '' },
    })
  await cloud.clock.advance(45 * 60_000)
  await say({ kind: 'end', shortWords: null })
}

export async function signedInspection(company: Company): Promise<{ paperIds: string[] }> {
  const { handover } = company.customers.tang
  const { inspection } = await done('signing', handover.signing({ unitId: company.unitIds.tang }))
  if (!inspection) throw new Error('no inspection to sign')
  const { inspectionId, factsHash } = inspection
  const about = { unitId: company.unitIds.tang, inspectionId, factsHash }
  return done('signInspection', handover.signInspection({ ...about, ...signatureOf('inspectionRecord') }))
}

export async function takenOver(company: Company, objections = ''): Promise<{ paperIds: string[] }> {
  const { handover } = company.customers.tang
  const { takingOver } = await done('signing', handover.signing({ unitId: company.unitIds.tang }))
  if (!takingOver) throw new Error('nothing to take over')
  const about = { unitId: company.unitIds.tang, objections, factsHash: takingOver.factsHash }
  return done('signTakingOver', handover.signTakingOver({ ...about, ...signatureOf('takingOver') }))
}
