export const estateRows: Record<string, string> = {}
