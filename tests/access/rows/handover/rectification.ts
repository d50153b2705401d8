export const rectificationRows: Record<string, string> = {}
