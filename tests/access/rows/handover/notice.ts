export const noticeRows: Record<string, string> = {}
