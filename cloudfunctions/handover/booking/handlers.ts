import type { HandoverContract } from '~/types/handover/handover.contract'
import type { bookingActions } from '~/types/handover/booking.actions'
import type { Handlers } from '../../_kernel/entry'

export const bookingHandlers: Pick<Handlers<HandoverContract>, keyof typeof bookingActions> = {}
