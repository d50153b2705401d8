export const keysRows: Record<string, string> = {}
