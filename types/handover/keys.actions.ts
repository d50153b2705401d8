export const keysActions = {}
