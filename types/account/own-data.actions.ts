/** What a person sees and decides about the own data and messages (R2.6, R9.3). */
export const ownDataActions = {} as const
