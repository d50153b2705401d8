import type { Deps } from '~/cloudfunctions/_kernel/deps'
import { giveUpOnLostSends } from '~/cloudfunctions/_kernel/sender'
import { minute, postOf, type Post } from './post'
import { morning, openKernel, withoutCloud, type Kernel } from './support'

let kernel: Kernel
let post: Post
beforeAll(async () => {
  kernel = await openKernel()
  post = postOf(kernel)
})
beforeEach(() => kernel.fresh())
afterAll(() => kernel.close())

describe('a fault that passes', () => {
  test.each([
    ['45009, over the rate', 'limit', 45009],
    ['−1, busy', 'busy', -1],
  ] as const)('%s: tried again a minute later, the permission given back meanwhile', async (_words, kind, code) => {
    await post.allow(1)
    await post.queue(['m-1'])
    post.fault(kind)
    expect(await post.send()).toEqual({ done: 0, failed: 0, nextAt: morning + minute })
    expect(post.pushes()).toMatchObject([{ state: 'pending', errorCode: code, attempts: 1, at: morning + minute }])
    expect(post.ledger()).toEqual({ left: 1, sent: 0 })
    expect(await post.send(morning + minute)).toMatchObject({ done: 1 })
    expect(post.shown()).toBe(1)
    expect(post.ledger()).toEqual({ left: 0, sent: 1 })
  })

  test('a refused connection: nothing was sent, so it is tried again', async () => {
    await post.allow(1)
    await post.queue(['m-1'])
    const { sendSubscribeMessage } = kernel.deps.wechat
    const wechat = {
      ...kernel.deps.wechat,
      sendSubscribeMessage: (message: Parameters<typeof sendSubscribeMessage>[0]) =>
        withoutCloud(() => sendSubscribeMessage(message)),
    }
    expect(await post.send(morning, { ...kernel.deps, wechat })).toEqual({
      done: 0,
      failed: 0,
      nextAt: morning + minute,
    })
    expect(await post.send(morning + minute)).toMatchObject({ done: 1 })
  })

  test('after 1, 2, 5, 15 and 60 minutes the sixth failure is the last, and the permission is left', async () => {
    await post.allow(1)
    await post.queue(['m-1'])
    post.fault('busy', { times: 99 })
    const waits: number[] = []
    let now = morning
    for (let next: number | null = now; next !== null; next = (await post.send(now)).nextAt) {
      waits.push((next - now) / minute)
      now = next
    }
    expect(waits).toEqual([0, 1, 2, 5, 15, 60])
    expect(post.pushes()).toMatchObject([{ state: 'failed', attempts: 6, errorCode: -1 }])
    expect(post.ledger()).toEqual({ left: 1, sent: 0 })
    expect(kernel.logged).toEqual([{ name: 'pushFailed', fields: { messageId: 'm-1', errorCode: -1, attempts: 6 } }])
    kernel.wechat().faults.clear()
    await post.send(now + 600 * minute)
    expect(post.shown()).toBe(0)
  })

  test('of one message does not hold up the others', async () => {
    await post.allow(3)
    await post.queue(['m-1', 'm-2', 'm-3'])
    post.fault('busy')
    expect(await post.send()).toEqual({ done: 2, failed: 0, nextAt: morning + minute })
  })
})

describe('a terminal error is never sent again', () => {
  test.each([47003, 40003, 40037, 41030])('%s', async errcode => {
    await post.allow(1)
    await post.queue(['m-1'])
    post.fault('code', { errcode })
    expect(await post.send()).toEqual({ done: 0, failed: 1, nextAt: null })
    expect(post.pushes()).toMatchObject([{ state: 'failed', errorCode: errcode, attempts: 1 }])
    expect(post.ledger()).toEqual({ left: 1, sent: 0 })
    await post.send(morning + 600 * minute)
    expect(post.shown()).toBe(0)
  })
})

describe('an unknown outcome', () => {
  test.each([true, false])('of a time-out (delivered: %s) is marked and never sent again', async delivered => {
    await post.allow(2)
    await post.queue(['m-1'])
    post.fault('timeout', { delivered })
    expect(await post.send()).toEqual({ done: 0, failed: 1, nextAt: null })
    expect(post.states()).toEqual(['unknown'])
    await post.send(morning + 600 * minute)
    expect(post.shown()).toBe(delivered ? 1 : 0)
    // Counted as used: never more is sent than was permitted.
    expect(post.ledger()).toEqual({ left: 1, sent: 1 })
  })

  test('of a line that broke on the way is marked and never sent again', async () => {
    await post.allow(2)
    await post.queue(['m-1'])
    const broken = {
      errCode: -501001,
      errMsg: 'openapi.subscribeMessage.send:fail -501001 resource system error. socket hang up',
    }
    const wechat = { ...kernel.deps.wechat, sendSubscribeMessage: () => Promise.reject(broken) }
    await post.send(morning, { ...kernel.deps, wechat })
    expect(post.states()).toEqual(['unknown'])
    await post.send(morning + 600 * minute)
    expect(post.shown()).toBe(0)
  })

  test('of a sender that died after claiming is called unknown after ten minutes, not earlier', async () => {
    await post.allow(2)
    await post.queue(['m-1'])
    const wechat = { ...kernel.deps.wechat, sendSubscribeMessage: () => new Promise<void>(() => undefined) }
    void post.send(morning, { ...kernel.deps, wechat })
    await new Promise(resolve => setTimeout(resolve, 300))
    expect(post.states()).toEqual(['sending'])
    await post.send(morning + minute)
    expect(await giveUpOnLostSends(kernel.deps, morning + 10 * minute - 1)).toBe(0)
    expect(await giveUpOnLostSends(kernel.deps, morning + 10 * minute)).toBe(1)
    expect(await giveUpOnLostSends(kernel.deps, morning + 10 * minute)).toBe(0)
    expect(post.states()).toEqual(['unknown'])
    expect(post.shown()).toBe(0)
  })
})

describe('the database fails on the way', () => {
  const failing = (collection: string, nth: number): Deps => {
    let calls = 0
    const change: Deps['database']['change'] = async (name, ...rest) => {
      if (name === collection && (calls += 1) === nth) throw { errCode: -501001, errMsg: 'connect ECONNREFUSED' }
      return kernel.deps.database.change(name, ...rest)
    }
    return { ...kernel.deps, database: { ...kernel.deps.database, change } }
  }

  test('before the permission is taken: nothing is sent, and the next run sends it', async () => {
    await post.allow(1)
    await post.queue(['m-1'])
    await expect(post.send(morning, failing('grants', 1))).rejects.toBeDefined()
    expect(post.states()).toEqual(['pending'])
    expect(await post.send(morning + minute)).toMatchObject({ done: 1 })
    expect(post.shown()).toBe(1)
  })

  test('after the message went out: it is not sent a second time', async () => {
    await post.allow(2)
    await post.queue(['m-1'])
    await expect(post.send(morning, failing('messages', 2))).rejects.toBeDefined()
    expect(post.states()).toEqual(['sending'])
    await post.send(morning + minute)
    await giveUpOnLostSends(kernel.deps, morning + 20 * minute)
    await post.send(morning + 30 * minute)
    expect(post.shown()).toBe(1)
    expect(post.states()).toEqual(['unknown'])
  })
})
