export const dayActions = {}
