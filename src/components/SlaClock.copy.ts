export const clockCopy = {
  until: (when: string) => `${when} 前`,
  late: (length: string) => `已超时 ${length}`,
  paused: '已暂停，不计时',
  met: '已按时完成',
  pausedRing: { count: '暂停', unit: '不计时' },
  metRing: { count: '完成', unit: '按时' },
  used: (length: string) => `已用 ${length}`,
  due: (name: string, when: string) => `${name}时限 ${when}`,
}
