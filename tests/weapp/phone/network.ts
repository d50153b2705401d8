import { CloudError, type CloudDoor } from './cloudGateway'

export interface CloudCall {
  name: string
  action: string
  data: unknown
  answer?: unknown
}

/**
 * The phone's line to the cloud: remembers what went over it, and can break.
 * `'no way out'` the call never arrives; `'no way back'` it arrives and its answer is lost.
 */
export class Network {
  readonly calls: CloudCall[] = []
  readonly uploads: { cloudPath: string; bytes: number }[] = []
  /** Calls on their way now. */
  pending = 0
  broken: 'no way out' | 'no way back' | undefined
  /** This call or `upload` is on its way for ever, and so is everything of an app that was killed: nobody waits for the answer. */
  stuckAt: string | undefined
  isDead = false
  /** Changes one byte of every upload on its way. */
  corruptsUploads = false

  constructor(private readonly door: CloudDoor) {}

  call(name: string, data: unknown): Promise<unknown> {
    const plain: Record<string, unknown> = JSON.parse(JSON.stringify(data ?? {}))
    const call: CloudCall = { name, action: String(plain['action'] ?? ''), data: plain }
    this.calls.push(call)
    if (this.isDead || this.stuckAt === `${name}.${call.action}`) return new Promise(() => undefined)
    return this.send(async () => (call.answer = await this.door.call(name, plain)))
  }

  upload(cloudPath: string, bytes: Uint8Array): Promise<string> {
    this.uploads.push({ cloudPath, bytes: bytes.length })
    if (this.isDead || this.stuckAt === 'upload') return new Promise(() => undefined)
    const sent = Uint8Array.from(bytes)
    const middle = sent.length >> 1
    if (this.corruptsUploads) sent[middle] = (sent[middle] ?? 0) ^ 1
    return this.send(() => this.door.upload(cloudPath, sent))
  }

  phoneCode(): Promise<string> {
    return this.send(() => this.door.phoneCode())
  }

  subscribe(templateIds: readonly string[]): Promise<Record<string, string>> {
    return this.send(() => this.door.subscribe(templateIds))
  }

  private async send<Value>(request: () => Promise<Value>): Promise<Value> {
    this.pending += 1
    try {
      if (this.broken === 'no way out') throw new CloudError(-1, 'request:fail no network')
      const value = await request()
      if (this.broken === 'no way back') throw new CloudError(-1, 'request:fail timeout')
      return value
    } finally {
      this.pending -= 1
    }
  }
}
