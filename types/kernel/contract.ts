import type * as v from 'valibot'
import type { RefusalDetails } from './result'

/** Who a caller can be towards this product (product.md section 1). `'clock'` never calls: it moves things by timers. */
export const roles = [
  'visitor',
  'buyer',
  'owner',
  'member',
  'agent',
  'supervisor',
  'manager',
  'director',
  'technician',
  'contractor',
  'sales',
  'admin',
] as const
export type Role = (typeof roles)[number]

/** How far a permission reaches: what is mine, what is assigned to me, my estates, everything (R13.2). */
export type Reach = 'own' | 'assigned' | 'estate' | 'all'
export type Allow = Partial<Record<Role, Reach>>

/** What a household member was invited to do (product.md section 1): look, report and talk, sign in the owner's place. */
export const memberScopes = ['read', 'report', 'sign'] as const
export type MemberScope = (typeof memberScopes)[number]

type Schema = v.GenericSchema

/** One action of a feature: the whole agreement between the two ends. */
export interface ActionContract<
  Kind extends 'command' | 'query',
  Input extends Schema,
  Output extends Schema,
  Code extends string,
> {
  kind: Kind
  allow: Allow
  input: Input
  output: Output
  refusals: readonly Code[]
  /** What a member needs to have been given; left out: `read` for a query, `report` for a command. */
  scope?: MemberScope
}
export type AnyAction = ActionContract<'command' | 'query', Schema, Schema, string>
export type Contract = Record<string, AnyAction>

type Described<Input extends Schema, Output extends Schema, Code extends string> = Omit<
  ActionContract<'query', Input, Output, Code>,
  'kind'
>

/** An action that changes something: it carries a requestId and is answered once per key. */
export function command<Input extends Schema, Output extends Schema, const Code extends string = never>(
  described: Described<Input, Output, Code>,
): ActionContract<'command', Input, Output, Code> {
  return { kind: 'command', ...described }
}

/** An action that only reads. */
export function query<Input extends Schema, Output extends Schema, const Code extends string = never>(
  described: Described<Input, Output, Code>,
): ActionContract<'query', Input, Output, Code> {
  return { kind: 'query', ...described }
}

export function contract<const C extends Contract>(actions: C): C {
  return actions
}

export type InputOf<C extends Contract, A extends keyof C> = v.InferOutput<C[A]['input']>
export type OutputOf<C extends Contract, A extends keyof C> = v.InferOutput<C[A]['output']>
export type RefusalOf<C extends Contract, A extends keyof C> = C[A]['refusals'][number]

/** Refusals that the entry itself may give to any action, besides those that the action declares. */
export const entryRefusals = ['UNKNOWN_ACTION', 'NOT_FOUND', 'INPUT_NOT_VALID', 'REQUEST_KEY_REUSED'] as const
export type EntryRefusal = (typeof entryRefusals)[number]

/** What crosses the wire, towards the functions. Other top-level keys (the platform's `userInfo`) are ignored. */
export interface Call {
  action: string
  /** Made by the client, one per intent: a retry with the same key gets the same answer. */
  requestId: string
  input: unknown
}

/** What comes back. `now` is the server's instant: screens never use their own clock. */
export type Answer<Data, Code extends string = string> =
  | { ok: true; data: Data; now: number }
  | {
      ok: false
      kind: 'refusal' | 'retry' | 'bug'
      code: Code | EntryRefusal | 'TRY_AGAIN' | 'BUG' | 'NETWORK'
      details: RefusalDetails
      /** A number that a person can read out on the phone; the log line carries it. */
      reference: string
      now: number
    }
