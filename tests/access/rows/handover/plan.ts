export const planRows: Record<string, string> = {}
