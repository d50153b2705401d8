export const confirmCopy = {
  confirmTitle: '上面的信息都对吗',
  confirmedLast: (when: string) => `上次核对 ${when}`,
  confirmAll: '都对，没有变化',
  confirmed: '记下了，谢谢您',
}
