export const figuresRows: Record<string, string> = {}
