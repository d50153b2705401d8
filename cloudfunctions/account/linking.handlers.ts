import type { linkingActions } from '~/types/account/linking.actions'
import type { Handlers } from '../_kernel/entry'

export const linkingHandlers: Handlers<typeof linkingActions> = {}
