export const signingActions = {}
