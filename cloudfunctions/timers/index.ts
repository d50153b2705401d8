import { readIdentity } from '../_kernel/caller'
import { deps } from '../_kernel/deps'
import { tick, type Tick } from './tick'

/** Only the platform's own trigger: a client, or another function on its behalf, gets what an unknown action would get. */
export function main(): Promise<Tick> | { ok: false; code: 'NOT_FOUND' } {
  return readIdentity().source === 'wx_trigger' ? tick(deps()) : { ok: false, code: 'NOT_FOUND' }
}
