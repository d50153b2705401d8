import type { Component } from '~/types/handover/checklist'
import type { LineZone } from '~/types/handover/day'
import type { SignatureKind } from '~/types/handover/handover'
import type { PlanPoint } from '~/types/handover/handover'
import { currentText } from '~/types/handover/signing'
import type { RoomId } from '~/types/ticket/parts'
import type { Flat } from './flats'
import { done, type Actor } from './stage'

/** Who stands where on a handover day; the zones' windows are number 1, an inspection's is its technician's. */
export interface Site {
  batchId: string
  /** Beijing epoch ms of the moved clock. */
  now: () => number
  documents: Actor
  fees: Actor
  issues: Actor
  keys: Actor
  technicians: readonly { name: string; hands: Actor }[]
}

export interface Found {
  room: RoomId
  component: Component
  words: string
  /** A picture of the demonstration. */
  picture: string
  pin: PlanPoint
}

const zonesOfDesk = ['documents', 'fees', 'issues', 'keys'] as const

/** In the morning: every window with its person. */
export async function openSite({ batchId, technicians, ...site }: Site): Promise<void> {
  for (const zone of zonesOfDesk)
    await done(`open ${zone}`, site[zone].handover.openWindow({ batchId, zone, number: 1, name: '1号窗口' }))
  for (const [index, { name, hands }] of technicians.entries()) {
    const window = { batchId, zone: 'inspection' as const, number: index + 1, name: `${name}` }
    await done(`open ${name}`, hands.handover.openWindow(window))
  }
}

export async function arrive({ batchId, documents }: Site, { hands, unitId }: Flat): Promise<void> {
  const { booking } = await done('myBooking', hands.handover.myBooking({ unitId }))
  await done('checkIn', documents.handover.checkIn({ batchId, code: booking?.code ?? '' }))
}

/** The window calls this flat and sends it on. */
async function served(hands: Actor, { batchId }: Site, zone: LineZone, number: number, unitId: string): Promise<void> {
  const { visit } = await done(`call ${zone}`, hands.handover.callNext({ batchId, zone, number }))
  if (visit?.unitId !== unitId) throw new Error(`${zone} called ${visit?.unitId ?? 'nobody'}, not ${unitId}`)
}
const sentOn = (hands: Actor, { batchId }: Site, unitId: string) =>
  done('sendOn', hands.handover.sendOn({ batchId, unitId }))

export async function showPapers(site: Site, { unitId }: Flat): Promise<void> {
  const { documents, batchId } = site
  await served(documents, site, 'documents', 1, unitId)
  const { papers } = await done('visitWork', documents.handover.visitWork({ batchId, unitId }))
  await done('tickPapers', documents.handover.tickPapers({ batchId, unitId, papers: papers.map(({ name }) => name) }))
  await sentOn(documents, site, unitId)
}

export const callToFees = (site: Site, { unitId }: Flat): Promise<void> => served(site.fees, site, 'fees', 1, unitId)

export async function payFees(site: Site, flat: Flat, receiptNumber: string): Promise<void> {
  const { unitId } = flat
  const { fees } = site
  await callToFees(site, flat)
  const unit = await done('noticeUnit', fees.handover.noticeUnit({ unitId }))
  const feeIds = unit.fees.map(({ feeId }) => feeId)
  if (feeIds.length > 0) await done('recordPayment', fees.handover.recordPayment({ unitId, feeIds, receiptNumber }))
  await sentOn(fees, site, unitId)
}

let operations = 0
/** A key as a phone makes it. */
const made = (unitId: string): string =>
  `demo${unitId.replace(/[^a-z0-9]/g, '').slice(-12)}${String((operations += 1)).padStart(10, '0')}`

/** The technician of the booking, and the number of their window. */
async function companion({ technicians }: Site, { hands, unitId }: Flat): Promise<{ hands: Actor; number: number }> {
  const { booking } = await done('myBooking', hands.handover.myBooking({ unitId }))
  const index = technicians.findIndex(({ name }) => name === booking?.technicianName)
  const found = technicians[Math.max(0, index)]
  if (!found) throw new Error('nobody accompanies')
  return { hands: found.hands, number: Math.max(0, index) + 1 }
}

type Said = Parameters<Actor['handover']['syncInspection']>[0]['operations'][number]

async function noted(hands: Actor, unitId: string, operations: Said[]): Promise<void> {
  const { results } = await done('syncInspection', hands.handover.syncInspection({ unitId, operations }))
  const refused = results.find(each => each.refused !== null)
  if (refused) throw new Error(`syncInspection: ${refused.refused?.code ?? ''}`)
}

