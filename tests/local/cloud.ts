import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildInto } from '~/config/functions.build'
import { startCloud, type CloudOptions, type LocalCloud } from '~/local/cloud'
import { fixtureFunctions } from './fixtures/functions'

/** Monday morning, the demonstration's first instant. */
export const START = Date.parse('2026-09-21T09:00+08:00')

let built: string | undefined

/** The fixture functions, bundled as real ones are, once per test file. */
export function fixtureBundles(): string {
  if (built) return built
  built = mkdtempSync(join(tmpdir(), 'fixture-functions-'))
  buildInto({ sourceDir: resolve(__dirname, 'fixtures'), outDir: join(built, 'out'), specs: fixtureFunctions })
  return (built = join(built, 'out'))
}

export const emptyDir = (): string => mkdtempSync(join(tmpdir(), 'local-cloud-'))

export function startFixtureCloud(options: Partial<CloudOptions> = {}): Promise<LocalCloud> {
  return startCloud({
    port: 0,
    dataDir: emptyDir(),
    functionsDir: fixtureBundles(),
    startAt: START,
    collections: { notes: [], ticks: [], plan: [] },
    functionEnv: { FN_COLOUR: 'teal' },
    ...options,
  })
}

export interface Client {
  call<T = unknown>(name: string, data: object): Promise<{ result: T; errCode?: number; errMsg: string }>
  post<T>(path: string, body: object | Buffer): Promise<T>
  get<T>(path: string): Promise<T>
}

/** A mini-program's window of one person, through the development door. */
export async function clientOf(cloud: LocalCloud, openid: string): Promise<Client> {
  const request = async <T>(path: string, init: RequestInit, session = ''): Promise<T> => {
    const answer = await fetch(cloud.url + path, { ...init, headers: { 'x-session': session } })
    return (await answer.json()) as T
  }
  const body = (content: object | Buffer): RequestInit => ({
    method: 'POST',
    body: Buffer.isBuffer(content) ? new Uint8Array(content) : JSON.stringify(content),
  })
  const { session } = await request<{ session: string }>('/client/session', body({ openid }))
  return {
    call: (name, data) => request('/client/call', body({ name, data }), session),
    post: (path, content) => request(path, body(content), session),
    get: path => request(path, {}, session),
  }
}
