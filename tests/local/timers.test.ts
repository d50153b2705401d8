import type { LocalCloud } from '~/local/cloud'
import { cronInstants } from '~/local/timers/cron'
import { clientOf, START, startFixtureCloud } from './cloud'

interface Tick {
  at: number
  event: { Type: string; TriggerName: string; Time: string; userInfo?: unknown }
  SOURCE: string
  OPENID: string | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const at = (words: string): number => Date.parse(words)

let cloud: LocalCloud
beforeEach(async () => {
  cloud = await startFixtureCloud()
})
afterEach(() => cloud.stop())

const ticks = () => (cloud.engine.peek('ticks') as Tick[]).sort((one, other) => one.at - other.at)
const minutes = () => ticks().map(tick => new Date(Math.floor(tick.at / MINUTE) * MINUTE).toISOString().slice(11, 16))
const plan = (row: object) =>
  cloud.engine.handle(
    'database.insertDocument',
    { collectionName: 'plan', data: [JSON.stringify({ _id: 'next', ...row })] },
    '',
  )

describe('cron of seven fields, Beijing time', () => {
  test.each([
    ['0 * * * * * *', '2026-09-21T09:00:00+08:00', '2026-09-21T09:01:00+08:00'],
    ['0 0 2 * * * *', '2026-09-21T09:00:00+08:00', '2026-09-22T02:00:00+08:00'],
    ['0 */5 * * * * *', '2026-12-31T23:58:00+08:00', '2027-01-01T00:00:00+08:00'],
    ['0 0 9 * * MON *', '2026-09-21T09:00:00+08:00', '2026-09-28T09:00:00+08:00'],
    ['0 0 9 1 1 * 2028', '2026-09-21T09:00:00+08:00', '2028-01-01T09:00:00+08:00'],
  ])('%s after %s', (pattern, after, next) => expect(cronInstants(pattern)(at(after))).toBe(at(next)))

  test('a year that is over never comes again; six fields are refused', () => {
    expect(cronInstants('0 * * * * * 2025')(START)).toBeUndefined()
    expect(() => cronInstants('0 * * * * *')).toThrow('seven fields')
  })
})

describe('advancing the clock', () => {
  test('ticks on the way, each at its own instant, and stands at the end', async () => {
    const before = cloud.clock.now()
    const runs = await cloud.clock.advance(3 * MINUTE)
    expect(minutes()).toEqual(['01:01', '01:02', '01:03'])
    expect(runs.map(run => run.meantFor - START)).toEqual([MINUTE, 2 * MINUTE, 3 * MINUTE])
    expect(cloud.clock.now() - before).toBeGreaterThanOrEqual(3 * MINUTE)
    expect(cloud.clock.now() - before).toBeLessThan(4 * MINUTE)
  })

  test('a timer run has SOURCE wx_trigger, nobody’s OPENID, no userInfo, and says when it was meant for', async () => {
    await cloud.clock.advance(MINUTE)
    const [tick] = ticks()
    expect(tick).toMatchObject({
      SOURCE: 'wx_trigger',
      OPENID: null,
      event: { Type: 'Timer', TriggerName: 'tick', Time: '2026-09-21T01:01:00.000Z' },
    })
    expect(tick?.event.userInfo).toBeUndefined()
  })

  test('idleUntil: five days pass in a few runs, and the first tick from then on is not left out', async () => {
    const busyAgain = at('2026-09-26T08:56:10+08:00')
    await plan({ idleUntil: busyAgain })
    const runs = await cloud.clock.advance(5 * 24 * HOUR)
    const instants = runs.map(run => new Date(run.meantFor).toISOString().slice(0, 16))
    expect(instants.slice(0, 3)).toEqual(['2026-09-21T01:01', '2026-09-26T00:57', '2026-09-26T00:58'])
    expect(runs).toHaveLength(5)
  })

  test('idle to the end: the last minute is run all the same', async () => {
    await plan({ idleUntil: START + 365 * 24 * HOUR })
    const runs = await cloud.clock.advance(24 * HOUR)
    expect(runs.map(run => (run.meantFor - START) / MINUTE)).toEqual([1, 24 * 60])
  })

  test('two advances at once follow each other', async () => {
    await Promise.all([cloud.clock.advance(2 * MINUTE), cloud.clock.advance(2 * MINUTE)])
    expect(minutes()).toEqual(['01:01', '01:02', '01:03', '01:04'])
  })
})

describe('delivery at least once', () => {
  test('a failed run is tried again a minute apart, until it passes', async () => {
    await plan({ failTimes: 3, idleUntil: START + HOUR })
    const runs = await cloud.clock.advance(5 * MINUTE)
    const first = runs.filter(run => run.meantFor === START + MINUTE)
    expect(first.map(run => run.attempt)).toEqual([0, 1, 2])
    expect(runs.filter(run => !run.ok)).toHaveLength(3)
    expect(first[1] && first[0] && first[1].at - first[0].at).toBeGreaterThanOrEqual(MINUTE)
  })

  test('a run that fails for ever is tried three times', async () => {
    await plan({ failTimes: 1000 })
    const runs = await cloud.clock.advance(6 * MINUTE)
    expect(runs.filter(run => run.meantFor === START + MINUTE).map(run => run.attempt)).toEqual([0, 1, 2])
    expect(cloud.timers.lastRun()).toMatchObject({
      ok: false,
      errMsg: expect.stringContaining('not this time') as string,
    })
  })

  test('lost and late deliveries', async () => {
    cloud.timers.drop(1)
    await cloud.clock.advance(2 * MINUTE)
    expect(minutes()).toEqual(['01:02'])
    cloud.timers.delay(6 * HOUR)
    const runs = await cloud.clock.advance(MINUTE)
    expect(runs).toEqual([])
    await plan({ idleUntil: START + 24 * HOUR })
    const late = (await cloud.clock.advance(6 * HOUR)).find(run => run.meantFor === START + 3 * MINUTE)
    expect(late && late.at - late.meantFor).toBeGreaterThanOrEqual(6 * HOUR)
  })

  test('doubled and overlapping', async () => {
    await plan({ sleep: 200 })
    const runs = await cloud.timers.fire({ times: 2, overlapping: true })
    expect(runs.map(run => run.ok)).toEqual([true, true])
    expect(cloud.host.workers().ticker).toBe(2)
    const [one, other] = ticks()
    expect(one && other && Math.abs(one.at - other.at)).toBeLessThan(1000)
  })
})

test('a client cannot call the timer’s function, nor lend it a timer’s event', async () => {
  const owner = await clientOf(cloud, 'o-owner-1')
  expect(await owner.call('ticker', { Type: 'Timer', TriggerName: 'tick' })).toMatchObject({ errCode: -501007 })
  expect(ticks()).toEqual([])
})

test('auto: triggers fire as the clock passes them', async () => {
  await cloud.stop()
  cloud = await startFixtureCloud({ timers: 'auto', startAt: START + MINUTE - 700 })
  for (let wait = 0; wait < 40 && ticks().length === 0; wait += 1)
    await new Promise(resolve => setTimeout(resolve, 100))
  expect(minutes()).toEqual(['01:01'])
})
