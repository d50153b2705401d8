import { inflateSync } from 'node:zlib'
import type { LocalCloud } from '~/local/cloud'
import { whyValueRefused } from '~/local/wechat/values'
import { clientOf, startFixtureCloud, type Client } from './cloud'

const VISIT = {
  id: 'tmpl-visit',
  title: '上门服务提醒',
  fields: [
    { key: 'thing1', label: '服务项目' },
    { key: 'time2', label: '上门时间' },
  ],
}
const MINUTE = 60_000

let cloud: LocalCloud
let owner: Client
beforeEach(async () => {
  cloud = await startFixtureCloud({ templates: [VISIT] })
  owner = await clientOf(cloud, 'o-owner-1')
})
afterEach(() => cloud.stop())

const openapi = async <T = unknown>(api: string, input: object): Promise<T> =>
  (await owner.call<T>('probe', { ask: 'openapi', api, input })).result

describe('phone codes', () => {
  test('a code gives the phone once; the second time it is 40029', async () => {
    const { code } = await owner.post<{ code: string }>('/client/phone-code', { phone: '13800001111' })
    const first = await openapi('phonenumber.getPhoneNumber', { code })
    expect(first).toMatchObject({
      errCode: 0,
      phoneInfo: { phoneNumber: '13800001111', purePhoneNumber: '13800001111', countryCode: '86' },
    })
    expect(await openapi('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  })

  test('a code is over after five minutes', async () => {
    const { code } = await owner.post<{ code: string }>('/client/phone-code', { phone: '13800001111' })
    await cloud.clock.advance(5 * MINUTE + 1000)
    expect(await openapi('phonenumber.getPhoneNumber', { code })).toMatchObject({ errCode: 40029 })
  })

  test('a demo person has the phone of the list; somebody without a phone gets no code', async () => {
    const agent = await clientOf(cloud, cloud.people.find(person => person.key === 'agent')?.openid ?? '')
    expect(await agent.post('/client/phone-code', {})).toMatchObject({ code: expect.any(String) as string })
    expect(await owner.post('/client/phone-code', {})).not.toHaveProperty('code')
  })
})

describe('subscribe messages', () => {
  const data = { thing1: { value: '厨房漏水' }, time2: { value: '2026年9月22日 09:00' } }
  const send = (more: object = {}) =>
    openapi('subscribeMessage.send', {
      touser: 'o-owner-1',
      templateId: VISIT.id,
      page: 'pages/repair?id=1',
      data,
      ...more,
    })

  test('one grant is one send, and WeChat shows it', async () => {
    expect(await send()).toMatchObject({ errCode: 43101 })
    expect(await owner.post('/client/subscribe', { tmplIds: [VISIT.id] })).toEqual({
      errMsg: 'requestSubscribeMessage:ok',
      [VISIT.id]: 'accept',
    })
    expect(await send()).toMatchObject({ errCode: 0 })
    expect(await send()).toMatchObject({ errCode: 43101 })
    const { messages } = await owner.get<{ messages: object[] }>('/client/messages')
    expect(messages).toMatchObject([
      {
        title: '上门服务提醒',
        page: 'pages/repair?id=1',
        rows: [
          { label: '服务项目', value: '厨房漏水' },
          { label: '上门时间', value: '2026年9月22日 09:00' },
        ],
      },
    ])
  })

  test('refusing gives no grant', async () => {
    await owner.post('/client/subscribe', { tmplIds: [VISIT.id], answers: { [VISIT.id]: 'reject' } })
    expect(await send()).toMatchObject({ errCode: 43101 })
  })

  test('bad openid 40003, unknown template 40037, missing and wrong values 47003; none of them uses the grant up', async () => {
    await owner.post('/client/subscribe', { tmplIds: [VISIT.id] })
    expect(await send({ touser: 'nobody' })).toMatchObject({ errCode: 40003 })
    expect(await send({ templateId: 'tmpl-none' })).toMatchObject({ errCode: 40037 })
    expect(await send({ data: { thing1: { value: '厨房漏水' } } })).toMatchObject({
      errCode: 47003,
      errMsg: expect.stringContaining('time2') as string,
    })
    expect(await send({ data: { ...data, thing1: { value: '一'.repeat(21) } } })).toMatchObject({ errCode: 47003 })
    expect(cloud.wechat.grants('o-owner-1', VISIT.id)).toBe(1)
  })

  test('faults: over the limit, busy, and a time-out whose message was shown all the same', async () => {
    await owner.post('/client/subscribe', { tmplIds: [VISIT.id] })
    cloud.wechat.faults.inject({ api: 'subscribeMessage.send', kind: 'limit' })
    expect(await send()).toMatchObject({ errCode: 45009 })
    cloud.wechat.faults.inject({ kind: 'busy' })
    expect(await send()).toMatchObject({ errCode: -1 })
    cloud.wechat.faults.inject({ kind: 'timeout', delivered: true })
    expect(await send()).toMatchObject({ errCode: -604102 })
    expect(cloud.wechat.shown('o-owner-1')).toHaveLength(1)
  })

  test('more than three templates in one prompt are refused', async () => {
    expect(await owner.post('/client/subscribe', { tmplIds: ['a', 'b', 'c', 'd'] })).toMatchObject({ errCode: 20003 })
  })
})

test.each([
  ['thing1', '一'.repeat(20), true],
  ['thing1', '一'.repeat(21), false],
  ['thing1', '', false],
  ['number1', '12345', true],
  ['number1', 'two', false],
  ['character_string1', 'BX-2026-0001', true],
  ['character_string1', '报修1', false],
  ['time1', '2026年11月22日 15:01', true],
  ['time1', '2026-11-22 15:01', false],
  ['date1', '2026年11月22日', true],
  ['phrase1', '待处理', true],
  ['phrase1', 'A级', false],
  ['phrase1', '正在处理之中', false],
  ['name1', '李'.repeat(11), false],
  ['phone_number1', '010-12345678', true],
  ['amount1', '¥12.50', true],
  ['colour1', 'red', false],
])('a value of %s: %s', (key, value, passes) => {
  expect(whyValueRefused(key, { value }) === undefined).toBe(passes)
})

describe('the other interfaces', () => {
  test('text is checked for who used the mini-program within two hours', async () => {
    const check = (content: string, openid = 'o-owner-1') =>
      openapi('security.msgSecCheck', { openid, scene: 2, version: 2, content })
    expect(await check('厨房漏水')).toMatchObject({ result: { suggest: 'pass' } })
    expect(await check('这里可以代开发票')).toMatchObject({ result: { suggest: 'risky' } })
    expect(await check('厨房漏水', 'o-never-here')).toMatchObject({ errCode: 61010 })
    expect(await check('长'.repeat(2501))).toMatchObject({ errCode: 40097 })
  })

  test('a picture check answers with a number only', async () => {
    const input = { openid: 'o-owner-1', scene: 1, version: 2, mediaType: 2, mediaUrl: 'https://example.com/a.jpg' }
    expect(await openapi('security.mediaCheckAsync', input)).toMatchObject({
      errCode: 0,
      traceId: expect.any(String) as string,
    })
    expect(cloud.wechat.mediaChecks()).toHaveLength(1)
  })

  test('a mini-program code is a PNG whose rows unpack', async () => {
    const { buffer, contentType } = await openapi<{ buffer: string; contentType: string }>('wxacode.getUnlimited', {
      scene: 'u=1',
      page: 'pages/home',
    })
    const png = Buffer.from(buffer, 'hex')
    expect([contentType, png.subarray(1, 4).toString()]).toEqual(['image/png', 'PNG'])
    const start = png.indexOf('IDAT') + 4
    expect(inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)))).toHaveLength(328 * 329)
    expect(await openapi('wxacode.getUnlimited', { scene: 's'.repeat(33) })).toMatchObject({ errCode: 40169 })
  })

  test('an interface that config.json does not name is refused: −604101; one that does not exist: −604100', async () => {
    expect(await openapi('customerServiceMessage.send', {})).toMatchObject({ errCode: -604100 })
    const chained = cloud.host.functions().find(each => each.name === 'probe')
    chained?.config.permissions.openapi.splice(0, 1)
    expect(await openapi('phonenumber.getPhoneNumber', { code: 'x' })).toMatchObject({ errCode: -604101 })
  })
})
