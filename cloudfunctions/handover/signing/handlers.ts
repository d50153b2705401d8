import type { HandoverContract } from '~/types/handover/handover.contract'
import type { signingActions } from '~/types/handover/signing.actions'
import type { Handlers } from '../../_kernel/entry'

export const signingHandlers: Pick<Handlers<HandoverContract>, keyof typeof signingActions> = {}
