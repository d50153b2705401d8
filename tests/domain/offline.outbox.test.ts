/** The outbox (R5.6): whatever is killed, lost or sent twice, the server has everything once, and no picture goes before its hash is confirmed. */
import fc from 'fast-check'
import { afterAnswer, again, nextBatch, type Held, type HeldAnswer } from '~/src/lib/offline/held'
import { allowed, bytesOf, fullness, hasRoom, usedBy } from '~/src/lib/offline/meter'
import { Outbox, type Carrier } from '~/src/lib/offline/outbox'
import { makeShelf, PhoneFull } from '~/src/lib/offline/shelf'
import type { PhoneStorage, Picture } from '~/src/lib/platform.type'

interface Note {
  words: string
}

/** A phone's disk: it outlives the app. */
class Disk {
  readonly texts = new Map<string, string>()
  readonly pictures = new Map<string, Picture>()
}

/** One life of the app on it: from `dies` steps on nothing happens any more, and nothing answers. */
class Life {
  constructor(private left = Infinity) {}
  step<Value>(act: () => Value): Promise<Value> {
    this.left -= 1
    return this.left < 0 ? new Promise(() => undefined) : Promise.resolve().then(act)
  }
}

const storageOf = (disk: Disk, life: Life): PhoneStorage => ({
  readText: key => life.step(() => disk.texts.get(key)),
  writeText: (key, text) => life.step(() => void disk.texts.set(key, text)),
  removeText: key => life.step(() => void disk.texts.delete(key)),
  textKeys: () => life.step(() => [...disk.texts.keys()]),
  keepPicture: (name, picture) => life.step(() => void disk.pictures.set(name, picture)),
  showPicture: name => life.step(() => (disk.pictures.has(name) ? name : undefined)),
  openPicture: name => life.step(() => disk.pictures.get(name)),
  removePicture: name => life.step(() => void disk.pictures.delete(name)),
  pictureNames: () => life.step(() => [...disk.pictures.keys()]),
})

/** The other end: keys once, photos by hash; refuses what says so; its answers may be lost on the way. */
class Server {
  readonly kept = new Map<string, string>()
  readonly begun = new Map<string, string>()
  readonly stored = new Map<string, number>()
  readonly confirmed = new Set<string>()
  calls = 0
  constructor(private readonly losesAnswer: (call: number) => boolean = () => false) {}

  carrier(life: Life): Carrier<Note> {
    const through = <Value>(act: () => Value): Promise<Value | 'noAnswer'> =>
      life.step(() => {
        const value = act()
        this.calls += 1
        return this.losesAnswer(this.calls) ? 'noAnswer' : value
      })
    return {
      begin: photo =>
        through(() => {
          const photoId = `p${this.begun.size + 1}`
          this.begun.set(photoId, photo.hash)
          return { photoId, cloudPath: `photos/${photoId}` }
        }),
      upload: (cloudPath, { bytes }) =>
        through(() => (this.stored.set(cloudPath, bytes.length), `cloud://${cloudPath}`)),
      confirm: async photoId => {
        const answer = await through(() => {
          if (!this.stored.has(`photos/${photoId}`)) return 'fromTheStart' as const
          this.confirmed.add(photoId)
          return 'confirmed' as const
        })
        return answer
      },
      send: (_group, items) => through(() => items.map(item => this.receive(item))),
    }
  }

  private receive({ key, body, photos }: Held<Note>): HeldAnswer {
    const isUsable = photos.every(({ way }) => way && this.confirmed.has(way.photoId))
    if (!isUsable) return { key, refused: { code: 'PHOTO_NOT_USABLE', details: {} } }
    if (body.words === 'bad') return { key, refused: { code: 'POINT_UNKNOWN', details: {} } }
    this.kept.set(key, body.words)
    return { key, refused: null }
  }
}

function phone(disk: Disk, server: Server, life = new Life(), isOnline = true) {
  const storage = storageOf(disk, life)
  const told: { keys: string[]; onDisk: string[] }[] = []
  const outbox = new Outbox<Note>({
    ...{ storage, carrier: server.carrier(life), isOnline: () => Promise.resolve(isOnline), kind: 'noted' },
    mostAtOnce: 3,
    onChange: items => void told.push({ keys: items.map(({ key }) => `noted:${key}`), onDisk: [...disk.texts.keys()] }),
  })
  return { outbox, storage, told }
}

