import type { LocalCloud } from '~/local/cloud'
import { clientOf, START, startFixtureCloud, type Client } from './cloud'

let cloud: LocalCloud
let owner: Client
beforeAll(async () => {
  cloud = await startFixtureCloud()
  owner = await clientOf(cloud, 'o-owner-1')
})
afterAll(() => cloud.stop())

interface Context {
  OPENID?: string
  APPID?: string
  UNIONID?: string
  SOURCE?: string
  ENV?: string
}

describe('who calls', () => {
  test('a client call carries OPENID, APPID and SOURCE wx_client, and no UNIONID', async () => {
    const { result } = await owner.call<{ context: Context }>('probe', { ask: 'context' })
    expect(result.context).toEqual({
      OPENID: 'o-owner-1',
      APPID: expect.stringMatching(/^wx/) as string,
      SOURCE: 'wx_client',
      ENV: 'local-cloud',
    })
  })

  test('userInfo is injected beside what was sent, and wins over a userInfo that was sent', async () => {
    const { result } = await owner.call('probe', { ask: 'event', a: 1, userInfo: { openId: 'o-somebody' } })
    expect(result).toMatchObject({ ask: 'event', a: 1, userInfo: { openId: 'o-owner-1' } })
  })

  test('two people at the same time are never mixed up', async () => {
    const others = await Promise.all(Array.from({ length: 12 }, (_, number) => clientOf(cloud, `o-crowd-${number}`)))
    const answers = await Promise.all(
      others.map(other => other.call<{ context: Context }>('probe', { ask: 'context' })),
    )
    expect(answers.map(({ result }) => result.context.OPENID)).toEqual(others.map((_, number) => `o-crowd-${number}`))
  })

  test('a function called by a function reads wx_client,scf: the person stays, userInfo does not', async () => {
    const once = await owner.call<{ result: { context: Context; userInfo?: unknown } }>('probe', {
      ask: 'call',
      name: 'chained',
    })
    expect(once.result.result).toMatchObject({ context: { SOURCE: 'wx_client,scf', OPENID: 'o-owner-1' } })
    expect(once.result.result.userInfo).toBeUndefined()
    const relayed = await owner.call<{ context: Context }>('chained', { ask: 'relay' })
    expect(relayed.result.context.SOURCE).toBe('wx_client,scf')
  })

  test('a session that this cloud never gave is refused', async () => {
    const answer = await fetch(`${cloud.url}/client/call`, {
      method: 'POST',
      headers: { 'x-session': 'bw.x' },
      body: '{"name":"probe"}',
    })
    expect(answer.status).toBe(401)
  })
})

describe('what a function sees', () => {
  test('the movable clock, whichever way it looks, at once after a move, in UTC', async () => {
    const look = async () =>
      (
        await owner.call<{ now: number; made: number; words: string; from: number; other: number; zone: number }>(
          'probe',
          { ask: 'clock' },
        )
      ).result
    const before = await look()
    expect(before.now - START).toBeLessThan(60_000)
    await cloud.clock.advance(3_600_000)
    const after = await look()
    for (const shown of [after.made, after.other, Date.parse(after.words)])
      expect(Math.abs(shown - after.now)).toBeLessThan(1000)
    expect(after.now - before.now).toBeGreaterThanOrEqual(3_600_000)
    expect(after).toMatchObject({ from: 0, zone: 0 })
  })

  test('its own variables and a field key, nothing of the developer', async () => {
    process.env.DEVELOPERS_OWN = 'private'
    const { result } = await owner.call<Record<string, string>>('probe', { ask: 'environment' })
    expect(result).toMatchObject({
      FN_COLOUR: 'teal',
      FIELD_KEY: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      TENCENTCLOUD_RUNENV: 'SCF',
    })
    expect(result).not.toHaveProperty('DEVELOPERS_OWN')
    expect(result).not.toHaveProperty('PATH')
  })

  test('what it logs is kept with its invocation', async () => {
    await owner.call('probe', { ask: 'log' })
    expect(cloud.host.logs().slice(-2)).toMatchObject([
      { function: 'probe', level: 'log', text: 'straight to the stream' },
      { function: 'probe', level: 'warn', text: 'one line' },
    ])
  })
})

describe('how a call ends badly', () => {
  test('an unknown function: −501000', async () => {
    expect(await owner.call('nowhere', {})).toMatchObject({
      errCode: -501000,
      errMsg: expect.stringContaining('FunctionName parameter could not be found') as string,
    })
    const inside = await owner.call<{ errMsg: string }>('probe', { ask: 'call', name: 'nowhere' })
    expect(inside.result.errMsg).toContain('FunctionName parameter could not be found')
  })

  test('a name of the object prototype is no function', async () => {
    expect(await owner.call('constructor', {})).toMatchObject({ errCode: -501000 })
  })

  test('a closed function is refused to clients and open to functions', async () => {
    expect(await owner.call('closed', {})).toMatchObject({ errCode: -501007 })
    expect(await owner.call('probe', { ask: 'call', name: 'closed' })).toMatchObject({
      result: { result: 'open to functions' },
    })
  })

  test('a thrown error: −504002 with its words', async () => {
    expect(await owner.call('probe', { ask: 'fail' })).toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('it leaks') as string,
    })
  })

  test('over its time: −504003, and the next call finds a living worker', async () => {
    expect(await owner.call('slow', { sleep: 3000 })).toMatchObject({
      errCode: -504003,
      errMsg: expect.stringContaining('timed out after 1 seconds') as string,
    })
    expect(await owner.call('slow', { sleep: 1 })).toMatchObject({ result: 'awake' })
  })

  test('a reply of 6 MB passes, a larger one is refused', async () => {
    const limit = 6 * 1024 * 1024
    expect((await owner.call<string>('probe', { ask: 'large', size: limit - 2 })).result).toHaveLength(limit - 2)
    expect(await owner.call('probe', { ask: 'large', size: limit })).toMatchObject({ errCode: -604001 })
  })

  test('a transaction left open is rolled back when its invocation ends', async () => {
    await owner.call('probe', { ask: 'leaveTransactionOpen', note: { left: true } })
    const { result } = await owner.call<{ data: { left?: boolean }[] }>('probe', { ask: 'notes' })
    expect(result.data.filter(note => note.left)).toEqual([])
  })
})

test('collections are closed to clients', async () => {
  expect(await owner.post('/client/database', { collection: 'notes' })).toMatchObject({ errCode: -502003 })
})
