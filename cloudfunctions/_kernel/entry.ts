import * as v from 'valibot'
import {
  type Answer,
  type AnyAction,
  type Call,
  type Contract,
  type EntryRefusal,
  type InputOf,
  type MemberScope,
  type OutputOf,
  type RefusalOf,
  type Role,
} from '~/types/kernel/contract'
import { refuse, type Refusal, type Result } from '~/types/kernel/result'
import {
  asOf,
  grantsOf,
  readIdentity,
  rolesOf,
  rolesTowards,
  type Caller,
  type Identity,
  type Resource,
} from './caller'
import { deps as processDeps, type Deps } from './deps'
import { isOutage } from './faults'
import { commitOnce, type Commit } from './requests'
import { TooBusy } from './transaction'

/** What a handler is given: the caller, the world, one instant, and one way to save. */
export interface Context {
  caller: Caller
  deps: Deps
  /** The instant of this call: one for everything that it decides. */
  now: number
  action: string
  /** The caller's roles towards something, by this action's `allow`; empty → answer NOT_FOUND. */
  rolesTowards(resource: Resource): Role[]
  /** Checks and writes in one transaction, once per request key. */
  commit: Commit
}

export type Handler<C extends Contract, A extends keyof C> = (
  input: InputOf<C, A>,
  context: Context,
) => Promise<Result<OutputOf<C, A>, RefusalOf<C, A> | EntryRefusal>>
export type Handlers<C extends Contract> = { [A in keyof C]: Handler<C, A> }

const Envelope = v.object({
  action: v.pipe(v.string(), v.maxLength(60)),
  requestId: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
  input: v.unknown(),
})

/**
 * The door of a feature: known action → caller from the platform → access table → strict parse → handler → errors mapped.
 * Only `action`, `requestId` and `input` of the event are read; the platform injects other keys.
 */
export function serve<C extends Contract>(feature: string, contract: C, handlers: Handlers<C>, makeDeps = processDeps) {
  return (event: unknown): Promise<Answer<unknown>> => {
    const identity = readIdentity()
    return answer(feature, contract, handlers as unknown as Record<string, AnyHandler>, makeDeps(), identity, event)
  }
}

type AnyHandler = (input: unknown, context: Context) => Promise<Result<unknown, string>>

async function answer(
  feature: string,
  contract: Contract,
  handlers: Record<string, AnyHandler>,
  deps: Deps,
  identity: Identity,
  event: unknown,
): Promise<Answer<unknown>> {
  const now = deps.now()
  const envelope = v.safeParse(Envelope, event)
  const action = envelope.success ? envelope.output.action : ''
  try {
    const result = envelope.success
      ? await perform(contract, handlers, deps, identity, envelope.output, now)
      : refuse('INPUT_NOT_VALID', { field: 'event', problem: 'NOT_A_CALL' })
    return result.ok ? { ok: true, data: result.value, now } : refusalAnswer(deps, result.refusal, now)
  } catch (fault) {
    return faultAnswer(deps, fault, { feature, action }, now)
  }
}

async function perform(
  contract: Contract,
  handlers: Record<string, AnyHandler>,
  deps: Deps,
  { openid }: Identity,
  call: Call,
  now: number,
): Promise<Result<unknown, string>> {
  const described = Object.hasOwn(contract, call.action) ? contract[call.action] : undefined
  const handler = Object.hasOwn(handlers, call.action) ? handlers[call.action] : undefined
  if (!described || !handler) return refuse('UNKNOWN_ACTION')
  if (openid === '') return refuse('NOT_FOUND')
  const account = asOf(await deps.database.get('accounts', openid), now)
  const caller: Caller = { openid, account, roles: rolesOf(account) }
  const grants = grantsOf(described.allow, caller.roles)
  if (grants.length === 0) return refuse('NOT_FOUND')
  const input = parseInput(described, call.input)
  if (!input.ok) return input
  return handler(input.value, {
    caller,
    deps,
    now,
    action: call.action,
    rolesTowards: resource => rolesTowards(caller, grants, resource, scopeOf(described)),
    commit: commitOnce(deps, { openid, requestId: call.requestId, action: call.action, input: input.value, now }),
  })
}

/** What a household member needs to have been given for an action. */
export const scopeOf = ({ kind, scope }: AnyAction): MemberScope => scope ?? (kind === 'query' ? 'read' : 'report')

/** Names the first field that is wrong and how; never repeats what was typed. */
function parseInput(described: AnyAction, input: unknown): Result<unknown, 'INPUT_NOT_VALID'> {
  const parsed = v.safeParse(described.input, input)
  if (parsed.success) return { ok: true, value: parsed.output }
  const [issue] = parsed.issues
  const field = issue.path?.map(step => namedKey(String(step.key))).join('.') ?? ''
  const problem = /^[A-Z_]+$/.test(issue.message) ? issue.message : issue.type.toUpperCase()
  return refuse('INPUT_NOT_VALID', { field: field.slice(0, 80), problem })
}

/** A key that is no field's name was typed by somebody, and may be anything. */
const namedKey = (key: string): string => (/^[A-Za-z0-9_]{1,40}$/.test(key) && !/^\d{5,}$/.test(key) ? key : '?')

function refusalAnswer(deps: Deps, refusal: Refusal, now: number): Answer<never> {
  return {
    ok: false,
    kind: 'refusal',
    code: refusal.code,
    details: refusal.details ?? {},
    reference: deps.newCode(6),
    now,
  }
}

function faultAnswer(
  deps: Deps,
  fault: unknown,
  where: { feature: string; action: string },
  now: number,
): Answer<never> {
  const reference = deps.newCode(6)
  const isRetry = fault instanceof TooBusy || isOutage(fault)
  if (isRetry) deps.log.event('tryAgain', { reference, ...where })
  else deps.log.bug(reference, fault, where)
  return {
    ok: false,
    kind: isRetry ? 'retry' : 'bug',
    code: isRetry ? 'TRY_AGAIN' : 'BUG',
    details: {},
    reference,
    now,
  }
}
