import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { LocalCloud } from '~/local/cloud'
import { clientOf, emptyDir, START, startFixtureCloud } from './cloud'

let cloud: LocalCloud | undefined
afterEach(async () => {
  await cloud?.stop()
  cloud = undefined
})

/** fetch() sets Host itself, so the status of a request with headers of our own is asked for one floor lower. */
function statusOf(
  port: number,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers }, answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
      .on('error', reject)
      .end(method === 'POST' ? '{}' : undefined)
  })
}

describe('who may come in', () => {
  test('only our own Host and Origin', async () => {
    const { port } = (cloud = await startFixtureCloud())
    const own = { host: `127.0.0.1:${port}` }
    expect(await statusOf(port, '/control/state', own)).toBe(200)
    expect(
      await statusOf(port, '/control/state', { host: `localhost:${port}`, origin: `http://localhost:${port}` }),
    ).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1'])
      expect(await statusOf(port, '/control/state', { host })).not.toBe(200)
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${port}`])
      expect(await statusOf(port, '/client/session', { ...own, origin }, 'POST')).toBe(403)
    expect(await statusOf(port, '/control/state', { ...own, 'sec-fetch-site': 'cross-site' })).toBe(403)
  })

  test('a browser never speaks on /admin, not even our own page', async () => {
    const { port } = (cloud = await startFixtureCloud())
    expect(
      await statusOf(port, '/admin', { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` }, 'POST'),
    ).toBe(403)
    expect(await statusOf(port, '/admin', { host: `127.0.0.1:${port}` })).toBe(403)
  })

  test('files outside the build are not served', async () => {
    const h5Dir = join(emptyDir(), 'h5')
    mkdirSync(h5Dir)
    writeFileSync(join(h5Dir, 'index.html'), '<p>app</p>')
    writeFileSync(join(h5Dir, '..', 'secret.txt'), 'secret')
    const { port, url } = (cloud = await startFixtureCloud({ h5Dir }))
    expect(await (await fetch(`${url}/app/?session=x`)).text()).toBe('<p>app</p>')
    for (const path of ['/app/../secret.txt', '/app/..%2fsecret.txt', '/app/%2e%2e/secret.txt'])
      expect(await statusOf(port, path, { host: `127.0.0.1:${port}` })).toBe(404)
  })
})

test('any client of the SDK’s protocol is answered, not only our functions', async () => {
  process.env.TENCENTCLOUD = 'true' // spares the SDK its look for a metadata host
  const running = (cloud = await startFixtureCloud())
  const sdk = await import('@cloudbase/node-sdk')
  const outside = sdk.init({
    env: 'local-cloud',
    secretId: 'any',
    secretKey: 'any',
    serviceUrl: `${running.url}/admin`,
  } as never)
  await outside.database().collection('notes').add({ words: 'from outside' })
  expect((await outside.database().collection('notes').get()).data).toMatchObject([{ words: 'from outside' }])
  const { result } = (await outside.callFunction({ name: 'chained', data: { ask: 'context' } })) as {
    result: { context: { SOURCE: string; OPENID?: string } }
  }
  expect(result.context.SOURCE).toMatch(/^\w+,outside$/)
  expect(result.context.OPENID).toBeUndefined()
})

describe('when it will not start', () => {
  test('in production', async () => {
    const before = process.env.NODE_ENV
    Object.assign(process.env, { NODE_ENV: 'production' })
    await expect(startFixtureCloud()).rejects.toThrow(
      /^The local cloud is for development and tests: it refuses NODE_ENV=production$/,
    )
    Object.assign(process.env, { NODE_ENV: before })
  })

  test('when the port is taken', async () => {
    const other = createServer()
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    await expect(startFixtureCloud({ port })).rejects.toThrow(`Port ${port} is taken`)
    await new Promise(resolve => other.close(resolve))
  })

  test('when the data directory cannot be made, is somebody else’s, or is in use', async () => {
    const file = join(emptyDir(), 'file')
    writeFileSync(file, '')
    await expect(startFixtureCloud({ dataDir: join(file, 'cloud') })).rejects.toThrow(
      /^The data directory .* cannot be written/,
    )
    const foreign = emptyDir()
    writeFileSync(join(foreign, 'thesis.txt'), 'mine')
    await expect(startFixtureCloud({ dataDir: foreign, fresh: true })).rejects.toThrow('not emptied')
    expect(existsSync(join(foreign, 'thesis.txt'))).toBe(true)
    const used = emptyDir()
    writeFileSync(join(used, 'process.id'), '1')
    await expect(startFixtureCloud({ dataDir: used })).rejects.toThrow(
      'is in use by the running local cloud with process id 1',
    )
  })

  test('with a function’s variable that does not begin with FN_', async () => {
    await expect(startFixtureCloud({ functionEnv: { COLOUR: 'red' } })).rejects.toThrow('begin with FN_')
  })
})

