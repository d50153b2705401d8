export const rectificationActions = {}
