/** How people say days and lengths of time. */
export const whenCopy = {
  near: { '-1': '昨天', '0': '今天', '1': '明天', '2': '后天' } as Record<string, string>,
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  monthDay: (month: number, day: number) => `${month}月${day}日`,
  yearMonthDay: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  units: { minute: '分钟', hour: '小时', day: '天' },
  days: (days: number) => `${days}天`,
  hours: (hours: number) => `${hours}小时`,
  minutes: (minutes: number) => `${minutes}分`,
  lessThanAMinute: '不到1分',
}
