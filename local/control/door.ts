import type { LocalCloud } from '../cloud'
import { answerJson } from '../http/answer'
import { jsonObject, readBody } from '../http/body'
import type { Door, Visit } from '../http/server'
import type { InjectedFault } from '../wechat/faults'

const MOST_AHEAD_MS = 400 * 24 * 3_600_000

type Input = Record<string, unknown>
/** What the control door needs of the cloud; given late, when everything stands. */
export type Controlled = Pick<LocalCloud, 'clock' | 'timers' | 'wechat' | 'people' | 'sessions'>

const positive = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined

function stateOf(cloud: Controlled): Input {
  return { now: cloud.clock.now(), lastRun: cloud.timers.lastRun() ?? null }
}

async function advance(cloud: Controlled, input: Input): Promise<Input> {
  const ms = positive(input.ms)
  if (ms === undefined || ms > MOST_AHEAD_MS) throw new SyntaxError('ms: how far to advance, up to 400 days')
  const runs = await cloud.clock.advance(ms)
  return { ...stateOf(cloud), ran: runs.length, failed: runs.filter(run => !run.ok).length }
}

async function fire(cloud: Controlled, input: Input): Promise<Input> {
  if (positive(input.drop)) cloud.timers.drop(Number(input.drop))
  if (positive(input.delayMs)) cloud.timers.delay(Number(input.delayMs))
  if (input.drop ?? input.delayMs) return stateOf(cloud)
  const runs = await cloud.timers.fire({
    function: typeof input.function === 'string' ? input.function : undefined,
    times: positive(input.times),
    overlapping: input.overlapping === true,
    meantFor: positive(input.meantFor),
  })
  return { ...stateOf(cloud), runs }
}

function faults(cloud: Controlled, input: Input): Input {
  if (input.clear === true) cloud.wechat.faults.clear()
  else if (['limit', 'busy', 'timeout', 'code'].includes(String(input.kind)))
    cloud.wechat.faults.inject(input as unknown as InjectedFault)
  else throw new SyntaxError('kind: limit, busy, timeout or code')
  return {}
}

/** People with a session each, so that the frame can change persons without another round trip. */
function peopleWithSessions(cloud: Controlled): Input {
  return { people: cloud.people.map(person => ({ ...person, session: cloud.sessions.open(person.openid) })) }
}

const ACTIONS = new Map<string, (cloud: Controlled, input: Input, visit: Visit) => Input | Promise<Input>>([
  ['GET state', stateOf],
  ['GET people', peopleWithSessions],
  [
    'GET messages',
    (cloud, _input, visit) => ({ messages: cloud.wechat.shown(visit.url.searchParams.get('openid') ?? '') }),
  ],
  ['POST advance', advance],
  ['POST fire', fire],
  ['POST faults', faults],
])

/** The clock's handle, the persons and the faults, for the phone frame and for tests. */
export function controlDoor(cloud: () => Controlled): Door {
  return async visit => {
    const path = /^\/control\/([\w-]+)$/.exec(visit.url.pathname)?.[1]
    const action = path && ACTIONS.get(`${visit.request.method} ${path}`)
    if (!action) return false
    const input = visit.request.method === 'POST' ? jsonObject(await readBody(visit.request, 64 * 1024)) : {}
    answerJson(visit.response, 200, await action(cloud(), input, visit))
    return true
  }
}
