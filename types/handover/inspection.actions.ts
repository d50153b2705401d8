export const inspectionActions = {}