const picture = (size: number): Picture => ({ path: '', bytes: new Uint8Array(size), format: 'jpg' })
const photoOf = (name: string) => ({ name, hash: `hash-${name}`, bytes: 4, format: 'jpg' as const, way: null })

/** Notes things as the screen does: the picture is kept, then the text, and only then the person sees it. */
async function note({ outbox, storage }: ReturnType<typeof phone>, key: string, photos: number, group = 'flat') {
  const names = Array.from({ length: photos }, (_, index) => `${key}-${index}`)
  for (const name of names) await storage.keepPicture(name, picture(4))
  await outbox.add({ key, group, body: { words: key }, photos: names.map(photoOf) })
}

describe('without signal', () => {
  test('everything is on the disk, nothing is sent, and the next life of the app has it', async () => {
    const [disk, server] = [new Disk(), new Server()]
    const first = phone(disk, server, new Life(), false)
    await note(first, 'a', 2)
    await note(first, 'b', 0)
    await first.outbox.sync()
    expect(server.calls).toBe(0)
    const second = phone(disk, server)
    await second.outbox.load()
    expect(second.outbox.items.map(({ key, photos }) => [key, photos.length])).toEqual([
      ['a', 2],
      ['b', 0],
    ])
    await second.outbox.sync()
    expect([[...server.kept.keys()], disk.texts.size, disk.pictures.size]).toEqual([['a', 'b'], 0, 0])
  })
  test('what the screen shows stands on the disk already', async () => {
    const [disk, server] = [new Disk(), new Server()]
    const { outbox, storage, told } = phone(disk, server, new Life(), false)
    await note({ outbox, storage, told }, 'a', 1)
    expect(told.some(({ keys }) => keys.length > 0)).toBe(true)
    for (const { keys, onDisk } of told) expect(onDisk).toEqual(expect.arrayContaining(keys))
  })
})

describe('killed at any step, answers lost at random', () => {
  test('in the end the server has each thing once, and a picture left the phone only after its hash was confirmed', async () => {
    const world = fc.record({
      lives: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
      lost: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }),
      photos: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
    })
    await fc.assert(
      fc.asyncProperty(world, async ({ lives, lost, photos }) => {
        const disk = new Disk()
        const server = new Server(call => lost.includes(call))
        const capturing = phone(disk, server, new Life(), false)
        for (const [index, count] of photos.entries()) await note(capturing, `k${index}`, count)
        const safe = () => {
          const onTheDisk = [...disk.pictures.keys()]
          const confirmed = [...server.confirmed].map(id => server.begun.get(id))
          for (const [index, count] of photos.entries())
            for (let each = 0; each < count; each += 1) {
              const name = `k${index}-${each}`
              expect(onTheDisk.includes(name) || confirmed.includes(`hash-${name}`)).toBe(true)
            }
        }
        for (const left of lives) {
          const { outbox } = phone(disk, server, new Life(left))
          void outbox.load().then(() => outbox.sync())
          await new Promise(resolve => setImmediate(resolve))
          safe()
        }
        const last = phone(disk, server)
        await last.outbox.load()
        for (let tries = 0; tries < 15; tries += 1) await last.outbox.sync()
        safe()
        expect([...server.kept.keys()].sort()).toEqual(photos.map((_, index) => `k${index}`))
        expect([last.outbox.items.length, disk.texts.size]).toEqual([0, 0])
      }),
      { numRuns: 150 },
    )
  })
})

