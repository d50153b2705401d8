import { fileIdOf } from '~/local/storage/bucket'
import { numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

test('an id has 20 characters that any path, key and address takes, and no two are the same', () => {
  const ids = Array.from({ length: 2_000 }, () => kernel.deps.newId())
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]{20}$/)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a code that is read out has nothing that sounds or looks like something else', () => {
  const codes = Array.from({ length: 2_000 }, () => kernel.deps.newCode(6))
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/)
  expect(new Set(codes.join('')).size).toBe(31)
  expect(kernel.deps.newCode(10)).toHaveLength(10)
})

test('chance lies between 0 and 1', () => {
  const chance = kernel.deps.random()
  expect(chance).toBeGreaterThanOrEqual(0)
  expect(chance).toBeLessThan(1)
})

test('the phone number behind a code is told once', async () => {
  const code = kernel.wechat().phoneCode('13812346021')
  expect(await kernel.deps.wechat.phoneOf(code)).toBe('13812346021')
  await expect(kernel.deps.wechat.phoneOf(code)).rejects.toMatchObject({ errCode: 40029 })
})

test('a code is good for five minutes', async () => {
  const code = kernel.wechat().phoneCode('13812346021')
  kernel.setNow('2026-09-21T09:05:01+08:00')
  await expect(kernel.deps.wechat.phoneOf(code)).rejects.toMatchObject({ errCode: 40029 })
})

describe('files', () => {
  const paths = numbered('photos/p', 120)
  beforeAll(() => {
    for (const path of paths) kernel.bucket.write(path, Buffer.from(`bytes of ${path}`))
  })

  test('come back byte for byte', async () => {
    const path = paths[0] ?? ''
    expect((await kernel.deps.storage.download(fileIdOf(path))).toString()).toBe(`bytes of ${path}`)
  })

  test('of a hundred and twenty each has its own short-lived address, though the platform gives 50 a call', async () => {
    const ids = paths.map(fileIdOf)
    const urls = await kernel.deps.storage.temporaryUrls(ids)
    expect(Object.keys(urls).sort()).toEqual([...ids].sort())
    expect(new Set(Object.values(urls)).size).toBe(120)
    const answer = await fetch(urls[ids[77] ?? ''] ?? '')
    expect(await answer.text()).toBe('bytes of photos/p-078')
  })

  test('that do not exist have no address, and the others keep theirs', async () => {
    const there = fileIdOf(paths[0] ?? '')
    expect(Object.keys(await kernel.deps.storage.temporaryUrls([there, fileIdOf('photos/none')]))).toEqual([there])
    await expect(kernel.deps.storage.download(fileIdOf('photos/none'))).rejects.toBeDefined()
  })

  test('nothing asked, nothing answered', async () => expect(await kernel.deps.storage.temporaryUrls([])).toEqual({}))
})
