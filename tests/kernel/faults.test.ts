import type { Answer } from '~/types/kernel/contract'
import { isConflict, isDuplicate, isMissingDocument, isOutage, isUnknownOutcome } from '~/cloudfunctions/_kernel/faults'
import { makeLog } from '~/cloudfunctions/_kernel/log'
import { comeAs, doorOf } from './door'
import { morning, openKernel, withoutCloud, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => {
  kernel.fresh()
  comeAs('o-new')
})
afterAll(() => kernel.close())

const fail = (how: string, phone?: string): Promise<Answer<unknown>> =>
  doorOf(kernel)({ action: 'fail', requestId: 'request-0001', input: phone ? { how, phone } : { how } })

describe('the three kinds of no', () => {
  test('a refusal has its name and its figures, and is nothing to log', async () => {
    expect(await fail('refusal')).toMatchObject({ ok: false, kind: 'refusal', code: 'FULL', details: { left: 0 } })
    expect(kernel.logged).toEqual([])
  })

  test.each(['line', 'busy'])('a fault of the world (%s) offers another try', async how => {
    const answer = await fail(how)
    expect(answer).toMatchObject({ ok: false, kind: 'retry', code: 'TRY_AGAIN', details: {}, now: morning })
    expect(kernel.logged).toEqual([
      { name: 'tryAgain', fields: { reference: !answer.ok && answer.reference, feature: 'door', action: 'fail' } },
    ])
  })

  test('a bug shows a number and nothing of what is inside; the log has the number and the place', async () => {
    const answer = await fail('bug', '13812346021')
    expect(Object.keys(answer).sort()).toEqual(['code', 'details', 'kind', 'now', 'ok', 'reference'])
    expect(answer).toMatchObject({ kind: 'bug', code: 'BUG', details: {} })
    expect(JSON.stringify(answer)).not.toMatch(/138|TypeError|cannot read/)
    expect(kernel.logged).toMatchObject([
      { name: 'bug', fields: { reference: !answer.ok && answer.reference, feature: 'door', action: 'fail' } },
    ])
  })

  test('a database that is away is a fault of the world, asked through the real SDK', async () => {
    const answer = await withoutCloud(() => fail('refusal'))
    expect(answer).toMatchObject({ kind: 'retry', code: 'TRY_AGAIN' })
  })
})

describe('the log', () => {
  const lines: string[] = []
  let spy: jest.SpyInstance
  beforeEach(() => {
    lines.length = 0
    spy = jest.spyOn(process.stdout, 'write').mockImplementation(line => {
      lines.push(String(line))
      return true
    })
  })
  afterEach(() => spy.mockRestore())

  test('of a bug has its kind, its place and its number, one line, and nothing that somebody typed', async () => {
    const answer = await doorOf(kernel, { ...kernel.deps, log: makeLog() })({
      action: 'fail',
      requestId: 'request-0001',
      input: { how: 'bug', phone: '13812346021' },
    })
    spy.mockRestore()
    expect(lines).toHaveLength(1)
    const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>
    expect(line).toMatchObject({ event: 'bug', name: 'TypeError', feature: 'door', action: 'fail' })
    expect(line.reference).toBe(!answer.ok && answer.reference)
    expect(String((line.frames as string[])[0])).toContain('door.ts')
    expect(lines[0]).not.toContain('13812346021')
  })

  test.each([undefined, null, 'text', 7, { errCode: -1 }])('takes whatever was thrown: %p', thrown => {
    makeLog().bug('R', thrown, {})
    expect(lines).toHaveLength(1)
  })
})

describe('faults by what the SDK throws', () => {
  const sdk = (errMsg: string, errCode = -501001): unknown => ({ errCode, errMsg, message: errMsg })
  const system = 'document.get:fail -501001 resource system error. '

  test.each([
    ['nobody listens', `${system}connect ECONNREFUSED 127.0.0.1:1`],
    ['the line broke', `${system}socket hang up`],
    ['no answer in time', `${system}request timeout`],
    ['a proxy says no', `${system}502 Bad Gateway | [seqId=1]`],
    ['the transaction is gone', `${system}[ResourceUnavailable.TransactionNotExist] Transaction does not exist`],
  ])('%s: an outage', (_words, message) => {
    expect(isOutage(sdk(message))).toBe(true)
    expect(isConflict(sdk(message))).toBe(false)
  })

  test('a proxy’s page instead of an answer: an outage', () =>
    expect(isOutage(sdk('document.get:fail Unexpected token \'b\', "bad gateway" is not valid JSON', -1))).toBe(true))

  test.each([
    new TypeError('Cannot read properties of undefined'),
    new SyntaxError('Unexpected token b in JSON at position 0'),
    sdk('collection.get:fail -502005 database collection not exists', -502005),
    sdk(`${system}[FailedOperation] unknown operator: $foo`),
    undefined,
  ])('a mistake of ours is none of these: %#', fault => {
    expect([isOutage(fault), isConflict(fault), isDuplicate(fault), isMissingDocument(fault)]).toEqual(
      Array(4).fill(false),
    )
  })

  test.each([
    [43101, false],
    [-1, false],
    [45009, false],
    [-604101, false],
    [-604102, true],
    [-501001, true],
  ])('an answer of %s leaves the outcome unknown: %s', (errCode, unknown) =>
    expect(isUnknownOutcome(sdk('openapi.subscribeMessage.send:fail', errCode))).toBe(unknown),
  )
})
