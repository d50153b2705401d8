import type { Answer } from '~/types/kernel/contract'
import { account, comeAs, doorOf, staff, unit } from './door'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(async () => {
  kernel.fresh()
  await kernel.deps.database.create('accounts', [
    account('o-li', { personId: 'p-li', units: [unit('u-1', 'e-1')] }),
    account('o-buyer', { personId: 'p-buyer', units: [unit('u-2', 'e-2', false)] }),
    account('o-agent', staff('s-agent')),
    account('o-everywhere', staff('s-everywhere', { estateIds: [] })),
    account('o-tech', staff('s-tech', { positions: ['technician'] })),
    account('o-director', staff('s-director', { positions: ['director'] })),
    account('o-both', { ...staff('s-both'), personId: 'p-both', units: [unit('u-2', 'e-2')] }),
  ])
  comeAs('o-li')
})
afterAll(() => kernel.close())

let keys = 0
const freshKey = (): string => `request-${String((keys += 1)).padStart(4, '0')}`
const call = (action: string, input: unknown = {}, more: Record<string, unknown> = {}): Promise<Answer<unknown>> =>
  doorOf(kernel)({ action, requestId: freshKey(), input, ...more })
const refused = (code: string, details: Record<string, unknown> = {}) => ({
  ok: false,
  kind: 'refusal',
  code,
  details,
  reference: expect.stringMatching(/^[2-9A-HJKMNP-Z]{6}$/),
  now: morning,
})
/** An answer without the number that is another every time. */
const said = async (answer: Promise<Answer<unknown>>): Promise<unknown> => ({ ...(await answer), reference: '' })

describe('the caller', () => {
  test('is who the platform says, and the answer carries the server’s instant', async () => {
    expect(await call('whoAmI')).toEqual({
      ok: true,
      data: { openid: 'o-li', roles: ['owner'], now: morning },
      now: morning,
    })
  })

  test('is read at once: of two calls that overlap neither sees the other', async () => {
    comeAs('o-li')
    const first = call('whoAmI')
    comeAs('o-agent')
    const second = call('whoAmI')
    comeAs('o-nobody')
    expect(await Promise.all([first, second])).toMatchObject([
      { data: { openid: 'o-li', roles: ['owner'] } },
      { data: { openid: 'o-agent', roles: ['agent'] } },
    ])
  })

  test('never comes from the event: what the platform injects and what a client adds beside it is not read', async () => {
    const forged = {
      openid: 'o-director',
      OPENID: 'o-director',
      userInfo: { openId: 'o-director' },
      roles: ['director'],
    }
    expect(await call('whoAmI', {}, forged)).toMatchObject({ data: { openid: 'o-li', roles: ['owner'] } })
    expect(await call('whoAmI', forged)).toEqual(
      refused('INPUT_NOT_VALID', { field: 'openid', problem: expect.any(String) }),
    )
  })

  test('that the platform does not name reaches nothing', async () => {
    comeAs(undefined)
    expect(await call('whoAmI')).toEqual(refused('NOT_FOUND'))
    comeAs('')
    expect(await call('whoAmI')).toEqual(refused('NOT_FOUND'))
  })

  test('whose id is digits alone, which the SDK turns into a number, is still himself', async () => {
    comeAs('1234567890')
    expect(await call('whoAmI')).toMatchObject({ data: { openid: '1234567890', roles: ['visitor'] } })
  })

  test('who is linked to nothing is a visitor', async () => {
    comeAs('o-new')
    expect(await call('whoAmI')).toMatchObject({ data: { roles: ['visitor'] } })
  })
})

describe('an action', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'submit', ''])(
    'that the contract does not name (%p) is unknown',
    async action => expect(await call(action)).toEqual(refused('UNKNOWN_ACTION')),
  )

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'look'],
    ['a list', [{ action: 'look' }]],
    ['no input', { action: 'whoAmI', requestId: 'request-0000' }],
    ['no action', { requestId: 'request-0000', input: {} }],
    ['an action that is no text', { action: { $ne: null }, requestId: 'request-0000', input: {} }],
    ['a very long action', { action: 'a'.repeat(61), requestId: 'request-0000', input: {} }],
    ['no request key', { action: 'whoAmI', input: {} }],
    ['a short request key', { action: 'whoAmI', requestId: 'short', input: {} }],
    ['a request key with a blank', { action: 'whoAmI', requestId: 'request 0000', input: {} }],
    ['an operator as a request key', { action: 'whoAmI', requestId: { $gt: '' }, input: {} }],
  ])('asked for with %s is no call', async (_words, event) => {
    expect(await doorOf(kernel)(event)).toEqual(refused('INPUT_NOT_VALID', { field: 'event', problem: 'NOT_A_CALL' }))
  })
})

