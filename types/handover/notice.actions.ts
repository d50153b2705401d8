export const noticeActions = {}
