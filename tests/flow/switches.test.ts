/** R9.3 on the real cloud: two switches, kinds under each; off stops at once what is queued; the inbox keeps what was said. */
import { done } from '~/local/demo/stage'
import { kept, submitted } from './support/repair'
import { foundCompany, type Company } from './support/smallCompany'

const openid = 'o-flow-customer-sun'
let company: Company
beforeAll(async () => {
  company = await foundCompany('2026-09-01T09:00')
  await company.customers.sun.allowMessages(12)
}, 90_000)
afterAll(() => company.stop())

const { switches, set, topic } = {
  switches: async () => (await done('switches', company.customers.sun.account.switches({}))).switches,
  set: (name: 'service' | 'care', isOn: boolean, version?: string) =>
    company.customers.sun.account.setSwitch({ name, isOn, ...(version !== undefined && { version }) }),
  topic: (named: 'repair' | 'progress', isOn: boolean) =>
    done('topic', company.customers.sun.account.setTopic({ topic: named, isOn })),
}
const shown = (ticketId: string) =>
  company.cloud.wechat.shown(openid).filter(({ page }) => page?.includes(ticketId) === true)
const pushes = (ticketId: string) =>
  kept(company, 'messages')
    .filter(message => message.ticketId === ticketId && message.to.startsWith('person:'))
    .map(({ push }) => push.state)
const inInbox = async (ticketId: string) =>
  (await done('inbox', company.customers.sun.message.inbox({}))).rows.filter(row => row.ticketId === ticketId).length

test('at first: service on, care off', async () => {
  expect(await switches()).toEqual({ service: true, care: false, without: [] })
})

test('care is turned on by agreeing to its text, and that is a record; off is a record, too, and at once', async () => {
  expect(await set('care', true)).toMatchObject({ ok: false, code: 'CARE_NEEDS_AGREEING' })
  expect(await set('care', true, '0')).toMatchObject({ ok: false, code: 'TEXT_HAS_CHANGED' })
  expect(await switches()).toMatchObject({ care: false })
  const { careVersion } = await done('switches', company.customers.sun.account.switches({}))
  await done('on', set('care', true, careVersion))
  expect(await switches()).toEqual({ service: true, care: true, without: [] })
  await done('off', set('care', false))
  expect(await switches()).toMatchObject({ service: true, care: false })
  const records = kept(company, 'consents').filter(({ kind }) => kind === 'care')
  expect(records.map(({ isAgreed }) => isAgreed)).toEqual([true, false])
})

test('withdrawing the consent turns the switch off: they are one thing', async () => {
  await done('on', set('care', true, '1'))
  await done('no', company.customers.sun.account.decideConsent({ kind: 'care', version: '1', isAgreed: false }))
  expect(await switches()).toMatchObject({ care: false, service: true })
})

test('queued in the evening, switched off at night: nothing rings in the morning, and the inbox has it', async () => {
  await company.moveTo('2026-09-01T21:30')
  const ticketId = await submitted(company, 'sun')
  expect(pushes(ticketId)).toEqual(['pending'])
  await done('off', set('service', false))
  await company.moveTo('2026-09-02T08:02')
  expect(shown(ticketId)).toEqual([])
  expect(pushes(ticketId)).toEqual(['unwanted'])
  expect(await inInbox(ticketId)).toBe(1)
})

test('on again, the next one rings; what was silenced stays silent', async () => {
  await done('on', set('service', true))
  await company.moveTo('2026-09-02T09:00')
  const ticketId = await submitted(company, 'sun')
  await company.moveTo('2026-09-02T09:02')
  expect(shown(ticketId)).toHaveLength(1)
})

test('one kind off: it is silent and the other kinds ring', async () => {
  await topic('repair', false)
  const silent = await submitted(company, 'sun')
  await company.moveTo('2026-09-02T09:10')
  expect(shown(silent)).toEqual([])
  await topic('repair', true)
  await topic('progress', false)
  const ringing = await submitted(company, 'sun')
  await company.moveTo('2026-09-02T09:20')
  expect(shown(ringing)).toHaveLength(1)
  expect(await switches()).toMatchObject({ without: ['progress'] })
})

test('nobody else’s switches move, and who has no file has none', async () => {
  const { switches: others } = await done('switches', company.customers.liang.account.switches({}))
  expect(others).toEqual({ service: true, care: false, without: [] })
  expect(await company.visitor.account.setSwitch({ name: 'service', isOn: false })).toMatchObject({ code: 'NOT_FOUND' })
})
