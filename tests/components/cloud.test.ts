/** @jest-environment jsdom */
import * as v from 'valibot'
import { command, contract, query } from '~/types/kernel/contract'
import { makeClient } from '~/src/lib/cloud'
import { platform } from '~/src/lib/platform'

const doors = contract({
  knock: command({
    allow: { owner: 'own' },
    input: v.object({ times: v.number() }),
    output: v.object({ heard: v.boolean() }),
    refusals: ['NOBODY_HOME'],
  }),
  look: query({
    allow: { owner: 'own' },
    input: v.object({}),
    output: v.object({ isOpen: v.boolean() }),
    refusals: [],
  }),
})
const door = makeClient('door', doors)
const now = 1_790_000_000_000

const sent: { url: string; headers: Record<string, string>; body: { name: string; data: Record<string, unknown> } }[] =
  []
function answerWith(make: () => Promise<unknown> | unknown, status = 200) {
  globalThis.fetch = jest.fn(async (url, init) => {
    sent.push({
      url: String(url),
      headers: init?.headers as Record<string, string>,
      body: JSON.parse(String(init?.body)),
    })
    const body = await make()
    return { ok: status < 400, status, json: async () => body } as Response
  })
}

beforeEach(() => {
  sent.length = 0
  window.history.replaceState({}, '', '/app/?session=person-7#/pages/home/index')
})

describe('a typed client over the browser platform', () => {
  test('sends action, key and input to the function, as the person of this window', async () => {
    answerWith(() => ({ result: { ok: true, data: { heard: true }, now } }))
    expect(await door.knock({ times: 2 })).toEqual({ ok: true, data: { heard: true }, now })
    expect(sent[0]).toMatchObject({ url: '/client/call', headers: { 'x-session': 'person-7' } })
    expect(sent[0]?.body).toEqual({
      name: 'door',
      data: { action: 'knock', input: { times: 2 }, requestId: expect.stringMatching(/^[0-9a-z]{25}$/) },
    })
  })

  test("a fresh key for each intent, the caller's own for a retry", async () => {
    answerWith(() => ({ result: { ok: true, data: { heard: true }, now } }))
    await door.knock({ times: 1 })
    await door.knock({ times: 1 })
    await door.knock({ times: 1 }, { requestId: 'kept-by-the-form' })
    const keys = sent.map(call => call.body.data.requestId)
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('kept-by-the-form')
  })

  test('a refusal comes through as a value', async () => {
    const refusal = { ok: false, kind: 'refusal', code: 'NOBODY_HOME', details: {}, reference: 'r1', now }
    answerWith(() => ({ result: refusal }))
    expect(await door.knock({ times: 1 })).toEqual(refusal)
  })

  test.each([
    ['the line is dead', () => Promise.reject(new Error('offline')), 200],
    ['the gateway says an error code', () => ({ errCode: -501000, errMsg: 'no function' }), 200],
    ['the status is a failure', () => ({ result: { ok: true, data: {}, now } }), 502],
    ['what comes back is not an answer', () => ({ result: { errMsg: 'stub: ok' } }), 200],
    ['nothing comes back', () => undefined, 200],
  ])('%s: try again, with the last instant the server told', async (_, make, status) => {
    answerWith(() => ({ result: { ok: true, data: { isOpen: true }, now: now + 5 } }))
    await door.look({})
    answerWith(make, status)
    expect(await door.look({})).toEqual({
      ok: false,
      kind: 'retry',
      code: 'NETWORK',
      details: {},
      reference: '',
      now: now + 5,
    })
  })
})

describe('the browser platform', () => {
  test('an upload sends the bytes themselves and gives the file id', async () => {
    const got: { url: string; bytes: unknown }[] = []
    globalThis.fetch = jest.fn(async (url, init) => {
      got.push({ url: String(url), bytes: (init?.body as Blob).size })
      return { ok: true, status: 200, json: async () => ({ fileID: 'cloud://x/photo.jpg' }) } as Response
    })
    const picture = { path: '', bytes: Uint8Array.of(1, 2, 3), format: 'jpg' } as const
    expect(await platform.uploadFile('photos/a b.jpg', picture)).toBe('cloud://x/photo.jpg')
    expect(got).toEqual([{ url: '/client/upload?cloudPath=photos%2Fa%20b.jpg', bytes: 3 }])
  })

  test('a person who says no gives no phone code; a grant keeps only the templates asked for', async () => {
    answerWith(() => ({ errno: 1400001, errMsg: 'getPhoneNumber:fail no phone number' }))
    expect(await platform.phoneCode()).toBeUndefined()
    answerWith(() => ({ errMsg: 'ok', 'tmpl-1': 'accept', 'tmpl-9': 'reject' }))
    expect(await platform.requestSubscribe(['tmpl-1'])).toEqual({ 'tmpl-1': 'accept' })
  })
})
