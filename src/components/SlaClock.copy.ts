export const clockCopy = {
  until: (when: string) => `${when} 前`,
  estimated: (until: string) => `${until}（按现有放假安排估算）`,
  late: (length: string) => `已超时 ${length}`,
  doneLate: (length: string) => `已完成，晚了 ${length}`,
  paused: (until: string) => `已暂停，到 ${until}`,
  met: '已按时完成',
  pausedRing: { count: '暂停', unit: '不计时' },
  metRing: { count: '完成', unit: '按时' },
  used: (length: string) => `已用${length.startsWith('不到') ? '' : ' '}${length}`,
  due: (name: string, when: string) => `${name}时限 ${when}`,
}
