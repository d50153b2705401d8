/** The numbers of R7.2: policy data. `unreachable` needs so many recorded tries; no pause may end later than so many days from now. */
export interface PausePolicy {
  triesBeforeUnreachable: number
  longestDays: number
}
export const defaultPausePolicy: PausePolicy = { triesBeforeUnreachable: 3, longestDays: 30 }
