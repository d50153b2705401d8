import { contract } from '../kernel/contract'

export const progressContract = contract({})
export type ProgressContract = typeof progressContract
