export const figuresActions = {}
