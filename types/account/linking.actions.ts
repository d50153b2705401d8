/** Linking a WeChat user to a file, the second fact, claims and the household (R2.4). */
export const linkingActions = {} as const
