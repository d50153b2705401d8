import { contract } from '../kernel/contract'

export const activityContract = contract({})
export type ActivityContract = typeof activityContract
