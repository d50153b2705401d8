import type { HandoverContract } from '~/types/handover/handover.contract'
import type { figuresActions } from '~/types/handover/figures.actions'
import type { Handlers } from '../../_kernel/entry'

export const figuresHandlers: Pick<Handlers<HandoverContract>, keyof typeof figuresActions> = {}
