export const sheetCopy = { close: '关闭' }