/** Everything is looked at; what was found is written down with its picture and its pin. */
export async function inspect(site: Site, flat: Flat, found: readonly Found[]): Promise<void> {
  const { unitId } = flat
  const { hands, number } = await companion(site, flat)
  await served(hands, site, 'inspection', number, unitId)
  const { checklistId, checklist } = await done('inspectionKit', hands.handover.inspectionKit({ unitId }))
  const at = site.now()
  const note = () => ({ operationId: made(unitId), notedAt: site.now() })
  const marks = checklist.points.map(({ pointId }) => ({ pointId, result: 'ok' as const, at }))
  await noted(hands, unitId, [
    { kind: 'start', ...note(), checklistId },
    { kind: 'check', ...note(), marks: marks.slice(0, 60) },
    ...(marks.length > 60 ? [{ kind: 'check' as const, ...note(), marks: marks.slice(60, 120) }] : []),
  ])
  for (const { picture, ...where } of found) {
    const photos = [await hands.photo(picture)]
    const more = { photos, pointId: null, snagKind: 'general' as const, contractorId: null, responsible: '' }
    await noted(hands, unitId, [{ kind: 'snag', ...note(), ...where, ...more }])
  }
}

export async function endInspection(site: Site, flat: Flat): Promise<void> {
  const { hands } = await companion(site, flat)
  const end = { kind: 'end' as const, operationId: made(flat.unitId), notedAt: site.now(), shortWords: null }
  await noted(hands, flat.unitId, [end])
}

/** After what there is to sign was signed: a flat without snags goes straight to the keys, and only when it is taken over. */
export async function leaveInspection(site: Site, flat: Flat): Promise<void> {
  const { hands } = await companion(site, flat)
  await sentOn(hands, site, flat.unitId)
}

/** A hand that writes: the same for everybody in a demonstration. */
const strokes: [number, number][][] = [
  [[130, 260], [330, 240], [300, 420], [180, 640]],
  [[240, 380], [420, 620]],
  [[520, 240], [500, 660]],
  [[520, 300], [760, 280], [720, 460], [560, 480]],
  [[600, 480], [830, 700]],
]
const signature = (kind: SignatureKind) => ({ strokes, textVersion: currentText(kind).version })

/** What was found is signed as it is written; the second fact counts for half an hour. */
export async function signRecord({ hands, unitId, tail }: Flat): Promise<void> {
  await done('second fact', hands.account.confirmIdentity({ unitId, idCardTail: tail }))
  const { inspection } = await done('signing', hands.handover.signing({ unitId }))
  if (!inspection) throw new Error('there is no inspection to sign')
  const { inspectionId, factsHash } = inspection
  const signed = { unitId, inspectionId, factsHash, ...signature('inspectionRecord') }
  await done('signInspection', hands.handover.signInspection(signed))
}

export async function takeOver({ hands, unitId }: Flat, objections = ''): Promise<void> {
  const { takingOver } = await done('signing', hands.handover.signing({ unitId }))
  if (!takingOver) throw new Error('there is nothing to take over')
  const signed = { unitId, objections, factsHash: takingOver.factsHash, ...signature('takingOver') }
  await done('signTakingOver', hands.handover.signTakingOver(signed))
}

/** What was found is gone through; then on to the keys, or home. */
export async function throughIssues(site: Site, { unitId }: Flat, isKeysToo: boolean): Promise<void> {
  const { issues, batchId } = site
  await served(issues, site, 'issues', 1, unitId)
  if (isKeysToo) await sentOn(issues, site, unitId)
  else await done('finishVisit', issues.handover.finishVisit({ batchId, unitId }))
}

/** In the one order there is: prepared, signed for, handed out. */
export async function receiveKeys(site: Site, { hands, unitId }: Flat, picture = 'door-lock'): Promise<void> {
  const { keys, batchId } = site
  await served(keys, site, 'keys', 1, unitId)
  const photoId = await keys.photo(picture)
  const meters = (['water', 'electricity'] as const).map(kind => ({ kind, reading: kind === 'water' ? '3.2' : '41.6', photoId }))
  const items = [{ name: '入户门钥匙', count: 5 }, { name: '单元门禁卡', count: 3 }]
  await done('prepareKeys', keys.handover.prepareKeys({ unitId, meters, items }))
  const { keys: prepared } = await done('myKeys', hands.handover.myKeys({ unitId }))
  const preparedAt = prepared?.preparedAt ?? 0
  await done('signKeys', hands.handover.signKeys({ unitId, preparedAt, ...signature('keyReceipt') }))
  const { version } = await done('keysOf', keys.handover.keysOf({ unitId }))
  await done('handOutKeys', keys.handover.handOutKeys({ unitId, version }))
  await done('finishVisit', keys.handover.finishVisit({ batchId, unitId }))
}
