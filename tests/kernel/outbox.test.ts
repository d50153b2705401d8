import type { Message } from '~/cloudfunctions/_schema/documents'
import {
  messageOf,
  queueMessages,
  templateId,
  templateIds,
  toPerson,
  toStaff,
  type Notice,
} from '~/cloudfunctions/_kernel/outbox'
import { inTransaction } from '~/cloudfunctions/_kernel/transaction'
import { ok } from '~/types/kernel/result'
import { formatInstant, parseInstant } from '~/types/kernel/time'
import { beforeQuietHours } from '~/types/message/quiet-hours'
import { fitted, templateFields } from '~/types/message/templates'
import { morning, openKernel, type Kernel } from './support'

let kernel: Kernel
beforeAll(async () => void (kernel = await openKernel()))
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

const notice = (to: Notice['to'], over: Partial<Notice> = {}): Notice => ({
  to,
  kind: 'dispatched',
  title: '已派单',
  body: '维修人员会与您联系。',
  ticketId: 't-1',
  push: { template: 'visitAppointed', fields: { thing1: '厨房漏水', time2: '2026年9月21日 15:00', thing3: '无' } },
  ...over,
})
const queue = (source: string, notices: readonly Notice[]): Promise<unknown> =>
  inTransaction(kernel.deps.database, kernel.deps, async tx => {
    await queueMessages(tx, source, notices, morning)
    return ok(null)
  })

test('one message a person and occasion; the inbox row and what will be pushed are one row', async () => {
  await queue('t-1:3', [notice(toPerson('p-1')), notice(toPerson('p-1')), notice(toStaff('s-1'))])
  const [first, second, ...more] = kernel.rows('messages')
  expect(more).toEqual([])
  expect(first).toEqual({
    _id: 't-1:3:dispatched:person:p-1',
    to: 'person:p-1',
    kind: 'dispatched',
    title: '已派单',
    body: '维修人员会与您联系。',
    at: morning,
    isRead: false,
    readAt: null,
    ticketId: 't-1',
    taskId: null,
    subject: null,
    topic: 'repair',
    push: {
      state: 'pending',
      at: morning,
      template: 'visitAppointed',
      fields: { thing1: '厨房漏水', time2: '2026年9月21日 15:00', thing3: '无' },
      attempts: 0,
      errorCode: null,
    },
  } satisfies Message)
  expect(second?._id).toBe('t-1:3:dispatched:staff:s-1')
})

test('the same change saved again adds nothing', async () => {
  await queue('t-1:3', [notice(toPerson('p-1'))])
  await expect(queue('t-1:3', [notice(toPerson('p-1'))])).rejects.toBeDefined()
  expect(kernel.rows('messages')).toHaveLength(1)
})

test('a message without a push is only in the inbox', () => {
  expect(messageOf('m', notice(toPerson('p-1'), { push: undefined }), morning).push).toMatchObject({ state: 'none' })
})

