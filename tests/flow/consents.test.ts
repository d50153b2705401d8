/** Consents on the real cloud (R2.6; PIPL 14–16): records by version, taken back at once, nobody is kept out by a no. */
import { done } from '~/local/demo/stage'
import type { ConsentKind } from '~/types/account/consent'
import { kept, submitted } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
}, 90_000)
afterAll(() => company.stop())

const recordsOf = (kind: ConsentKind, subject?: string) =>
  kept(company, 'consents')
    .filter(row => row.kind === kind && (subject === undefined || row.subject === subject))
    .sort((one, other) => one.n - other.n)
const say = (kind: ConsentKind, isAgreed: boolean, over: object = {}) =>
  company.customers.sun.account.decideConsent({ kind, version: '1', isAgreed, ...over })

test('given somebody who has just linked, the privacy text in force is to be asked; nothing waits for the answer (PIPL 16)', async () => {
  const { account } = company.customers.liang
  expect(await done('me', account.me({}))).toMatchObject({ privacy: { version: '1', isToBeAsked: true } })
  await submitted(company, 'liang')
})

test.each([
  ['yes', 'liang', true],
  ['no', 'han', false],
] as const)(
  'a %s is an answer: kept with its version and instant, asked no more, and the house stays open',
  async (_word, key, isAgreed) => {
    const { account } = company.customers[key]
    await done('say', account.decideConsent({ kind: 'privacy', version: '1', isAgreed }))
    expect(await done('me', account.me({}))).toMatchObject({ privacy: { isToBeAsked: false } })
    const { kinds } = await done('consents', account.consents({}))
    const privacy = kinds.find(({ kind }) => kind === 'privacy')
    expect(privacy).toMatchObject({ now: { version: '1', isAgreed }, records: [{ version: '1', isAgreed }] })
    await submitted(company, key)
  },
)

test('a visitor without a file is asked nothing, may answer the privacy text, and nothing else', async () => {
  const { account } = company.visitor
  expect(await done('me', account.me({}))).toMatchObject({ hasFile: false, privacy: { isToBeAsked: false } })
  await done('say', account.decideConsent({ kind: 'privacy', version: '1', isAgreed: true }))
  const { hasFile, kinds } = await done('consents', account.consents({}))
  expect({ hasFile, kinds: kinds.map(({ kind }) => kind) }).toEqual({ hasFile: false, kinds: ['privacy'] })
  expect(await account.decideConsent({ kind: 'care', version: '1', isAgreed: true })).toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('records are only added to: yes, no, yes are three, numbered, each audited and told on my timeline', async () => {
  for (const isAgreed of [true, false, true]) await done('say', say('homePhotos', isAgreed))
  const rows = recordsOf('homePhotos')
  expect(rows.map(({ n, isAgreed }) => [n, isAgreed])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ])
  const { subject } = rows[0] ?? { subject: '' }
  const lines = kept(company, 'timeline').filter(row => row.subject === `person:${subject}` && row.kind === 'consent')
  expect(lines).toHaveLength(3)
  expect(kept(company, 'audit').filter(({ _id }) => _id.startsWith('consent:')).length).toBeGreaterThanOrEqual(3)
})

test('the same tap twice is one record', async () => {
  const requestId = 'consent-tapped-twice-1'
  const { account } = company.customers.sun
  const said = { kind: 'contractorSharing' as const, version: '1', isAgreed: true }
  await Promise.all([account.decideConsent(said, { requestId }), account.decideConsent(said, { requestId })])
  expect(recordsOf('contractorSharing')).toHaveLength(1)
})

test('a yes to a text that is not in force is refused; a no needs no text', async () => {
  expect(await say('care', true, { version: '0' })).toMatchObject({ code: 'TEXT_HAS_CHANGED' })
  expect(await say('care', false, { version: '0' })).toMatchObject({ ok: true })
})

test('PIPL 47: the birthday goes with its consent', async () => {
  await done('agree', say('birthday', true))
  const { account } = company.customers.sun
  await done('birthday', account.askCorrection({ field: 'birthday', value: '05-21', isUnder14: false }))
  expect((await done('mine', account.myData({}))).birthday).toBe('05-21')
  await done('withdraw', say('birthday', false))
  expect((await done('mine', account.myData({}))).birthday).toBeNull()
})

test('PIPL 31: a child’s birthday by a guardian’s own consent only', async () => {
  expect(await say('childBirthday', true)).toMatchObject({ code: 'GUARDIAN_CONSENT_NEEDED' })
  await done('guardian', say('childBirthday', true, { isGuardian: true }))
  expect(recordsOf('childBirthday')).toMatchObject([{ isGuardian: true, isAgreed: true }])
})
