import type { HandoverContract } from '~/types/handover/handover.contract'
import type { dayActions } from '~/types/handover/day.actions'
import type { Handlers } from '../../_kernel/entry'

export const dayHandlers: Pick<Handlers<HandoverContract>, keyof typeof dayActions> = {}
