import type { HandoverContract } from '~/types/handover/handover.contract'
import type { inspectionActions } from '~/types/handover/inspection.actions'
import type { Handlers } from '../../_kernel/entry'

export const inspectionHandlers: Pick<Handlers<HandoverContract>, keyof typeof inspectionActions> = {}
