export const signingRows: Record<string, string> = {}
