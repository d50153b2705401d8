import { contract } from '../kernel/contract'

export const estateContract = contract({})
export type EstateContract = typeof estateContract
