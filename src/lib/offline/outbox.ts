import type { PhoneStorage, Uploadable } from '../platform.type'
import { afterAnswer, again, groupsOf, inOrder, isDelivered, nextBatch } from './held'
import type { Held, HeldAnswer, HeldPhoto, HeldRefusal, PhotoWay } from './held'
import { makeShelf, type Shelf } from './shelf'

/** The server's word on a picture: taken, to be sent once more from the beginning, or no word came. */
export type PhotoAnswer = 'confirmed' | 'fromTheStart' | 'noAnswer'
/** A picture as far as it came; `unusable`: it will not come through however often it is sent. */
type Delivery = PhotoAnswer | 'unusable'

/** How things go to the server; each answers `noAnswer` when no call came through, never rejects. */
export interface Carrier<Body> {
  begin(photo: HeldPhoto): Promise<Pick<PhotoWay, 'photoId' | 'cloudPath'> | 'noAnswer' | 'unusable'>
  upload(cloudPath: string, file: Uploadable): Promise<string | 'noAnswer'>
  confirm(photoId: string, fileId: string): Promise<PhotoAnswer>
  /** One call for a group; the keys of the things sent are in the answers. A refusal is of the whole call. */
  send(group: string, items: readonly Held<Body>[]): Promise<readonly HeldAnswer[] | HeldRefusal | 'noAnswer'>
}

export interface OutboxOptions<Body> {
  storage: PhoneStorage
  carrier: Carrier<Body>
  isOnline: () => Promise<boolean>
  /** The kind of its keys on the phone. */
  kind: string
  mostAtOnce: number
  /** Told after every change that is on the disk. */
  onChange: (items: readonly Held<Body>[], isSending: boolean) => void
}

const isHeld = (value: unknown): value is Held<never> =>
  typeof value === 'object' && value !== null && 'key' in value && 'order' in value && 'body' in value

/** How often a picture starts anew within one run, when the server got other bytes than were sent. */
const mostStarts = 2

/**
 * Things noted on the phone, kept on its disk until the server has answered for each of them (R5.6). Every change is written before it is
 * told; changes happen one after the other, each on what stands then, whoever makes them: the person's tap or an answer.
 */
export class Outbox<Body> {
  private readonly shelf: Shelf<Held<Body>>
  private held: readonly Held<Body>[] = []
  private turn: Promise<unknown> = Promise.resolve()
  private running: Promise<void> | undefined
  private isWanted = false

  constructor(private readonly options: OutboxOptions<Body>) {
    this.shelf = makeShelf<Held<Body>>(options.storage, options.kind, isHeld)
  }

  get items(): readonly Held<Body>[] {
    return this.held
  }

  /** Reads what the phone has kept; before it nothing is there. */
  load(): Promise<void> {
    return this.inTurn(async () => {
      this.held = inOrder(await this.shelf.all())
      this.tell()
    })
  }

  /** On the disk when it resolves; rejects with PhoneFull. */
  add({ key, group, body, photos }: Pick<Held<Body>, 'key' | 'group' | 'body' | 'photos'>): Promise<void> {
    return this.inTurn(() => {
      const order = this.held.reduce((most, item) => Math.max(most, item.order), 0) + 1
      return this.write({ key, group, order, revision: 1, body, photos, refused: null })
    })
  }

  /** Another body for what is still here; false when it has been sent meanwhile. */
  change(key: string, body: (before: Body) => Body): Promise<boolean> {
    return this.update(key, item => ({ ...item, revision: item.revision + 1, body: body(item.body) }))
  }

  /** What was refused is tried again by a tap. */
  async retry(group: string): Promise<void> {
    for (const { key } of this.held.filter(item => item.group === group && item.refused)) await this.update(key, again)
  }

  /** The person takes back what they noted. */
  async giveUp(key: string): Promise<void> {
    await this.update(key, () => 'gone')
  }

  /** Sends what waits; one run at a time, and a call while it is under way makes it look once more. */
  sync(): Promise<void> {
    this.isWanted = true
    this.running ??= this.run().finally(() => {
      this.running = undefined
      this.tell()
    })
    this.tell()
    return this.running
  }

  private async run(): Promise<void> {
    while (this.isWanted) {
      this.isWanted = false
      if (!(await this.options.isOnline())) return
      for (const group of groupsOf(this.held)) if (!(await this.syncGroup(group))) return
    }
  }

  /** False when the line broke: the rest waits for the next run. */
  private async syncGroup(group: string): Promise<boolean> {
    if (!(await this.deliverPhotos(group))) return false
    for (let batch = this.batchOf(group); batch.length > 0; batch = this.batchOf(group)) {
      const before = this.held
      if (!(await this.sendBatch(group, batch)) || before === this.held) return false
    }
    return true
  }

