export const milestoneLineCopy = {
  steps: { done: '已完成', current: '进行中', late: '晚了', toCome: '还没到' },
  late: (days: number) => `晚 ${days} 天`,
}
