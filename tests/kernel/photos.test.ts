import { usePhotos } from '~/cloudfunctions/_kernel/photos'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import type { Photo } from '~/cloudfunctions/_schema/documents'
import { ok, refuse, type Result } from '~/types/kernel/result'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const photo = (_id: string, over: Partial<Photo> = {}): Photo => ({
  _id,
  ownerId: 'o-li',
  hash: 'h',
  bytes: 1,
  path: `photos/${_id}.jpg`,
  state: 'confirmed',
  fileId: `cloud://${_id}`,
  usedBy: null,
  at: morning,
  ...over,
})
const use = (ids: readonly string[], usedBy = 't-1', owner = 'o-li'): Promise<Result<null, string>> =>
  inTransaction(kernel.deps.database, kernel.deps, tx => usePhotos(tx, owner, ids, usedBy))
const notUsable = refuse('PHOTO_NOT_USABLE')

test('confirmed photos of my own are taken into use, the same id twice counting once', async () => {
  await kernel.deps.database.create('photos', [photo('a'), photo('b')])
  expect(await use(['a', 'b', 'a'])).toEqual(ok(null))
  expect(kernel.rows('photos')).toEqual([
    photo('a', { state: 'used', usedBy: 't-1' }),
    photo('b', { state: 'used', usedBy: 't-1' }),
  ])
})

test('no photos are no problem', async () => expect(await use([])).toEqual(ok(null)))

test('a photo is used once', async () => {
  await kernel.deps.database.create('photos', [photo('a')])
  await use(['a'])
  expect(await use(['a'], 't-2')).toEqual(notUsable)
  expect(kernel.rows('photos')).toMatchObject([{ usedBy: 't-1' }])
})

test('two repairs at once that want the same photo: one gets it', async () => {
  await kernel.deps.database.create('photos', [photo('a')])
  const answers = await Promise.all([use(['a'], 't-1'), use(['a'], 't-2')])
  expect(answers.filter(({ ok: isOk }) => isOk)).toHaveLength(1)
})

test.each([
  ['somebody else’s', { ownerId: 'o-wang' }],
  ['begun, not confirmed', { state: 'begun', fileId: null }],
  ['used', { state: 'used', usedBy: 't-0' }],
] as const)(
  '%s, like one that is not there, is refused in the same words, and the good ones stay unused',
  async (_words, over) => {
    await kernel.deps.database.create('photos', [photo('good'), photo('bad', over)])
    expect(await use(['good', 'bad'])).toEqual(notUsable)
    expect(await use(['good', 'absent'])).toEqual(notUsable)
    expect(kernel.rows('photos')).toEqual([photo('bad', over), photo('good')])
  },
)