describe('access by the contract’s table', () => {
  const look = (openid: string, unitId: string): Promise<unknown> => {
    comeAs(openid)
    return said(call('look', { unitId }))
  }

  test.each([
    ['o-li', 'u-1', ['owner']],
    ['o-agent', 'u-1', ['agent']],
    ['o-everywhere', 'u-2', ['agent']],
    ['o-tech', 'u-1', ['technician']],
    ['o-director', 'u-2', ['director']],
    ['o-both', 'u-1', ['agent']],
    ['o-both', 'u-2', ['owner']],
  ])('%s reaches %s as %s', async (openid, unitId, by) =>
    expect(await look(openid, unitId)).toMatchObject({ ok: true, data: { by } }),
  )

  test.each([
    ['o-li', 'u-2'],
    ['o-agent', 'u-2'],
    ['o-tech', 'u-2'],
    ['o-buyer', 'u-2'],
    ['o-new', 'u-1'],
  ])('to %s unit %s is as absent as one that does not exist', async (openid, unitId) => {
    const absent = await look(openid, 'u-none')
    expect(await look(openid, unitId)).toEqual(absent)
    expect(absent).toMatchObject({ ok: false, code: 'NOT_FOUND', details: {} })
  })

  test('who may not do an action at all learns nothing of its input either', async () => {
    comeAs('o-new')
    expect(await said(call('look', { unitId: 7 }))).toEqual(await said(call('look', { unitId: 'u-1' })))
  })
})

describe('the input', () => {
  test.each([
    ['an extra key', { words: '漏水', status: 'closed' }, 'status'],
    ['an operator as a key', { words: '漏水', $set: { left: 1 } }, '?'],
    ['a path as a key', { words: '漏水', 'a.b': 1 }, '?'],
    ['a number as a key: it may be somebody’s', { words: '漏水', 13812346021: 1 }, '?'],
    ['an operator as a value', { words: { $ne: null } }, 'words'],
    ['a list as a value', { words: ['漏水'] }, 'words'],
    ['NaN', { words: '漏水', left: NaN }, 'left'],
    ['infinity', { words: '漏水', left: Infinity }, 'left'],
    ['half a character', { words: '漏水\ud83d' }, 'words'],
    ['a control character', { words: '漏\u0000水' }, 'words'],
    ['too short words', { words: ' 漏 ' }, 'words'],
    ['too long words', { words: '漏'.repeat(21) }, 'words'],
    ['a missing field', {}, 'words'],
    ['null', null, ''],
    ['text', 'words', ''],
  ])('with %s is refused by the field’s name, and nothing is written', async (_words, input, field) => {
    const answer = await call('write', input)
    expect(answer).toEqual(refused('INPUT_NOT_VALID', { field, problem: expect.stringMatching(/^[A-Z_]+$/) }))
    expect(kernel.rows('requests')).toEqual([])
    expect(kernel.rows('estates')).toEqual([])
  })

  test('that was inherited, not given, does not count', async () => {
    const input = JSON.parse('{"__proto__": {"words": "漏水"}}') as unknown
    expect(await call('write', input)).toMatchObject({ ok: false, code: 'INPUT_NOT_VALID' })
  })

  test('reaches the handler as the schema makes it: trimmed', async () => {
    await call('write', { words: '  漏水  ' })
    expect(kernel.rows('estates')).toMatchObject([{ name: '漏水' }])
  })
})

describe('a command', () => {
  test('with the same key is answered once and for all; with another body it is refused', async () => {
    const door = doorOf(kernel)
    const write = (words: string): Promise<Answer<unknown>> =>
      door({ action: 'write', requestId: 'request-same', input: { words } })
    const first = await write('漏水')
    expect(first).toMatchObject({ ok: true, data: { estateId: 'e-0' } })
    expect(await write('漏水')).toEqual(first)
    expect(await write('渗水')).toEqual(refused('REQUEST_KEY_REUSED'))
    comeAs('o-new')
    expect(await write('渗水')).toMatchObject({ ok: true, data: { estateId: 'e-1' } })
    expect(kernel.rows('estates')).toHaveLength(2)
  })

  test('three times at once with one key writes once', async () => {
    const door = doorOf(kernel)
    const event = { action: 'write', requestId: 'request-three', input: { words: '漏水' } }
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => door(event)))
    expect(first).toMatchObject({ ok: true })
    for (const other of others) expect(other).toEqual(first)
    expect(kernel.rows('estates')).toHaveLength(1)
  })
})
