import type { EntryRefusal, RefusalOf } from '~/types/kernel/contract'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { noticeActions } from '~/types/handover/notice.actions'
import type { CalendarDay } from '~/types/kernel/time'
import { anyNoWords } from '~/src/lib/no.copy'

type NoticeRefusal = RefusalOf<HandoverContract, keyof typeof noticeActions> | EntryRefusal

/** One for every refusal of the notice's actions: what it is and what to do. */
export const noticeRefusals: Record<NoticeRefusal, string> = {
  UNKNOWN_ACTION: anyNoWords.UNKNOWN_ACTION,
  NOT_FOUND: anyNoWords.NOT_FOUND,
  INPUT_NOT_VALID: anyNoWords.INPUT_NOT_VALID,
  REQUEST_KEY_REUSED: anyNoWords.REQUEST_KEY_REUSED,
  NOT_POSSIBLE_NOW: '现在不能这样做了，请刷新看看最新情况',
  NOT_YOURS_TO_DO: '这一步归别的岗位做',
  NOTICE_TOO_LATE: '来不及了：寄出日和首个交付日之间不足法定工作日',
  CALENDAR_NOT_PUBLISHED: '那一年的放假安排还没公布，算不准工作日；公布后再发',
  GATE_CLOSED: '交付条件还没备齐，请先补齐，或请管理层说明理由放行',
  NO_UNITS: '没有还没发通知的房子',
  POSTED_IN_THE_FUTURE: '寄出日期不能在今天以后',
  POSTED_BEFORE_THE_NOTICE: '寄出日期不能早于通知书的日期',
  POSTED_ALREADY: '已经登记过另一个单号；要更正请写明原因',
  POSTINGS_HAVE_FAULTS: '表里还有问题，一行都没有写入；改好或去掉问题行再提交',
  NO_CALL_NEEDED: '这一户不用再打电话了',
  FEE_TWICE: '有两笔费用名称相同，请合并或改名',
  NOTICE_HAS_LEFT: '通知书已发出，请用“更正费用”，业主会收到说明',
  CHANGED_MEANWHILE: '刚刚有人改过这一户，请刷新后再更正',
  FEE_PAID: '已经收款的费用不能改；记错了请先撤回收据',
  FEE_NOT_PAID: '这一笔还没有收款',
  NOTHING_CHANGED: '没有改动任何一笔费用',
  ASKED_ALREADY: '这笔费用您问过了，可以在那条咨询里追问',
}

/** `NOTICE_TOO_LATE` with its days. */
export const tooLate = (details: Record<string, unknown>): string =>
  `来不及了：${exactDay(details['firstDay'])}交付，最迟要在 ${exactDay(details['latestPostingDay'])}寄出；现在寄，最早 ${exactDay(details['earliestHandoverDay'])}交付`
export const notPublished = (details: Record<string, unknown>): string =>
  `${String(details['year'] ?? '')} 年的放假安排还没公布，算不准 15 个工作日；公布后再发`

const exactDay = (day: unknown): string =>
  typeof day === 'string' ? `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` : ''

/** Why a courier's file cannot be taken out of WeChat. */
export const sheetWords = {
  SHEET_NOT_FOUND: '文件没有传上来，请重新选一次',
  SHEET_TOO_LARGE: '文件超过 5 MB，请分成几份',
  SHEET_TOO_MANY_ROWS: '文件超过 20,000 行，请分成几份',
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日']

/** The letter as its owner reads it. */
export const letterCopy = {
  heading: '交付通知书',
  to: (names: readonly string[]) => (names.length > 0 ? `${names.join('、')}：` : '业主：'),
  opening: (unitName: string) => `您购买的${unitName}已具备交付条件，请您来收房。`,
  day: (day: CalendarDay, weekday: number) =>
    `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${weekdays[weekday - 1] ?? ''}`,
  hours: (from: string, until: string) => `${from}–${until}`,
  facts: { when: '交付日期', hours: '时间', place: '地点', house: '房屋', posting: '挂号寄出' },
  house: (houseType: string, area: number) => `${houseType}，${area} ㎡`,
  posting: (carrier: string, trackingNumber: string) => `${carrier} ${trackingNumber}`,
  notPosted: '即将寄出，寄出后这里有单号',
  issued: (estateName: string, day: CalendarDay) =>
    `${estateName} · ${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
  bring: '要带的东西',
  bringCount: (done: number, all: number) => `备好 ${done}/${all}`,
  bringNote: '点一下打钩，只记在这部手机上',
  remarks: '说明',
  legal: '法律提示',
  fees: '费用',
  total: '合计',
  yuan: (fen: number) => `${(fen / 100).toFixed(2)} 元`,
  feesNone: '这次收房没有要交的费用',
  payee: (payee: string) => `收款方：${payee}`,
  ask: '对这笔有疑问',
  asked: (number: string) => `已提问 ${number}`,
  questioned: '有疑问',
  waiting: '专员会尽快答复，答复会出现在这里',
  answer: (words: string) => `答复：${words}`,
  paid: '已收讫',
  receipt: (number: string, when: string, by: string) => `收据 ${number}，${when}，经手 ${by}`,
  corrected: (words: string, before: string, after: string) => `费用有更正：合计由 ${before} 改为 ${after}。${words}`,
  askTitle: (item: string) => `问问“${item}”`,
  askNote: '会作为一条咨询交给专员，有时限；答复在这里也看得到',
  askHint: '哪里不清楚？写几句就行',
  askSend: '提交疑问',
  askDone: '已提交，答复会通知您',
  confirm: '我已知晓',
  confirmNote: '只表示您看到了通知，不等于同意收房或认可费用',
  confirmed: '好的，已记下您看到了通知',
  confirmedAt: (when: string) => `您在 ${when} 确认看到了通知`,
  book: '验房预约',
  waitForOpening: '预约还没开始，开放后会通知您',
  pdf: '打开通知书文件',
}
