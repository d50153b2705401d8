import type { EstateContract } from '~/types/estate/estate.contract'
import type { Handlers } from '../_kernel/entry'

export const estateHandlers: Handlers<EstateContract> = {}