describe('the next start', () => {
  test('finds the data, the messages, the sessions and the field key; the clock stood still', async () => {
    const dataDir = emptyDir()
    cloud = await startFixtureCloud({ dataDir })
    const owner = await clientOf(cloud, 'o-owner-1')
    await owner.call('probe', { ask: 'add', note: { words: '厨房漏水' } })
    await owner.post('/client/subscribe', { tmplIds: ['tmpl'] })
    await cloud.clock.advance(3_600_000)
    const shown = cloud.clock.now()
    const key = readFileSync(join(dataDir, 'field.key'), 'utf8')
    await cloud.stop()
    await new Promise(resolve => setTimeout(resolve, 1200))

    cloud = await startFixtureCloud({ dataDir, startAt: START })
    expect(cloud.clock.now() - shown).toBeGreaterThanOrEqual(0)
    expect(cloud.clock.now() - shown).toBeLessThan(1000)
    const again = await clientOf(cloud, 'o-owner-1')
    expect((await again.call('probe', { ask: 'notes' })).result).toMatchObject({ data: [{ words: '厨房漏水' }] })
    expect(cloud.wechat.grants('o-owner-1', 'tmpl')).toBe(1)
    expect(cloud.timers.lastRun()).toMatchObject({ function: 'ticker', ok: true })
    expect(readFileSync(join(dataDir, 'field.key'), 'utf8')).toBe(key)
    expect(statSync(join(dataDir, 'field.key')).mode & 0o777).toBe(0o600)
  })

  test('fresh: begins empty, at the instant asked for', async () => {
    const dataDir = emptyDir()
    cloud = await startFixtureCloud({ dataDir })
    await (await clientOf(cloud, 'o-owner-1')).call('probe', { ask: 'add', note: {} })
    await cloud.stop()
    cloud = await startFixtureCloud({ dataDir, fresh: true })
    expect(cloud.engine.peek('notes')).toEqual([])
    expect(cloud.clock.now() - START).toBeLessThan(5000)
  })
})

describe('the control door', () => {
  const ask = async (path: string, body?: object): Promise<unknown> =>
    (await fetch(`${cloud?.url}${path}`, body && { method: 'POST', body: JSON.stringify(body) })).json()

  test('state, people, advance, fire and faults', async () => {
    cloud = await startFixtureCloud()
    expect(await ask('/control/state')).toMatchObject({ now: expect.any(Number) as number, lastRun: null })
    expect(await ask('/control/people')).toMatchObject({
      people: expect.arrayContaining([
        expect.objectContaining({ key: 'agent', session: expect.any(String) as string }),
      ]) as object[],
    })
    expect(await ask('/control/advance', { ms: 60_000 })).toMatchObject({
      ran: 1,
      failed: 0,
      lastRun: { function: 'ticker', ok: true },
    })
    expect(await ask('/control/fire', { times: 2, overlapping: true })).toMatchObject({
      runs: [{ ok: true }, { ok: true }],
    })
    expect(await ask('/control/faults', { kind: 'busy' })).toEqual({})
    expect(await ask('/control/advance', { ms: -1 })).toMatchObject({ code: 'INVALID_PARAM' })
  })

  test('the phone frame and its door to the wide workbench', async () => {
    cloud = await startFixtureCloud()
    const page = await (await fetch(cloud.url)).text()
    expect(page).toContain('打开宽屏工作台')
    expect(await (await fetch(`${cloud.url}/frame.js`)).text()).toContain('/control/people')
    const door = await fetch(`${cloud.url}/workbench?person=manager`, { redirect: 'manual' })
    expect([door.status, door.headers.get('location')]).toEqual([
      302,
      expect.stringMatching(/^\/app\/\?session=.+#\/packages\/staff\//),
    ])
  })
})
