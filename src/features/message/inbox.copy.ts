export const inboxCopy = {
  unread: (count: number) => (count > 0 ? `${count} 条没看` : '都看过了'),
  readAll: '全部标为已看',
  emptyTitle: '还没有消息',
  emptyNote: '报修有进展，会在这里告诉您',
  isNew: '新',
  remindersTitle: '微信提醒',
  reminders: (left: number) => (left > 0 ? `还剩 ${left} 次微信提醒` : '没有微信提醒了'),
  remindersNote: '消息都在这里，不会少。允许后，下一次有进展微信也会提醒您',
  allow: '再允许几次',
  allowed: (left: number) => `现在还剩 ${left} 次`,
  left: (left: number) => `${left} 次`,
}
