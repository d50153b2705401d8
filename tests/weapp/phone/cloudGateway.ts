/** What a phone asks of the cloud; over HTTP it is the local cloud's door for clients. */
export interface CloudDoor {
  /** What the function returned. Rejects with `errCode` and `errMsg` as WeChat does. */
  call(name: string, data: unknown): Promise<unknown>
  /** The file id. */
  upload(cloudPath: string, bytes: Uint8Array): Promise<string>
  /** A code for the person's phone number: once, five minutes. */
  phoneCode(): Promise<string>
  /** Template id → accept, reject, ban or filter. */
  subscribe(templateIds: readonly string[]): Promise<Record<string, string>>
}

export class CloudError extends Error {
  constructor(
    readonly errCode: number,
    readonly errMsg: string,
  ) {
    super(errMsg)
  }
}

type Answer = Record<string, unknown>

async function answerOf(response: Response): Promise<Answer> {
  const answer = (await response.json().catch(() => ({}))) as Answer
  const errCode = Number(answer['errCode'] ?? 0)
  if (errCode !== 0) throw new CloudError(errCode, String(answer['errMsg']))
  if (!response.ok) throw new CloudError(response.status, `cloud door: status ${response.status}`)
  return answer
}

/** A person of the demonstration by his key, or anybody by a made-up openid and the phone number WeChat would give. */
export type WhoCalls = { person: string } | { openid: string; phone?: string }

/**
 * Signs a person in at a running local cloud and returns his door.
 * @param address e.g. `http://127.0.0.1:8080`, without a slash at the end
 */
export async function enterLocalCloud(address: string, who: WhoCalls): Promise<CloudDoor> {
  const post = async (path: string, body: string | Blob, headers: Record<string, string>) =>
    answerOf(await fetch(`${address}/client/${path}`, { method: 'POST', body, headers }))
  const json = { 'content-type': 'application/json' }
  const session = { 'x-session': String((await post('session', JSON.stringify(who), json))['session']) }
  const ask = (path: string, body: object) => post(path, JSON.stringify(body), { ...json, ...session })
  const phone = 'phone' in who ? { phone: who.phone } : {}
  return {
    call: async (name, data) => (await ask('call', { name, data }))['result'],
    upload: async (cloudPath, bytes) => {
      const body = new Blob([Uint8Array.from(bytes)])
      const headers = { 'content-type': 'application/octet-stream', ...session }
      return String((await post(`upload?cloudPath=${encodeURIComponent(cloudPath)}`, body, headers))['fileID'])
    },
    phoneCode: async () => {
      const { code, errMsg } = await ask('phone-code', phone)
      if (typeof code !== 'string') throw new Error(`no code for the phone number: ${String(errMsg)}`)
      return code
    },
    subscribe: async tmplIds => (await ask('subscribe', { tmplIds })) as Record<string, string>,
  }
}
