export const progressRows: Record<string, string> = {}
