import type { Answer, Contract, InputOf, OutputOf, RefusalOf } from '~/types/kernel/contract'
import { platform } from './platform'
import { learnServerTime } from './noted'
import { newRequestId } from './request-id'

export interface CallOptions {
  /** The key of this intent; the caller keeps it, so that trying again after a lost answer does nothing twice. */
  readonly requestId?: string
}

/** One method per action of the contract, typed both ways. */
export type Client<C extends Contract> = {
  readonly [A in keyof C]: (
    input: InputOf<C, A>,
    options?: CallOptions,
  ) => Promise<Answer<OutputOf<C, A>, RefusalOf<C, A>>>
}

type AnyAnswer = Answer<unknown>

/** The last instant that the server told us: what screens may use while a call cannot arrive. 0 before the first answer. */
let lastNow = 0

/** No answer came: whether the server acted is not known, so the same key is tried again. */
const noAnswer = (): AnyAnswer => ({
  ok: false,
  kind: 'retry',
  code: 'NETWORK',
  details: {},
  reference: '',
  now: lastNow,
})

function isAnswer(value: unknown): value is AnyAnswer {
  return typeof value === 'object' && value !== null && 'ok' in value && 'now' in value && typeof value.now === 'number'
}

async function call(functionName: string, action: string, input: unknown, options: CallOptions): Promise<AnyAnswer> {
  const event = { action, requestId: options.requestId ?? newRequestId(), input }
  const said = await platform.callFunction(functionName, event).catch((): undefined => undefined)
  if (!isAnswer(said)) return noAnswer()
  lastNow = Math.max(lastNow, said.now)
  learnServerTime(said.now)
  return said
}

/** The typed client of one deployed function. Never rejects: each of the three kinds of "no" is an answer. */
export function makeClient<C extends Contract>(functionName: string, contract: C): Client<C> {
  const methods = Object.keys(contract).map(action => [
    action,
    (input: unknown, options: CallOptions = {}) => call(functionName, action, input, options),
  ])
  return Object.fromEntries(methods) as Client<C> // the entry checks inputs and outputs against the same contract
}
