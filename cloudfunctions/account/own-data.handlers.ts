import type { ownDataActions } from '~/types/account/own-data.actions'
import type { Handlers } from '../_kernel/entry'

export const ownDataHandlers: Handlers<typeof ownDataActions> = {}
