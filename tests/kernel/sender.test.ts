import { sendPending } from '~/cloudfunctions/_kernel/sender'
import { toPerson, toStaff } from '~/cloudfunctions/_kernel/outbox'
import { parseInstant } from '~/types/kernel/time'
import { li, minute, openid, postOf, template, type Post } from './post'
import { morning, numbered, openKernel, type Kernel } from './support'

let kernel: Kernel
let post: Post
beforeAll(async () => {
  kernel = await openKernel()
  post = postOf(kernel)
})
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

describe('a message that may be sent', () => {
  test('is sent once, however often the sender runs, and uses one permission', async () => {
    await post.allow(2)
    await post.queue(['m-1'])
    expect(await post.send()).toEqual({ done: 1, failed: 0, nextAt: null })
    expect(await post.send()).toEqual({ done: 0, failed: 0, nextAt: null })
    expect(post.shown()).toBe(1)
    expect(post.states()).toEqual(['sent'])
    expect(post.ledger()).toEqual({ left: 1, sent: 1 })
    expect(kernel.wechat().grants(openid, template)).toBe(1)
  })

  test('leads to the repair for its owner, and to the desk for staff', async () => {
    await post.allow(1)
    await post.allow(1, toStaff('s-1'), 'o-agent')
    await post.queue(['m-1'])
    await post.queue(['m-2'], toStaff('s-1'))
    await post.send()
    expect(kernel.wechat().shown(openid)).toMatchObject([{ page: 'pages/repair/detail?ticketId=t-1' }])
    expect(kernel.wechat().shown('o-agent')).toMatchObject([{ page: 'packages/staff/ticket?ticketId=t-1' }])
  })

  test('waits until the quiet hours are over', async () => {
    await post.allow(1)
    await post.queue(['m-1'], li, parseInstant('2026-09-21T22:00+08:00'))
    const eight = parseInstant('2026-09-22T08:00+08:00')
    expect(await post.send(parseInstant('2026-09-22T07:59+08:00'))).toEqual({ done: 0, failed: 0, nextAt: eight })
    expect(post.shown()).toBe(0)
    expect(await post.send(eight)).toMatchObject({ done: 1 })
  })

  test('of overlapping senders is sent by one', async () => {
    await post.allow(20)
    await post.queue(numbered('m', 12))
    const reports = await Promise.all([1, 2, 3].map(() => post.send()))
    expect(reports.reduce((sum, { done }) => sum + done, 0)).toBe(12)
    expect(post.shown()).toBe(12)
    expect(post.ledger()).toEqual({ left: 8, sent: 12 })
  })

  test('more than a batch goes out in one run', async () => {
    await post.allow(60)
    await post.queue(numbered('m', 55))
    expect(await post.send()).toEqual({ done: 55, failed: 0, nextAt: null })
  })

  test('at the time limit the rest waits for the next run', async () => {
    await post.allow(5)
    await post.queue(numbered('m', 5))
    let now = morning
    const slow = { ...kernel.deps, now: () => (now += 10_000) }
    expect(await sendPending(slow, morning, morning + 25_000)).toEqual({ done: 2, failed: 0, nextAt: morning })
    expect(await post.send()).toMatchObject({ done: 3 })
    expect(post.shown()).toBe(5)
  })
})

describe('the ledger of permissions (R9.2)', () => {
  test('without a permission nothing is sent, it is said so, and it is never tried', async () => {
    await post.queue(['m-1'])
    expect(await post.send()).toEqual({ done: 0, failed: 0, nextAt: null })
    expect(post.states()).toEqual(['noQuota'])
    await post.allow(1)
    await post.send(morning + minute)
    expect(post.shown()).toBe(0)
  })

  test('two messages and one permission: one is sent, the other has none', async () => {
    await post.allow(1)
    await post.queue(['m-1', 'm-2'])
    expect(await post.send()).toMatchObject({ done: 1 })
    expect(post.states().sort()).toEqual(['noQuota', 'sent'])
    expect(post.ledger()).toEqual({ left: 0, sent: 1 })
  })

  test('a permission for another template or of another person does not count', async () => {
    await post.allow(1, toPerson('p-wang'), 'o-wang')
    await post.queue(['m-1'])
    await post.send()
    expect(post.states()).toEqual(['noQuota'])
    expect(post.shown('o-wang')).toBe(0)
  })

  test('43101: used up or refused; the ledger follows WeChat, and it is never sent again', async () => {
    await kernel.deps.database.put('grants', {
      _id: `${openid}:${template}`,
      to: li,
      templateId: template,
      granted: 3,
      sent: 0,
      left: 3,
    })
    await post.queue(['m-1'])
    expect(await post.send()).toMatchObject({ done: 0, failed: 1 })
    expect(post.pushes()).toMatchObject([{ state: 'failed', errorCode: 43101, attempts: 1 }])
    expect(post.ledger()).toEqual({ left: 0, sent: 0 })
    await post.allow(1)
    await post.send(morning + 60 * minute)
    expect(post.shown()).toBe(0)
  })
})

test('an idle run reads once, scans nothing and writes nothing', async () => {
  await post.queue(numbered('m', 5), li, parseInstant('2026-09-21T22:00+08:00'))
  const cost = await kernel.costOf(() => post.send(parseInstant('2026-09-21T23:00+08:00')))
  expect(cost).toMatchObject({ calls: 1, writes: 0, scans: 0 })
})

test('the inbox keeps the message whatever becomes of the push', async () => {
  await post.queue(['m-1'])
  await post.send()
  expect(kernel.rows('messages')).toMatchObject([{ _id: 'm-1', to: li, title: 't', isRead: false }])
})
