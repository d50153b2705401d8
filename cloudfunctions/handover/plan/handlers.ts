import type { HandoverContract } from '~/types/handover/handover.contract'
import type { planActions } from '~/types/handover/plan.actions'
import type { Handlers } from '../../_kernel/entry'

export const planHandlers: Pick<Handlers<HandoverContract>, keyof typeof planActions> = {}
