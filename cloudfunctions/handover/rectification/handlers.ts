import type { HandoverContract } from '~/types/handover/handover.contract'
import type { rectificationActions } from '~/types/handover/rectification.actions'
import type { Handlers } from '../../_kernel/entry'
import { contractorHandlers } from './contractors'

export const rectificationHandlers: Pick<Handlers<HandoverContract>, keyof typeof rectificationActions> = {
  ...contractorHandlers,
}