describe('refusals and changes', () => {
  test('one that is refused stays with its reason and holds up no other; a tap tries it again', async () => {
    const [disk, server] = [new Disk(), new Server()]
    const { outbox } = phone(disk, server)
    for (const words of ['good', 'bad', 'fine'])
      await outbox.add({ key: words, group: 'flat', body: { words }, photos: [] })
    await outbox.sync()
    expect([...server.kept.keys()]).toEqual(['good', 'fine'])
    expect(outbox.items).toMatchObject([{ key: 'bad', refused: { code: 'POINT_UNKNOWN' } }])
    await outbox.change('bad', () => ({ words: 'mended' }))
    await outbox.retry('flat')
    await outbox.sync()
    expect([server.kept.get('bad'), outbox.items.length]).toEqual(['mended', 0])
  })
  test('what was changed while it was on its way is sent once more', () => {
    const item: Held<Note> = {
      ...{ key: 'a', group: 'flat', order: 1, revision: 2, body: { words: 'two' }, photos: [], refused: null },
    }
    expect(afterAnswer(item, { revision: 1 }, { key: 'a', refused: null })).toBe(item)
    expect(afterAnswer(item, { revision: 2 }, { key: 'a', refused: null })).toBe('done')
    expect(afterAnswer(item, { revision: 2 }, undefined)).toBe(item)
  })
  test('a picture that the server would not take begins its way anew', () => {
    const way = { photoId: 'p1', cloudPath: 'x', fileId: 'f', isConfirmed: true }
    const refused = { code: 'PHOTO_NOT_USABLE', details: {} }
    const item: Held<Note> = {
      ...{ key: 'a', group: 'flat', order: 1, revision: 1, body: { words: 'x' } },
      ...{ photos: [{ ...photoOf('a'), way }], refused },
    }
    expect(again(item)).toMatchObject({ refused: null, revision: 2, photos: [{ way: null }] })
    expect(again({ ...item, refused: { ...refused, code: 'NOT_ARRIVED' } })).toMatchObject({ photos: [{ way }] })
  })
  test('a picture whose file is gone is said to be so, and the others go', async () => {
    const [disk, server] = [new Disk(), new Server()]
    const life = phone(disk, server)
    await note(life, 'a', 1)
    await note(life, 'b', 1)
    disk.pictures.delete('a-0')
    await life.outbox.sync()
    expect(life.outbox.items).toMatchObject([{ key: 'a', refused: { code: 'PHOTO_NOT_USABLE' } }])
    expect([...server.kept.keys()]).toEqual(['b'])
  })
  test('a call carries so many at most, in order, and passes over what waits for a picture', () => {
    const held = (key: string, order: number, photos = 0): Held<Note> => ({
      ...{ key, group: 'flat', order, revision: 1, body: { words: key }, refused: null },
      photos: Array.from({ length: photos }, (_, index) => photoOf(`${key}-${index}`)),
    })
    const items = [held('c', 3), held('a', 1), held('b', 2, 1), held('d', 4)]
    expect(nextBatch(items, 'flat', 2).map(({ key }) => key)).toEqual(['a', 'c'])
  })
})

describe('the budget (10 MB of texts, 1 MB a key, 200 MB of files)', () => {
  test('Chinese counts three bytes, and a picture its own', () => {
    expect([bytesOf('abc'), bytesOf('验房'), bytesOf('😀')]).toEqual([3, 6, 4])
    expect(usedBy(['验房'], [{ photos: [photoOf('a'), photoOf('b')] }])).toEqual({ texts: 6, pictures: 8 })
  })
  test('the last picture that fits is taken, the next one is not; the meter shows the fuller of the two', () => {
    const full = { texts: 0, pictures: allowed.pictures - 500 * 1024 }
    const fits = (pictures: number) => hasRoom(full, { pictures })
    expect([fits(500 * 1024), fits(500 * 1024 + 1)]).toEqual([true, false])
    expect(fullness({ texts: allowed.texts / 2, pictures: allowed.pictures / 4 })).toBe(0.5)
  })
  test('a text over 1 MB, or a disk that is full, is a refusal by name', async () => {
    const disk = new Disk()
    const shelf = makeShelf<string>(
      storageOf(disk, new Life()),
      'kit',
      (value): value is string => typeof value === 'string',
    )
    await expect(shelf.write('a', '验'.repeat(400_000))).rejects.toBeInstanceOf(PhoneFull)
    const full = { ...storageOf(disk, new Life()), writeText: () => Promise.reject(new Error('quota')) }
    const other = makeShelf<string>(full, 'kit', (value): value is string => typeof value === 'string')
    await expect(other.write('a', 'x')).rejects.toBeInstanceOf(PhoneFull)
    expect(disk.texts.size).toBe(0)
  })
})
