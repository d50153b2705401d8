import type { HandoverContract } from '~/types/handover/handover.contract'
import type { noticeActions } from '~/types/handover/notice.actions'
import type { Handlers } from '../../_kernel/entry'

export const noticeHandlers: Pick<Handlers<HandoverContract>, keyof typeof noticeActions> = {}
