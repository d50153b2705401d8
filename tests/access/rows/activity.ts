export const activityRows: Record<string, string> = {}
