import type { HandoverContract } from '~/types/handover/handover.contract'
import type { keysActions } from '~/types/handover/keys.actions'
import type { Handlers } from '../../_kernel/entry'

export const keysHandlers: Pick<Handlers<HandoverContract>, keyof typeof keysActions> = {}