  private batchOf(group: string): Held<Body>[] {
    return nextBatch(this.held, group, this.options.mostAtOnce)
  }

  private async sendBatch(group: string, batch: readonly Held<Body>[]): Promise<boolean> {
    const answer = await this.options.carrier.send(group, batch)
    if (answer === 'noAnswer') return false
    if (!('code' in answer)) {
      for (const sent of batch) await this.take(sent, answer)
      return true
    }
    // A call that was refused as a whole says nothing of each: one by one, so that one bad thing holds up no other.
    const [only, ...others] = batch
    if (only && others.length === 0) await this.take(only, [{ key: only.key, refused: answer }])
    else for (const item of batch) if (!(await this.sendBatch(group, [item]))) return false
    return true
  }

  private async take(sent: Held<Body>, answers: readonly HeldAnswer[]): Promise<void> {
    const answer = answers.find(({ key }) => key === sent.key)
    await this.update(sent.key, item => {
      const after = afterAnswer(item, sent, answer)
      return after === 'done' ? 'gone' : after
    })
  }

  private async deliverPhotos(group: string): Promise<boolean> {
    for (const { key, photos } of this.held.filter(item => item.group === group && item.refused === null))
      for (const photo of photos.filter(each => !isDelivered(each))) {
        const delivery = await this.deliver(key, photo)
        if (delivery === 'noAnswer') return false
        if (delivery === 'unusable') await this.refuse(key, { code: 'PHOTO_NOT_USABLE', details: {} })
      }
    return true
  }

  private async deliver(key: string, photo: HeldPhoto): Promise<Delivery> {
    let delivery = await this.oneWay(key, photo, photo.way)
    for (let starts = 1; delivery === 'fromTheStart' && starts < mostStarts; starts += 1) {
      await this.setWay(key, photo.name, null)
      delivery = await this.oneWay(key, photo, null)
    }
    if (delivery === 'fromTheStart') await this.setWay(key, photo.name, null)
    return delivery
  }

  /** Takes a picture as far as it goes, remembering every step before the next: killed in between, it goes on from there. */
  private async oneWay(key: string, photo: HeldPhoto, from: PhotoWay | null): Promise<Delivery> {
    const { carrier, storage } = this.options
    const begun = from ?? (await carrier.begin(photo))
    if (begun === 'noAnswer' || begun === 'unusable') return begun
    let way: PhotoWay = { fileId: null, isConfirmed: false, ...begun }
    if (!from) await this.setWay(key, photo.name, way)
    if (way.fileId === null) {
      const file = await storage.openPicture(photo.name)
      if (!file) return 'unusable'
      const fileId = await carrier.upload(way.cloudPath, file)
      if (fileId === 'noAnswer') return fileId
      way = { ...way, fileId }
      await this.setWay(key, photo.name, way)
    }
    const answer = await carrier.confirm(way.photoId, way.fileId ?? '')
    if (answer === 'confirmed') await this.setWay(key, photo.name, { ...way, isConfirmed: true })
    return answer
  }

  private async setWay(key: string, name: string, way: PhotoWay | null): Promise<void> {
    await this.update(key, item => ({
      ...item,
      photos: item.photos.map(photo => (photo.name === name ? { ...photo, way } : photo)),
    }))
  }

  private async refuse(key: string, refused: HeldRefusal): Promise<void> {
    await this.update(key, item => ({ ...item, refused }))
  }

  /** One change of what stands when its turn comes; false when it is not here any more. */
  private update(key: string, change: (item: Held<Body>) => Held<Body> | 'gone'): Promise<boolean> {
    return this.inTurn(async () => {
      const item = this.held.find(each => each.key === key)
      if (!item) return false
      const after = change(item)
      if (after === 'gone') await this.remove(item)
      else if (after !== item) await this.write(after)
      return true
    })
  }

  private async write(item: Held<Body>): Promise<void> {
    await this.shelf.write(item.key, item)
    this.held = inOrder([...this.held.filter(({ key }) => key !== item.key), item])
    this.tell()
  }

  /** The text goes first: a picture without a text is swept up, a text without its picture would be a loss. */
  private async remove(item: Held<Body>): Promise<void> {
    await this.shelf.remove(item.key)
    this.held = this.held.filter(({ key }) => key !== item.key)
    this.tell()
    for (const { name } of item.photos) await this.options.storage.removePicture(name)
  }

  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const done = this.turn.then(act)
    this.turn = done.catch(() => undefined)
    return done
  }

  private tell(): void {
    this.options.onChange(this.held, this.running !== undefined)
  }
}
