export const planActions = {}
