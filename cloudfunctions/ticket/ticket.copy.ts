import type { ClockLevel, ClockName, Severity } from '~/types/sla/sla'
import type { HandedPost } from '~/types/ticket/journal'
import type { Appointment, CallKind, PauseReason } from '~/types/ticket/ticket'
import { sayExactDay, sayExactWindow, sayTime, sayWindow } from '../_kernel/dates.copy'

/** Words of every message about a repair: short, concrete, in the customer's own terms; dates as people say them, the exact one beside. */
export interface Words {
  title: string
  body: string
  /** At most five characters, for WeChat's `phrase` fields. */
  phrase: string
}

const pauseReasonWords: Record<PauseReason, string> = {
  laterDate: '您希望改到晚些时候',
  unreachable: '几次没能联系上您',
  weather: '天气不允许施工',
  approvedPart: '需要的配件还没到',
}

const severityWords: Record<Severity, string> = { routine: '一般', major: '重大', emergency: '紧急' }

const clockWords: Record<ClockName, string> = {
  dispatch: '派单',
  respond: '联系业主',
  survey: '上门查看',
  answer: '48 小时答复',
  solution: '给出方案',
  redLine: '15 天修复',
  consult: '咨询答复',
  investigation: '投诉调查',
  complaint: '投诉处理',
  rectification: '整改',
  total: '总用时',
}

const callWords: Record<CallKind, string> = { callback: '回访', acceptance: '验收', secondHandling: '二次处理' }

/** Somebody's own words as a sentence: ours follow them. */
const sentence = (words: string): string => (/[\u3002\uff01\uff1f.!?\u2026]$/.test(words) ? words : `${words}\u3002`)
const followed = (first: string, second: string): string => (second === '' ? first : `${first}${sentence(second)}`)

/** To the customer. `title` is the matter: 主卫漏水. */
export const customerWords = {
  submitted: (title: string): Words => ({
    title: '收到您的报修',
    body: `${title}：已经收到，服务专员正在安排师傅，进展会在这里告诉您。`,
    phrase: '已收到',
  }),
  dispatched: (title: string, technician: string): Words => ({
    title: `${technician}负责您的维修`,
    body: `${title}：已安排${technician}，会先打电话与您约上门时间。`,
    phrase: '已派师傅',
  }),
  handedOn: (title: string, post: HandedPost, name: string): Words => ({
    title: post === 'agent' ? `您的服务专员换成了${name}` : `您的维修师傅换成了${name}`,
    body: `${title}：前面的经过都已交接，约好的时间不变，以后由${name}接着负责。`,
    phrase: '换人负责',
  }),
  appointed: (title: string, technician: string, window: Appointment, now: number): Words => ({
    title: `${technician} ${sayWindow(window, now)} 上门`,
    body: `${title}：${sayExactWindow(window)}，${technician}上门。时间不合适可以改。`,
    phrase: '已约上门',
  }),
  surveyed: (title: string, finding: string): Words => ({
    title: '师傅已看过现场',
    body: `${title}：${finding}`,
    phrase: '已查看',
  }),
  planned: (title: string, window: Appointment, materials: string, people: string, words: string): Words => ({
    title: '维修方案定好了',
    body: followed(`${title}：${sayExactWindow(window)} 施工。材料：${materials}；人员：${people}。`, words),
    phrase: '方案已定',
  }),
  repairStarted: (title: string): Words => ({ title: '开始维修了', body: `${title}：师傅已开工。`, phrase: '维修中' }),
  finished: (title: string, words: string): Words => ({
    title: '修好了，请您验收',
    body: `${title}：${sentence(words)}请看一看，修好了就点验收，没修好就退回。`,
    phrase: '请验收',
  }),
  acceptanceReminded: (title: string): Words => ({
    title: '请您看看修好没有',
    body: `${title}：前两天已修完，还没有听到您的意见。修好了请点验收，没修好就退回，我们接着修。`,
    phrase: '请验收',
  }),
  paused: (title: string, reason: PauseReason, until: number, words: string): Words => ({
    title: '维修先停一停',
    body: `${title}：因为${pauseReasonWords[reason]}，暂停到 ${sayExactDay(until)} ${sayTime(until)}。${sentence(words)}不同意可以提出，由主管决定。`,
    phrase: '暂停',
  }),
  resumed: (title: string): Words => ({ title: '维修继续了', body: `${title}：暂停已结束。`, phrase: '已继续' }),
  objectionUpheld: (title: string, words: string): Words => ({
    title: '您的意见成立',
    body: `${title}：暂停已取消，时限按没有暂停计算。${words}`,
    phrase: '已继续',
  }),
  objectionDismissed: (title: string, words: string): Words => ({
    title: '主管看过您的意见',
    body: `${title}：暂停保留。${words}`,
    phrase: '暂停',
  }),
  severityChanged: (title: string, severity: Severity, words: string): Words => ({
    title: `处理级别改为${severityWords[severity]}`,
    body: `${title}：${words}`,
    phrase: severityWords[severity],
  }),
  noted: (title: string, words: string): Words => ({
    title: '有新的说明',
    body: `${title}：${words}`,
    phrase: '新说明',
  }),
  replied: (title: string, words: string): Words => ({
    title: '我们的答复',
    body: `${title}：${words}`,
    phrase: '已答复',
  }),
  acceptedByPhone: (title: string): Words => ({
    title: '已按您的电话记为验收',
    body: `${title}：您在电话里说已修好。如果不是这样，请告诉我们。`,
    phrase: '已验收',
  }),
  sentBackByPhone: (title: string): Words => ({
    title: '已按您的电话退回重修',
    body: `${title}：您在电话里说没修好，师傅会再来。`,
    phrase: '重修',
  }),
  reopened: (title: string, hours: number): Words => ({
    title: '我们马上重新处理',
    body: `${title}：很抱歉没让您满意。主管 ${hours} 小时内给您打电话，并换一位师傅处理。`,
    phrase: '重新处理',
  }),
  closedAnswered: (title: string): Words => ({
    title: '谢谢您的评价',
    body: `${title}：这次报修已办结。`,
    phrase: '已办结',
  }),
  closedNotReached: (title: string): Words => ({
    title: '这次报修已办结',
    body: `${title}：您已验收；回访电话没能打通，不算您的评价。有问题随时告诉我们。`,
    phrase: '已办结',
  }),
  closedUnconfirmed: (title: string): Words => ({
    title: '报修先行关闭',
    body: `${title}：几次没能联系上您，先行关闭，不算您已满意。没修好请随时告诉我们。`,
    phrase: '先行关闭',
  }),
  callbackAsked: (title: string): Words => ({
    title: '修得怎么样？请点几颗星',
    body: `${title}：半分钟就好。没修好也请告诉我们，马上重新处理。`,
    phrase: '请评价',
  }),
}

