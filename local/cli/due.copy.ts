export const dueCopy = {
  usage: [
    '用法：npm run due -- 时钟 起点 [--severity emergency|major|routine]',
    '　　　npm run due -- rectification 日期',
    '　　　npm run due -- notice 首个交付日',
    '时钟：dispatch respond consult answer solution investigation complaint',
    '起点：带时区的时刻，如 2026-09-30T18:10+08:00；日期如 2026-09-30',
  ].join('\n'),
  notPublished: (year: string): string => `${year} 年的节假日安排尚未公布，日期不能确定。`,
  notForSeverity: (clock: string, severity: string): string => `${severity} 级别没有 ${clock} 这个时钟。`,
}
