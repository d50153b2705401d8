import { sayDate, sayWhen } from '~/src/lib/when'
import type { CalendarDay, Instant } from '~/types/kernel/time'
import { dayOf } from '~/types/kernel/time'

/** What the keys' actions may refuse: in words, with what to do. */
export const keysRefusals: Record<string, string> = {
  NOT_POSSIBLE_NOW: '现在还办不了这一步，请按顺序：准备、签收、发放',
  NOT_YOURS_TO_DO: '这一步不归您办',
  KEYS_SIGNED_ALREADY: '业主已经签收，不能再改。数目有误请和业主当面更正并写沟通记录',
  PHOTO_NOT_USABLE: '照片没有传好，请重新拍一张',
  KEYS_NOT_PREPARED: '钥匙还没有准备好，请稍等',
  CHANGED_MEANWHILE: '刚刚有人改过，请刷新看过再办',
  KEYS_NOT_SIGNED: '业主还没有签收，请先请业主在手机上签收',
  COMPLETION_NOT_RECORDED: '竣工验收合格日还没有登记，保修算不出来。请先在“导入花名册”登记',
  NOTICE_NOT_POSTED: '书面通知的寄送还没有登记，不能视为交付。请先在“交付通知”登记快递单号',
  NOTIFIED_DAY_NOT_OVER: '通知的最后一天还没有过，过了再办',
  BOOKED_AHEAD: '这一户约了后面的时间，不能视为拒收',
  NOT_ASKED: '还没到评价的时候，到时会发消息请您',
  ANSWERED_ALREADY: '已经评价过了，谢谢您',
}

export const myKeysCopy = {
  order: '工作人员准备 → 您签收 → 工作人员发放',
  notPrepared: '正在准备钥匙',
  notPreparedNote: '工作人员抄好表底、点好钥匙和门禁卡后，这里会列出来，请您当面点清',
  tooEarly: '先确认收房，再签收钥匙',
  tooEarlyNote: '钥匙可能已经备好；签过收房确认后，就能在这里签收',
  meters: '仪表底数',
  items: '钥匙和门禁卡',
  count: (count: number) => `× ${count}`,
  by: (name: string, at: Instant, now: Instant) => `${name} ${sayWhen(at, now)} 准备`,
  countNow: '请当面点清',
  signed: '签收好了',
  waits: (at: Instant, now: Instant) => `${sayWhen(at, now)} 签收。请从工作人员手里领取钥匙，领到就是交付`,
  done: (on: CalendarDay, at: Instant) => `${sayDate(on, dayOf(at))} 已交付`,
  doneNote: '从这天起，房子交给您，保修也从这天开始算',
  welcome: '欢迎回家',
  cover: '保修到哪天',
  coverAll: '看全部保修',
  signToast: '签收好了',
}

export const surveyCopy = {
  head: (unitName: string) => `${unitName} 的交付`,
  steps: ['满意度', '办妥了吗', '想说的'],
  starsQuestion: '收房这件事，您满意吗？',
  settledQuestion: '答应您的事都办妥了吗？',
  settledNote: '记下的问题、说好的时间、该给的文件',
  settled: '都办妥了',
  unsettled: '还有没办妥的',
  wordsQuestion: '还想说点什么？',
  wordsHint: '哪里做得好、哪里该改（可不填）',
  next: '下一个',
  before: '上一个',
  send: '提交',
  chooseFirst: '请先选一个',
  unhappy: '很抱歉。提交后客服经理马上会看到，并联系您',
  thanks: '谢谢您',
  thanksNote: '您说的话，下一户收房就会用上',
  sorry: '收到了，很抱歉',
  sorryNote: '客服经理已经收到，会联系您把事情办好',
  answered: '您已经评价过了',
  answeredNote: '谢谢。还有问题，可以在首页报修或咨询',
  home: '回首页',
  notAsked: '还没到评价的时候',
  notAskedNote: '领钥匙一周后，会发消息请您评价',
}
