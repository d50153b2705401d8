import type { PostingColumn } from './postings'

/** The header words of a courier's spreadsheet: the first is the one that our sentences use. */
export const postingColumnNames: Record<PostingColumn, readonly [string, ...string[]]> = {
  door: ['房屋', '房号', '房间', '门牌', '户', '收件房屋', '收件地址', '地址'],
  carrier: ['快递公司', '承运单位', '承运商', '物流公司', '寄送方式', '快递'],
  trackingNumber: ['运单号', '快递单号', '邮件号', '邮件号码', '挂号号码', '单号', '物流单号'],
  postedOn: ['寄出日期', '寄件日期', '收寄日期', '交寄日期', '发货日期', '日期'],
}
