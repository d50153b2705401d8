/** Closing the account (R2.6; PIPL 47): access ends at once, nothing personal is left but what law keeps, unlinked. */
import { collections, type CollectionName } from '~/cloudfunctions/_schema/collections'
import { actor, done } from '~/local/demo/stage'
import { kept, submitted, ticketOf, workedOn } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

const openid = 'o-flow-customer-sun'
const phone = '13100000001'
let company: Company
let personId: string
let closedTicket: string
let openTicket: string
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
  await company.customers.sun.allowMessages(3)
}, 90_000)
afterAll(() => company.stop())

const mine = () => company.customers.sun.account
const confirm = () =>
  done('confirmIdentity', mine().confirmIdentity({ unitId: company.unitIds.sun, idCardTail: '1234' }))
const all = (): { collection: CollectionName; text: string }[] =>
  (Object.keys(collections) as CollectionName[]).map(collection => ({
    collection,
    text: JSON.stringify(kept(company, collection)),
  }))
/** Where it stands to be read. */
const where = (needle: string) =>
  all()
    .filter(({ text }) => text.includes(needle))
    .map(({ collection }) => collection)

test('given a life in the house: a repair done, one open, messages, consents, a correction, an export, a look at the number', async () => {
  personId = kept(company, 'persons').find(({ linkedOpenid }) => linkedOpenid === openid)?._id ?? ''
  closedTicket = await submitted(company, 'sun')
  await done('cancel', company.customers.sun.ticket.cancel({ ticketId: closedTicket, words: '自己拧紧了' }))
  openTicket = await submitted(company, 'sun')
  await workedOn(company, openTicket, 'dispatched')
  await done('agree', mine().decideConsent({ kind: 'privacy', version: '1', isAgreed: true }))
  await done('care', mine().setSwitch({ name: 'care', isOn: true, version: '1' }))
  await done('needs', mine().askCorrection({ field: 'needs', value: '门口有台阶' }))
  await done('phone', mine().askCorrection({ field: 'name', value: '孙佳宜', words: '写错一个字' }))
  await done('reveal', company.staff.agent.archive.revealPhone({ personId, reason: '约上门时间' }))
  await confirm()
  await done('export', mine().beginExport({}))
  await company.moveTo('2026-09-01T09:05')
  expect(where('孙佳怡')).toEqual(expect.arrayContaining(['accounts', 'persons']))
})

test('not without the second fact', async () => {
  await company.moveTo('2026-09-01T10:00')
  expect(await mine().closeAccount({ isDespiteOpen: true })).toMatchObject({ code: 'SECOND_FACT_NEEDED' })
})

test('what is open stops it once, by name; whoever means it goes on', async () => {
  await confirm()
  const { matters, isSure, units } = await done('closing', mine().closing({}))
  expect({ isSure, units }).toEqual({ isSure: true, units: 1 })
  expect(matters).toEqual([{ kind: 'repair', id: openTicket, name: expect.stringContaining('云栖里') }])
  expect(await mine().closeAccount({ isDespiteOpen: false })).toMatchObject({
    code: 'SOMETHING_OPEN',
    details: { count: 1 },
  })
  await done('close', mine().closeAccount({ isDespiteOpen: true }))
})

test('at once: WeChat is linked to nothing, the flat is nobody’s page, the desk finds no number', async () => {
  expect(await done('me', mine().me({}))).toMatchObject({ name: null, maskedPhone: null, units: [], hasFile: false })
  expect(await company.customers.sun.ticket.mine({})).toMatchObject({ code: 'NOT_FOUND' })
  expect(await company.staff.agent.archive.revealPhone({ personId, reason: '约上门时间' })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('within minutes nothing personal is left to be read anywhere: no name, no number, no openid, no file', async () => {
  await company.moveTo('2026-09-01T10:12')
  for (const needle of ['孙佳怡', '孙佳宜', phone, '131****0001', openid, '门口有台阶'])
    expect([needle, where(needle)]).toEqual([needle, []])
  const left = where(personId)
  // Log rows by id alone, sealed into the chain; the import's history by ids.
  expect(
    left.filter(collection => !['audit', 'auditChain', 'imports', 'importRows', 'importChunks'].includes(collection)),
  ).toEqual([])
  const [closing] = kept(company, 'closings')
  expect(closing).toMatchObject({ state: 'done', personId: null, openid: null })
})

test('what law keeps is there, unlinked: the repairs and their history, who looked, what was agreed, the contract under seal', async () => {
  expect(ticketOf(company, closedTicket)).toMatchObject({
    state: 'cancelled',
    reporterId: expect.stringMatching(/^closed-/),
  })
  const journal = kept(company, 'journal').filter(({ ticketId }) => ticketId === closedTicket)
  expect(journal.length).toBeGreaterThan(0)
  expect(kept(company, 'phoneViews')).toMatchObject([
    { personId: expect.stringMatching(/^closed-/), reason: '约上门时间' },
  ])
  expect(kept(company, 'consents').map(({ subject, isAgreed }) => [subject.slice(0, 7), isAgreed])).toEqual([
    ['closed-', true],
    ['closed-', true],
  ])
  const [record] = kept(company, 'legalRecords')
  expect(record).toMatchObject({
    kind: 'contract',
    unitIds: [company.unitIds.sun],
    sealed: expect.stringMatching(/^v1\./),
  })
  const alias = kept(company, 'phoneViews')[0]?.personId ?? ''
  expect(JSON.stringify(record)).not.toContain(alias)
})

test('the work at the flat goes on without them', async () => {
  expect(ticketOf(company, openTicket)).toMatchObject({ state: 'dispatched', reporterId: '' })
  await done('respond', company.staff.technician.ticket.respond({ ticketId: openTicket, words: '已到楼下' }))
  expect(kept(company, 'messages').filter(({ to }) => to.startsWith('person:p') && to.includes(personId))).toEqual([])
})

test('back only by linking anew: the old number finds no file', async () => {
  const again = await actor(company.cloud.url, openid)
  await expect(again.link(phone)).rejects.toThrow('PHONE_UNKNOWN')
})

test('the clearing is done: nothing falls due for it any more', () => {
  expect(kept(company, 'due').filter(({ kind }) => kind === 'accountClosing')).toEqual([])
})
