import { sayClock, sayDate, sayDay, sayDeadline, sayLength, weekdayOf } from '~/src/lib/when'
import type { Zone } from '~/types/handover/handover'
import type { TagTone } from '~/src/components/Tag'
import { nowOf, type Journey, type JourneyNow, type JourneyStep, type OpenSnag } from '~/types/handover/journey'
import type { SnagState } from '~/types/handover/snag.lifecycle'
import { dayOf, daysBetween, type CalendarDay, type Instant } from '~/types/kernel/time'
import { partNames, roomNames } from '~/types/ticket/parts.copy'

export const zoneNames: Record<Zone, string> = {
  checkIn: '签到',
  documents: '资料审核',
  fees: '费用缴纳',
  inspection: '验房',
  issues: '问题受理',
  keys: '钥匙发放',
}

export const journeyStepNames: Record<JourneyStep, string> = {
  notice: '通知',
  booking: '预约',
  inspection: '验房',
  signing: '签字',
  keys: '钥匙',
}

const snagStateWords: Record<SnagState, string> = {
  recorded: '已记录',
  assigned: '已安排',
  fixing: '整改中',
  fixed: '修好了，等您确认',
  rework: '返工中',
  closed: '已解决',
  withdrawn: '已撤回',
}

/** `12月18日–20日`, `12月18日`: the days of a batch as people say them. */
export function sayDays(days: readonly CalendarDay[], today: CalendarDay): string {
  const [first, last] = [days[0], days[days.length - 1]]
  if (!first || !last) return ''
  return first === last ? sayDay(first, today) : `${sayDate(first, today)}至${sayDate(last, today)}`
}

const placeOf = ({ batch }: Journey): string => batch.place
const stay = ({ batch }: Journey, now: Instant): string => `${sayDays(batch.days, dayOf(now))}，在${batch.place}`

/** `厨房门`: where and what. */
export const snagTitle = ({ room, component }: Pick<OpenSnag, 'room' | 'component'>): string =>
  `${(roomNames as Record<string, string>)[room] ?? room}${(partNames as Record<string, string>)[component] ?? component}`

export const snagNote = ({ state, dueAt }: OpenSnag, now: Instant): string => {
  if (state === 'fixed') return snagStateWords.fixed
  return dueAt < now
    ? `${snagStateWords[state]} · 已超期 ${sayLength(now - dueAt)}`
    : `${snagStateWords[state]} · ${sayDeadline(dueAt, now)} 前修好`
}

export interface SaidNow {
  readonly tag: string
  readonly title: string
  readonly note: string
  /** The one button. */
  readonly act: string
}

/** People plan by the weekday: it stands beside a date that is further away, too. */
const planned = (day: CalendarDay, today: CalendarDay): string => {
  const away = daysBetween(today, day)
  return away > 2 ? `${sayDate(day, today)} ${weekdayOf(day)}` : sayDay(day, today)
}

const slot = ({ booking }: Journey, now: Instant): string =>
  booking?.from == null ? '' : `${planned(dayOf(booking.from), dayOf(now))} ${sayClock(booking.from)}`

/** `还有 3 天`; within a day hours and minutes. */
const countdown = ({ booking }: Journey, now: Instant): string => {
  const from = booking?.from ?? now
  const days = daysBetween(dayOf(now), dayOf(from))
  return days > 1 ? `还有 ${days} 天` : `还有 ${sayLength(Math.max(0, from - now))}`
}

const company = ({ booking }: Journey): string => {
  const who = booking?.staffName ? `${booking.staffName}陪同` : '工程师陪同'
  return booking?.proxyName ? `${who}，${booking.proxyName}代您来` : who
}

