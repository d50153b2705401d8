/** Who hears of a flat's handover (R2.4, R5.3–5.9): its owners and whoever may sign for them, from the notice to the keys; a member who may only read does not. */
import { done, type Actor } from '~/local/demo/stage'
import type { FoundHandover } from './support/handover'
import { householdHands } from './support/household'
import { kept } from './support/repair'
import { arrivedFlat, inspected, signatureOf, signedInspection, sure, takenOver } from './support/signing'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
let owner: string
let signer: string
let reader: string
let signerHands: Actor
let technician: FoundHandover['technicians'][number]
const { joined, linkBy, personOf } = householdHands(() => company)
const unitId = () => company.unitIds.tang
const flat = () => kept(company, 'handoverUnits').find(({ _id }) => _id === unitId())

beforeAll(async () => {
  company = await foundCompany('2026-09-01T08:30')
  signerHands = await joined('tang', '唐小禾', '13200000071', ['read', 'report', 'sign'])
  await joined('tang', '唐小苗', '13200000072', ['read'])
  const found = await arrivedFlat(company)
  ;[owner, signer, reader] = [personOf('13100000006'), personOf('13200000071'), personOf('13200000072')]
  const [accompanying] = found.technicians
  if (!accompanying) throw new Error('nobody accompanies')
  technician = accompanying
  await inspected(company, technician.hands, 1)
}, 300_000)
afterAll(() => company.stop())

/** Who of the flat has been told so, in no order. */
const told = (kind: string): string[] =>
  kept(company, 'messages')
    .filter(message => message.kind === kind && message.to.startsWith('person:'))
    .map(({ to }) => to.slice('person:'.length))
    .sort()
const both = () => [owner, signer].sort()

test('the three are three different people of this flat', () => {
  expect(new Set([owner, signer, reader, '']).size).toBe(4)
})

test('the letter and the end of the inspection: owner and signer', () => {
  expect(told('handoverNotice')).toEqual(both())
  expect(told('inspectionEnded')).toEqual(both())
})

test('a signature of the owner: the signer hears of it, and not the owner, who gave it', async () => {
  await sure(company)
  await signedInspection(company)
  await takenOver(company)
  expect([told('inspectionSigned'), told('takenOver')]).toEqual([[signer], [signer]])
})

test('a snag is given to somebody and fixed: both hear of it, and the signer may confirm', async () => {
  const [snag] = kept(company, 'snags')
  const snagId = snag?._id ?? ''
  const { staffId, hands } = technician
  const to = { kind: 'technician' as const, staffId }
  await done('assign', company.staff.agentLin.handover.assignSnag({ snagId, to }))
  await done('start', hands.handover.startFix({ snagId }))
  const photos = [await hands.photo('tile-crack')]
  await done('finish', hands.handover.finishFix({ snagId, words: '已铲除重做', photos, windows: [] }))
  expect([told('snag.assignSnag'), told('snag.finishFix')]).toEqual([both(), both()])
  expect((await done('snag', signerHands.handover.snag({ snagId }))).mayDo).toContain('confirmFix')
}, 60_000)

test('the keys lie ready, the signer takes them: both hear of both', async () => {
  const { agentLin } = company.staff
  const photoId = await agentLin.photo('tile-crack')
  const meters = [{ kind: 'water' as const, reading: '12.5', photoId }]
  const items = [{ name: '入户门钥匙', count: 5 }]
  await done('prepare', agentLin.handover.prepareKeys({ unitId: unitId(), meters, items }))
  expect(told('keysPrepared')).toEqual(both())
  // A member's file holds no card: the platform's phone once more is the second fact.
  await done('sure', linkBy(signerHands, '13200000071'))
  const preparedAt = flat()?.keys?.preparedAt ?? 0
  const signed = { unitId: unitId(), preparedAt, ...signatureOf('keyReceipt') }
  await done('signKeys', signerHands.handover.signKeys(signed))
  await done('handOut', agentLin.handover.handOutKeys({ unitId: unitId(), version: flat()?.version ?? 0 }))
  expect(told('keysHandedOut')).toEqual(both())
  expect(
    kept(company, 'messages').some(({ to, kind }) => to === `person:${reader}` && kind !== 'household.joined'),
  ).toBe(false)
}, 60_000)
