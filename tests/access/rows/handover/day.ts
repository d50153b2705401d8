export const dayRows: Record<string, string> = {}