const words: Record<JourneyNow, (journey: Journey, now: Instant) => SaidNow> = {
  readNotice: (journey, now) => ({
    ...{ tag: '收房通知', title: '交付通知书到了，请看一看', note: stay(journey, now), act: '看通知书' },
  }),
  confirmNotice: (journey, now) => ({
    ...{ tag: '收房通知', title: '请确认收到交付通知', note: `${stay(journey, now)}。确认后就能预约`, act: '去确认' },
  }),
  bookingSoon: (journey, now) => ({
    ...{
      tag: '待预约',
      title: '通知已确认，等开放预约',
      note: `${stay(journey, now)}。一开放就告诉您`,
      act: '看收房安排',
    },
  }),
  book: (journey, now) => ({
    ...{ tag: '待预约', title: '请约一个验房时间', note: `${stay(journey, now)}，有工程师陪同`, act: '约时间' },
  }),
  waiting: () => ({
    ...{ tag: '候补中', title: '正在候补验房时间', note: '一有空位就自动给您留，并马上告诉您', act: '看候补' },
  }),
  missed: (journey, now) => ({
    ...{ tag: '待预约', title: '上次没等到您，再约一个时间吧', note: stay(journey, now), act: '再约时间' },
  }),
  booked: (journey, now) => ({
    ...{ tag: '已预约', title: `${slot(journey, now)} 验房` },
    ...{ note: `在${placeOf(journey)}，${company(journey)}。${countdown(journey, now)}`, act: '看预约' },
  }),
  bookedToday: (journey, now) => ({
    ...{ tag: '今天验房', title: `${slot(journey, now)} 验房` },
    ...{ note: `在${placeOf(journey)}，${company(journey)}。到了请出示签到码`, act: '看签到码' },
  }),
  queue: ({ visit }) => ({
    ...{ tag: `${zoneNames[visit?.zone ?? 'checkIn']} · ${visit?.number ?? ''} 号` },
    title: visit && visit.ahead > 0 ? `前面还有 ${visit.ahead} 户` : '下一户就是您',
    ...{ note: '轮到您时会告诉您，可以先坐一会儿', act: '看排队' },
  }),
  called: ({ visit }) => ({
    ...{ tag: `${zoneNames[visit?.zone ?? 'checkIn']} · ${visit?.number ?? ''} 号` },
    title: visit?.windowName ? `轮到您了，请到${visit.windowName}` : '轮到您了',
    ...{ note: '工作人员正在等您', act: '看排队' },
  }),
  inspecting: () => ({
    ...{ tag: '验房中', title: '正在验房', note: '发现问题当场说，都会记下来、写明修好的日子', act: '看验房记录' },
  }),
  signRecord: () => ({
    ...{ tag: '待签字', title: '请签查验记录', note: '只确认看过什么、记了什么，不等于收房', act: '去签字' },
  }),
  takeOver: ({ snags }) => ({
    ...{ tag: '待签字', title: '请决定是否收房' },
    note:
      snags.open.length > 0
        ? `记下的 ${snags.open.length} 项问题会写进收房确认，照样整改；也可以整改后再收`
        : '没有记下问题。签收房确认后领钥匙',
    act: '去签收房确认',
  }),
  comeAgain: (journey, now) => ({
    ...{ tag: '没办完', title: '收房还没办完，请再来一次', note: stay(journey, now), act: '再约时间' },
  }),
  keysSoon: () => ({
    ...{
      tag: '领钥匙',
      title: '正在为您准备钥匙',
      note: '工作人员抄好表、点好钥匙后，请您在手机上签收',
      act: '看收房进展',
    },
  }),
  signKeys: () => ({
    ...{ tag: '领钥匙', title: '请点清钥匙并签收', note: '和工作人员当面点清，签收后钥匙交给您', act: '去签收' },
  }),
  fetchKeys: () => ({
    ...{ tag: '领钥匙', title: '签好了，请领取钥匙', note: '工作人员交给您钥匙，这套房子就交付了', act: '看签收单' },
  }),
  deemed: ({ deemed }, now) => ({
    ...{ tag: '视为交付', title: '按书面通知，房屋视为已交付' },
    ...{
      note: `交付日 ${deemed ? sayDate(deemed.on, dayOf(now)) : ''}。您随时可以来验房、领钥匙`,
      act: '看详情和异议',
    },
  }),
  confirmFixes: ({ snags }) => ({
    ...{ tag: '待确认', title: `${snags.open.filter(({ state }) => state === 'fixed').length} 项修好了，请看一看` },
    ...{ note: '修好了签维修确认，没修好就返工', act: '去确认' },
  }),
  snags: ({ snags }, now) => ({
    ...{ tag: '整改中', title: `还有 ${snags.open.length} 项问题在整改` },
    ...{ note: nextDue(snags.open, now), act: '看整改' },
  }),
  survey: () => ({
    ...{ tag: '请您评价', title: '收房这件事，您满意吗？', note: '三个问题，不到一分钟', act: '去评价' },
  }),
  settled: () => ({ tag: '已交付', title: '收房都办好了', note: '', act: '看收房记录' }),
}

