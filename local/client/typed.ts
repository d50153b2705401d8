import { randomUUID } from 'node:crypto'
import type { Answer, Contract, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'

/** One method per action of a contract, as the mini-program's own client has them. */
export type TypedClient<C extends Contract> = {
  [A in keyof C & string]: (
    input: InputOf<C, A>,
    options?: { requestId?: string },
  ) => Promise<Answer<OutputOf<C, A>, RefusalOf<C, A>>>
}

export interface GatewaySession {
  url: string
  token: string
}

/** Signs in at the local cloud's development door: as a person of the demonstration, or as any openid. */
export async function openGatewaySession(
  url: string,
  who: { person: string } | { openid: string },
): Promise<GatewaySession> {
  const { session } = await post<{ session: string }>(`${url}/client/session`, who)
  return { url, token: session }
}

/** A typed client of one function over the gateway: for commands, seeds and flow tests. */
export function gatewayClient<C extends Contract>(
  session: GatewaySession,
  feature: string,
  contract: C,
): TypedClient<C> {
  const actions = Object.keys(contract).map(action => [
    action,
    (input: unknown, { requestId = randomUUID() }: { requestId?: string } = {}) =>
      callFunction(session, feature, { action, requestId, input }),
  ])
  return Object.fromEntries(actions) as TypedClient<C>
}

/** A function's answer as `wx.cloud.callFunction` gives it; throws where that would fail. */
export async function callFunction({ url, token }: GatewaySession, name: string, data: unknown): Promise<unknown> {
  const answer = await post<{ result?: unknown; errMsg: string }>(`${url}/client/call`, { name, data }, token)
  if (!('result' in answer)) throw new Error(answer.errMsg)
  return answer.result
}

/** The code behind a tap on the phone-number button. */
export async function phoneCode({ url, token }: GatewaySession, phone?: string): Promise<string> {
  return (await post<{ code: string }>(`${url}/client/phone-code`, phone ? { phone } : {}, token)).code
}

export async function uploadFile({ url, token }: GatewaySession, cloudPath: string, bytes: Buffer): Promise<string> {
  const address = `${url}/client/upload?cloudPath=${encodeURIComponent(cloudPath)}`
  const body = new Uint8Array(bytes)
  const response = await fetch(address, { method: 'POST', headers: { 'x-session': token }, body })
  return ((await response.json()) as { fileID: string }).fileID
}

export async function subscribe(
  { url, token }: GatewaySession,
  tmplIds: readonly string[],
): Promise<Record<string, string>> {
  return post(`${url}/client/subscribe`, { tmplIds }, token)
}

async function post<Body>(address: string, body: unknown, token?: string): Promise<Body> {
  const headers = { 'content-type': 'application/json', ...(token && { 'x-session': token }) }
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await response.json()) as Body
}