/** To staff. `place` is the unit's name. */
export const staffWords = {
  submitted: (title: string, place: string, severity: Severity): Words => ({
    title: severity === 'emergency' ? `紧急报修：${title}` : `新报修：${title}`,
    body: `${place}，请登记并派单。`,
    phrase: severity === 'emergency' ? '紧急' : '新报修',
  }),
  dispatched: (title: string, place: string, severity: Severity, words: string): Words => ({
    title: severity === 'emergency' ? `紧急派给您：${title}` : `派给您：${title}`,
    body: followed(`${place}，请尽快联系业主。`, words),
    phrase: severity === 'emergency' ? '紧急' : '新派单',
  }),
  handedOn: (title: string, place: string, post: HandedPost, from: string): Words => ({
    title: `${from}移交给您：${title}`,
    body: post === 'agent' ? `${place}，从现在起由您全程负责。` : `${place}，请看经过，接着处理。`,
    phrase: '移交',
  }),
  takenAway: (title: string, place: string): Words => ({
    title: `不用去了：${title}`,
    body: `${place}已改派给其他师傅。`,
    phrase: '已改派',
  }),
  rescheduled: (title: string, place: string, window: Appointment, now: number): Words => ({
    title: `业主改到${sayWindow(window, now)}`,
    body: `${place} ${title}：${sayExactWindow(window)}上门。`,
    phrase: '改时间',
  }),
  sentBack: (title: string, place: string, words: string): Words => ({
    title: `没修好：${title}`,
    body: followed(`${place}，业主退回。`, words),
    phrase: '重修',
  }),
  cancelled: (title: string, place: string): Words => ({
    title: `业主取消：${title}`,
    body: `${place}，不用再处理。`,
    phrase: '已取消',
  }),
  pauseContested: (title: string, place: string, words: string): Words => ({
    title: `业主不同意暂停：${title}`,
    body: `${place}：${sentence(words)}请主管决定。`,
    phrase: '请决定',
  }),
  pauseDecided: (title: string, place: string, isUpheld: boolean): Words => ({
    title: isUpheld ? `暂停被取消：${title}` : `暂停保留：${title}`,
    body: isUpheld ? `${place}，请马上继续处理。` : `${place}，到期自动继续。`,
    phrase: isUpheld ? '请继续' : '暂停',
  }),
  pauseEnded: (title: string, place: string): Words => ({
    title: `暂停到期：${title}`,
    body: `${place}，请继续处理。`,
    phrase: '请继续',
  }),
  severityChanged: (title: string, place: string, severity: Severity): Words => ({
    title: `改为${severityWords[severity]}：${title}`,
    body: `${place}，时限已变，请看详情。`,
    phrase: severityWords[severity],
  }),
  noted: (title: string, place: string, words: string): Words => ({
    title: `业主补充：${title}`,
    body: `${place}：${words}`,
    phrase: '新说明',
  }),
  rated: (title: string, place: string, stars: number): Words => ({
    title: `业主给了 ${stars} 颗星`,
    body: `${place} ${title}`,
    phrase: '有评价',
  }),
  reopened: (title: string, place: string): Words => ({
    title: `二次处理：${title}`,
    body: `${place}，业主不满意，请换一位师傅派单。`,
    phrase: '二次处理',
  }),
  callHanded: (title: string, place: string, kind: CallKind, dueBy: number): Words => ({
    title: `请打${callWords[kind]}电话：${title}`,
    body: `${place}，${sayExactDay(dueBy)} ${sayTime(dueBy)} 前完成。`,
    phrase: '打电话',
  }),
  callOverdue: (title: string, place: string, kind: CallKind, tries: number): Words => ({
    title: `${callWords[kind]}电话已过时限`,
    body: `${place} ${title}：打了 ${tries} 次，还没有结果。`,
    phrase: '已过时限',
  }),
  clockPassed: (title: string, place: string, clock: ClockName, level: ClockLevel, isBreached: boolean): Words => ({
    title: isBreached ? `${clockWords[clock]}已超时：${title}` : `${clockWords[clock]}时限已用 ${level}%`,
    body: isBreached ? `${place}。${level > 100 ? `已到时限的 ${level}%，` : ''}请马上处理。` : `${place} ${title}`,
    phrase: isBreached ? '已超时' : '快到时限',
  }),
}
