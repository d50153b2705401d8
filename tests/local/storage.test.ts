import type { LocalCloud } from '~/local/cloud'
import { clientOf, startFixtureCloud, type Client } from './cloud'

let cloud: LocalCloud
let owner: Client
beforeAll(async () => {
  cloud = await startFixtureCloud()
  owner = await clientOf(cloud, 'o-owner-1')
})
afterAll(() => cloud.stop())

const ask = async <T>(data: object): Promise<T> => (await owner.call<T>('probe', data)).result
const upload = (path: string, text: string) =>
  ask<{ fileID: string; statusCode: number; errCode?: number; errMsg?: string }>({ ask: 'upload', path, text })
const addressOf = async (fileID: string, maxAge = 60) => {
  const { fileList } = await ask<{ fileList: { tempFileURL: string; status: number }[] }>({
    ask: 'address',
    files: [{ fileID, maxAge }],
  })
  return fileList[0]?.tempFileURL ?? ''
}

describe('storage through the SDK', () => {
  test('a file goes up, comes down and is deleted', async () => {
    const { fileID, statusCode } = await upload('photo/2026/漏水.txt', '厨房漏水')
    expect(fileID).toMatch(/^cloud:\/\/local-cloud\.[\w-]+\/photo\/2026\/漏水\.txt$/)
    expect(statusCode).toBe(-1) // as the real SDK answers: it does not hand the response on
    expect(await ask({ ask: 'download', fileID })).toBe('厨房漏水')
    expect(await ask({ ask: 'remove', files: [fileID] })).toMatchObject({ fileList: [{ fileID, status: 0 }] })
    expect(await ask({ ask: 'download', fileID })).toMatchObject({
      errMsg: expect.stringContaining('not exists') as string,
    })
    expect(await ask({ ask: 'remove', files: [fileID] })).toMatchObject({ fileList: [{ status: -503003 }] })
  })

  test.each(['/photo/a.jpg', 'photo//a.jpg', '../a.jpg', 'photo/../../a.jpg', ''])(
    'the path %j is refused',
    async path => {
      expect(await upload(path, 'x')).toMatchObject({ errMsg: expect.stringContaining('fail') as string })
    },
  )

  test('a signed address serves the bytes; without, with another or with a corrupted signature nothing is served', async () => {
    const { fileID } = await upload('photo/a.txt', 'mine')
    const other = await addressOf((await upload('photo/b.txt', 'other')).fileID)
    const address = await addressOf(fileID)
    const good = await fetch(address)
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([
      200,
      'mine',
      'application/octet-stream',
    ])
    const last = address.at(-1) === '1' ? '2' : '1'
    const wrong = [
      address.split('?')[0],
      address.replace(/sign=(.)/, (_, first) => `sign=${first === '0' ? '1' : '0'}`),
      address.slice(0, -1) + last,
      other.replace('b.txt', 'a.txt'),
    ]
    for (const each of wrong) expect((await fetch(each ?? '')).status).toBe(403)
  })

  test('an address is over after its time on the movable clock', async () => {
    const address = await addressOf((await upload('photo/c.txt', 'short')).fileID, 60)
    await cloud.clock.advance(50_000)
    expect((await fetch(address)).status).toBe(200)
    await cloud.clock.advance(20_000)
    expect((await fetch(address)).status).toBe(403)
  })

  test('an upload without a token, or with the token of another path, writes nothing', async () => {
    const put = (authorization: string) =>
      fetch(`${cloud.url}/storage/photo/d.txt`, { method: 'PUT', headers: { authorization }, body: 'x' })
    const metadata = await fetch(`${cloud.url}/admin`, {
      method: 'POST',
      body: JSON.stringify({ action: 'storage.getUploadMetadata', path: 'photo/e.txt' }),
    })
    const { data } = (await metadata.json()) as { data: { authorization: string } }
    for (const authorization of ['', '9999999999.00', data.authorization])
      expect((await put(authorization)).status).toBe(403)
    expect(cloud.bucket.has('photo/d.txt')).toBe(false)
  })

  test('more than 50 addresses in one call are refused', async () => {
    const files = Array.from({ length: 51 }, (_, number) => `cloud://local-cloud.local-bucket/${number}.txt`)
    expect(await ask({ ask: 'address', files })).toMatchObject({
      errMsg: expect.stringContaining('at most 50') as string,
    })
  })
})

describe('storage of a client', () => {
  test('uploads bytes as they are; a path belongs to its first writer', async () => {
    const bytes = Buffer.from([0, 255, 1, 254])
    const { fileID } = await owner.post<{ fileID: string }>('/client/upload?cloudPath=photo/raw.jpg', bytes)
    expect(cloud.bucket.read('photo/raw.jpg')).toEqual(bytes)
    expect(fileID).toContain('photo/raw.jpg')
    expect(await owner.post('/client/upload?cloudPath=photo/raw.jpg', Buffer.from('other'))).toMatchObject({
      errCode: -503002,
    })
  })

  test('gets no addresses and deletes nothing: functions do that per authorised request', async () => {
    expect(
      await owner.post('/client/temp-urls', { fileList: ['cloud://local-cloud.local-bucket/photo/raw.jpg'] }),
    ).toMatchObject({ errCode: -503002 })
    expect(await owner.post('/client/delete-file', { fileList: [] })).toMatchObject({ errCode: -503002 })
  })

  test('one byte of a stored file can be corrupted, for the tests of those who check', async () => {
    const { fileID } = await owner.post<{ fileID: string }>(
      '/client/upload?cloudPath=photo/good.jpg',
      Buffer.from('good'),
    )
    cloud.bucket.corrupt(fileID)
    expect(await ask({ ask: 'download', fileID })).not.toBe('good')
  })
})
