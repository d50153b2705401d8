import type { EntryRefusal } from '~/types/kernel/contract'
import { ok, refuse, type Result } from '~/types/kernel/result'
import type { Tx } from './database'
import type { Deps } from './deps'
import { canonical, sha256 } from './field-crypto'
import { withoutUndefined } from './query'
import { inTransaction } from './transaction'

/** Saves once per request key. `Value` is kept with the key, so it holds no personal data in the clear. */
export type Commit = <Value, Code extends string = never>(
  work: (tx: Tx) => Promise<Result<Value, Code>>,
) => Promise<Result<Value, Code | EntryRefusal>>

export interface RequestKey {
  openid: string
  requestId: string
  action: string
  input: unknown
  now: number
}

/** Keys live 30 days; refusals are not stored under them (architecture.md). */
export const keyLifeMs = 30 * 24 * 60 * 60 * 1000

/**
 * The same key again answers what was answered; with another body it is refused. The key's row is written in the
 * change's own transaction, so a commit whose outcome is unknown is found out by trying again.
 */
export function commitOnce(deps: Deps, { openid, requestId, action, input, now }: RequestKey): Commit {
  const _id = `${openid}:${requestId}`
  const bodyHash = sha256(canonical([action, input]))
  return <Value, Code extends string>(work: (tx: Tx) => Promise<Result<Value, Code>>) =>
    inTransaction<Value, Code | EntryRefusal>(deps.database, deps, async tx => {
      const stored = await tx.get('requests', _id)
      if (stored) return stored.bodyHash === bodyHash ? ok(stored.answer as Value) : refuse('REQUEST_KEY_REUSED')
      const result = await work(tx)
      if (result.ok)
        await tx.create('requests', [{ _id, bodyHash, answer: keepable(result.value), expiresAt: now + keyLifeMs }])
      return result
    })
}

/** As the wire carries it: an optional field that is not there is left out. */
const keepable = (answer: unknown): unknown => (answer == null ? null : withoutUndefined(answer))
