export const inspectionRows: Record<string, string> = {}