function nextDue(open: readonly OpenSnag[], now: Instant): string {
  const late = open.filter(({ dueAt }) => dueAt < now).length
  if (late > 0) return `其中 ${late} 项已超期，我们正在催办，很抱歉`
  const next = Math.min(...open.map(({ dueAt }) => dueAt))
  return `最近一项 ${sayDeadline(next, now)} 前修好`
}

/** What waits for the customer's own hand, or went wrong, stands out; what they can only wait for does not. */
const tones: Partial<Record<JourneyNow, TagTone>> = {
  called: 'warn',
  signRecord: 'warn',
  takeOver: 'warn',
  missed: 'warn',
  comeAgain: 'warn',
  deemed: 'warn',
  waiting: 'quiet',
  bookingSoon: 'quiet',
}

/** The card of now in words, and what it is about. */
export function sayJourney(journey: Journey, now: Instant): SaidNow & { what: JourneyNow; tone: TagTone } {
  const what = nowOf(journey, dayOf(now))
  return { what, tone: tones[what] ?? 'accent', ...words[what](journey, now) }
}

/** What was found and is not settled, a line each: what waits for the customer first, then by its day. */
export const snagRows = ({ snags }: Pick<Journey, 'snags'>, now: Instant) =>
  [...snags.open].sort(byTurn).map(snag => ({ key: snag.snagId, title: snagTitle(snag), note: snagNote(snag, now) }))

const byTurn = (one: OpenSnag, other: OpenSnag): number =>
  Number(other.state === 'fixed') - Number(one.state === 'fixed') || one.dueAt - other.dueAt

export const journeyCopy = {
  title: '收房进展',
  open: (count: number) => `没解决的问题 ${count} 项`,
  allSnags: (count: number) => `查看全部 ${count} 项问题`,
  noneTitle: '还没有收房安排',
  noneNote: '收到交付通知后，每一步都在这里',
  linkFirst: '先找到您的房子',
  stepsTitle: '五步收房',
  steps: {
    notice: {
      todo: '看通知书和费用，确认收到',
      done: (when: string) => `${when} 确认收到`,
      sent: (when: string) => `${when} 送达，等您确认`,
    },
    booking: { todo: '选一个验房时间，可改、可委托别人', done: (when: string) => when, none: '没有预约，现场办理' },
    inspection: {
      todo: '工程师陪同，边看边记',
      done: (when: string) => `${when} 签查验记录`,
      began: (when: string) => `${when} 到场`,
    },
    signing: { todo: '查验记录和收房确认，分开签', done: (when: string) => `${when} 确认收房` },
    keys: { todo: '点清、签收、领钥匙，保修从这天开始', done: (when: string) => `${when} 领钥匙，已交付` },
  },
  deemedTitle: '视为交付',
  deemedWhy: (reason: string) => `登记的原因：${reason}`,
  deemedLaw:
    '《最高人民法院关于审理商品房买卖合同纠纷案件适用法律若干问题的解释》第八条：买受人接到书面交房通知，无正当理由拒绝接收的，房屋毁损、灭失的风险自书面交房通知确定的交付使用之日起由买受人承担。',
  deemedRights: '这不影响您验房、要求整改和保修。保修期从交付日起算。',
  object: '我有异议',
  objectTitle: '写下您的异议',
  objectNote: '发给服务中心，24 小时内答复；在“我的咨询”里能看到',
  objectHint: '例：我没有收到书面通知；或者房屋有问题，所以没有收',
  objectLead: (unitName: string) => `【视为交付异议】${unitName}：`,
  objectSend: '发送异议',
  objectSent: '收到了，24 小时内答复您',
  papers: '收房文件',
  papersNote: '通知书、查验记录、验收表、签收单',
}