describe('quiet hours, 21:00 to 08:00 (R9.1)', () => {
  const pushedAt = (now: string, over: Partial<Notice> = {}, to: Notice['to'] = toPerson('p-1')): string =>
    formatInstant(messageOf('m', notice(to, over), parseInstant(now)).push.at)

  test.each([
    ['in the evening before', '2026-09-21T20:59+08:00', '2026-09-21T20:59+08:00'],
    ['at nine in the evening', '2026-09-21T21:00+08:00', '2026-09-22T08:00+08:00'],
    ['at midnight', '2026-09-22T00:00+08:00', '2026-09-22T08:00+08:00'],
    ['a minute before eight', '2026-09-22T07:59+08:00', '2026-09-22T08:00+08:00'],
    ['at eight', '2026-09-22T08:00+08:00', '2026-09-22T08:00+08:00'],
    ['on New Year’s Eve', '2026-12-31T23:30+08:00', '2027-01-01T08:00+08:00'],
  ])('news %s waits for the morning', (_words, now, expected) => expect(pushedAt(now)).toBe(expected))

  test('news to staff and urgent news go out at once', () => {
    expect(pushedAt('2026-09-21T23:00+08:00', {}, toStaff('s-1'))).toBe('2026-09-21T23:00+08:00')
    expect(pushedAt('2026-09-21T23:00+08:00', { isUrgent: true })).toBe('2026-09-21T23:00+08:00')
  })

  test('the inbox shows it at its own instant at any hour', () => {
    const now = parseInstant('2026-09-21T23:00+08:00')
    expect(messageOf('m', notice(toPerson('p-1')), now).at).toBe(now)
  })

  test.each([
    ['late in the evening', '2026-09-21T22:00+08:00', '2026-09-21T20:00+08:00'],
    ['early in the morning', '2026-09-22T06:00+08:00', '2026-09-21T20:00+08:00'],
    ['at nine in the evening', '2026-09-21T21:00+08:00', '2026-09-21T20:00+08:00'],
    ['at eight in the morning', '2026-09-22T08:00+08:00', '2026-09-22T08:00+08:00'],
    ['at noon', '2026-09-21T12:00+08:00', '2026-09-21T12:00+08:00'],
  ])('a reminder that would come %s comes at 20:00 before', (_words, wanted, expected) =>
    expect(formatInstant(beforeQuietHours(parseInstant(wanted)))).toBe(expected),
  )
})

describe('template values (platform.md)', () => {
  test.each([
    ['thing1', '厨房水槽下方漏水', '厨房水槽下方漏水'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十', '一二三四五六七八九十一二三四五六七八九十'],
    ['thing1', '一二三四五六七八九十一二三四五六七八九十多', '一二三四五六七八九十一二三四五六七八九…'],
    ['thing1', '👩‍🔧'.repeat(9), undefined],
    ['thing12', ' 有\n换行\t和  空格 ', '有 换行 和 空格'],
    ['thing1', '   ', '-'],
    ['phrase3', '维修中', '维修中'],
    ['phrase3', '等待业主确认', '等待业主确'],
    ['character_string1', 'R-20260921-0001', 'R-20260921-0001'],
    ['character_string1', 'x'.repeat(40), undefined],
    ['time4', '2026年11月22日 15:01', '2026年11月22日 15:01'],
  ])('%s', (field, given, expected) => {
    const value = fitted(field, given)
    if (expected !== undefined) expect(value).toBe(expected)
    const longest = field.startsWith('phrase') ? 5 : field.startsWith('character') ? 32 : 20
    expect([...value].length).toBeLessThanOrEqual(longest)
    expect(value).not.toBe('')
  })

  test.each([
    ['phrase3', '等待业主确认'],
    ['phrase3', ''],
    ['phrase3', '第2次处理'],
    ['character_string1', '工单一号'],
    ['character_string1', 'x'.repeat(40)],
    ['thing1', '一'.repeat(50)],
    ['thing1', ''],
  ])('what is fitted into %s is a value that WeChat takes', async (field, given) => {
    const wechat = kernel.wechat()
    wechat.prompt('o-tester', ['template'])
    const fields = { [field]: fitted(field, given) }
    await kernel.deps.wechat.sendSubscribeMessage({ openid: 'o-tester', templateId: 'template', page: 'p', fields })
    expect(wechat.shown('o-tester')).toHaveLength(1)
  })

  test('every field of every template is of a kind whose limit is known', () => {
    const kinds = Object.values(templateFields).flatMap(fields => fields.map(field => field.replace(/\d+$/, '')))
    expect([...new Set(kinds)].sort()).toEqual(['character_string', 'phrase', 'thing', 'time'])
  })

  test('ids are a setting; without one our own names serve', () => {
    const setting = (): string => JSON.stringify({ staffTask: 'AbC' })
    expect(templateId({ setting }, 'staffTask')).toBe('AbC')
    expect(templateIds({ setting: () => undefined }).map(each => each.templateId)).toContain('template-staffTask')
  })
})
