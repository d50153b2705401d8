/** What the staff's pieces are called in the gallery. */
export const previewNames = {
  rows: '工单行',
  calls: '回访行',
  faces: '分面',
  head: '工单抬头',
  clocks: '时限卡',
  words: '原话卡',
  arranged: '安排卡',
  story: '经过卡',
  moves: '操作',
  call: '打电话',
  running: '系统运行',
  list: '列表',
}

export const previewGroupNames = { queue: '队列', ticket: '工单', work: '回访与运行' }
