import { sayDeadline, sayLength, sayRange, sayWhen } from '~/src/lib/when'
import type { ClockView } from '~/types/sla/sla'
import type { RepairEvent } from '~/types/ticket/journal'
import type { TimelineRow } from '~/types/ticket/ticket.views'
import {
  callKindNames,
  callOutcomeNames,
  clockNouns,
  clockPromise,
  pauseReasonWords,
  readerNames,
  severityNames,
  type Reader,
} from './ticket.copy'

/** One line of the timeline in words. */
export interface EventWords {
  title: string
  note?: string
  photos?: string[]
  tone?: 'warn' | 'bad'
}

/** What the words of an event depend on besides itself. */
export interface Told {
  by: TimelineRow['by']
  reader: Reader
  /** The server's instant, epoch ms. */
  now: number
}

type EventOf<T extends RepairEvent['type']> = Extract<RepairEvent, { type: T }>
type Say<T extends RepairEvent['type']> = (event: EventOf<T>, told: Told) => EventWords | undefined

const roleNames: Record<string, string> = {
  owner: '业主',
  member: '家人',
  agent: '服务专员',
  supervisor: '客服主管',
  manager: '客服经理',
  director: '管理层',
  technician: '工程部',
  admin: '系统管理员',
}

const isCustomer = ({ by }: Told): boolean => by.role === 'owner' || by.role === 'member'
const you = ({ reader }: Told): string => readerNames[reader]

/** `您`, `家人`, `服务专员 周敏`; empty for what the clock did. */
function who({ by }: Told): string {
  if (by.isMe) return '您'
  const role = roleNames[by.role] ?? ''
  return by.name && !['owner', 'member'].includes(by.role) ? `${role} ${by.name}` : role
}

/** What a customer said on the phone and staff wrote down (R8.1); a customer is told that, not who it was by id. */
const typed = (said: { enteredByStaffId?: string; isEnteredByStaff?: boolean }): boolean =>
  said.isEnteredByStaff === true || said.enteredByStaffId !== undefined

/** Who, before a verb: a name keeps its space, "you" takes none. */
const subject = (told: Told): string =>
  told.by.isMe || !told.by.name || isCustomer(told) ? who(told) : `${who(told)} `

const quoted = (words: string): string | undefined => (words === '' ? undefined : `“${words}”`)
/** Short sentences one after another; those with nothing to say are left out. */
export const joined = (...parts: (string | undefined)[]): string | undefined =>
  parts.filter(part => part !== undefined && part !== '').join('。') || undefined

/** What was promised and what it took: `用时 46分（承诺 2小时内）`. */
export function usedWords(clock: Pick<ClockView, 'elapsedMs' | 'targetMs'>): string {
  const used = `用时 ${sayLength(clock.elapsedMs)}`
  return clock.targetMs === null ? used : `${used}（承诺 ${sayLength(clock.targetMs)}内）`
}

/** A household member reports for the owner; staff for whoever called. */
function submittedBy(told: Told): string {
  if (told.by.role === 'member') return `${who(told)}代业主报修`
  return `${isCustomer(told) ? who(told) : `${subject(told)}代${you(told)}`}提交了报修`
}

/** Every fact of a repair as it is told; a new event without words does not compile. */
export const eventWords: { [T in RepairEvent['type']]: Say<T> } = {
  submitted: ({ words, photos, convenient }, told) => ({
    title: submittedBy(told),
    note: joined(quoted(words), convenient && `方便的时间：${convenient}`),
    photos,
  }),
  registered: ({ agentName, words }) => ({
    title: `服务专员 ${agentName} 已受理`,
    note: joined(`全程由${agentName}负责`, words),
  }),
  dispatched: ({ technicianName, words }) => ({ title: `派给工程部 ${technicianName}`, note: joined(words) }),
  handedOn: ({ post, from, name }) => ({
    title: post === 'agent' ? `服务专员换成了${name}` : `维修师傅换成了${name}`,
    note: `接替${from}，接着负责`,
  }),
  reporterChanged: ({ cause }) =>
    cause === 'soldOn'
      ? { title: '房屋已换业主', note: '维修照常进行，由现在的业主接着跟进' }
      : { title: '改由业主跟进', note: '替业主报修的家人已没有权限' },
  responded: ({ words }, told) => ({ title: `${subject(told)}已联系${you(told)}`, note: joined(words) }),
  appointed: ({ appointment, words }, { now }) => ({
    title: '约好上门时间',
    note: joined(sayRange(appointment.from, appointment.to, now), words),
  }),
  rescheduled: ({ appointment, words }, told) => ({
    title: `${who(told)}改了上门时间`,
    note: joined(sayRange(appointment.from, appointment.to, told.now), words),
  }),
  surveyed: ({ finding, photos }, told) => ({ title: `${subject(told)}看过现场`, note: finding, photos }),
  planned: ({ plan }, { now }) => ({
    title: '维修方案定好了',
    note: joined(
      `${sayRange(plan.window.from, plan.window.to, now)} 施工`,
      `材料：${plan.materials}`,
      `人员：${plan.people}`,
      plan.words,
    ),
  }),
  repairStarted: (_event, told) => ({ title: `${subject(told)}开始维修` }),
  finished: ({ words, photos }, told) => ({ title: `${subject(told)}说修好了`, note: words, photos }),
  accepted: ({ words, ...said }, told) => ({
    title: `${typed(said) ? you(told) : who(told)}确认修好了`,
    note: joined(typed(said) ? `${subject(told)}在电话里记下` : undefined, quoted(words)),
  }),
  sentBack: ({ words, photos, ...said }, told) => ({
    title: `${typed(said) ? you(told) : who(told)}说还没修好`,
    note: joined(typed(said) ? `${subject(told)}在电话里记下` : undefined, quoted(words)),
    photos,
    tone: 'warn',
  }),
  cancelled: ({ words }, told) => ({ title: `${who(told)}取消了报修`, note: quoted(words) }),
  paused: ({ reason, until, words }, { now, reader }) => ({
    title: `暂停：${pauseReasonWords(reason, reader)}`,
    note: joined(`到 ${sayWhen(until, now)}`, words),
    tone: 'warn',
  }),
  resumed: (_event, told) => ({ title: '继续处理', note: joined(who(told) && `${subject(told)}结束了暂停`) }),
  pauseEnded: () => ({ title: '暂停到期，继续处理' }),
  pauseContested: ({ words }, told) => ({
    title: `${who(told)}不同意暂停`,
    note: joined(quoted(words), '由主管决定'),
    tone: 'warn',
  }),
  objectionUpheld: ({ words }, told) => ({
    title: '主管取消了这次暂停',
    note: joined('时限按没有暂停计算', words, who(told)),
  }),
  objectionDismissed: ({ words }, told) => ({ title: '主管看过，暂停保留', note: joined(words, who(told)) }),
  severityChanged: ({ from, to, words }) => ({
    title: `紧急程度改为“${severityNames[to]}”`,
    note: joined(`原来是“${severityNames[from]}”`, words),
    tone: to === 'emergency' ? 'warn' : undefined,
  }),
  noted: ({ words, photos }, told) => ({ title: `${subject(told)}补充说明`, note: quoted(words), photos }),
  replied: ({ words }, told) => ({ title: `${subject(told)}答复${you(told)}`, note: words }),
  contactTried: ({ outcome, words }, told) => ({
    title: outcome === 'reached' ? `${subject(told)}联系上${you(told)}` : `${subject(told)}打过电话`,
    note: joined(callOutcomeNames[outcome], words),
  }),
  callTried: ({ kind, outcome, words }, told) => ({
    title: `${callKindNames[kind]}电话`,
    note: joined(`${who(told)}：${callOutcomeNames[outcome]}`, words),
  }),
  called: ({ kind, words }, told) => ({ title: `${callKindNames[kind]}电话已打通`, note: joined(who(told), words) }),
  calledBack: ({ answer }, told) => ({
    title: `${typed(answer) ? you(told) : who(told)}给了 ${answer.stars} 颗星`,
    note: joined(typed(answer) ? `${subject(told)}在电话里记下` : undefined, quoted(answer.words)),
    photos: answer.photos,
  }),
  reopened: ({ answer }, told) => ({
    title: '重新处理（二次处理）',
    note: joined(
      answer.isSolved ? `${you(told)}给了 ${answer.stars} 颗星` : `${you(told)}说问题还没解决`,
      quoted(answer.words),
      '主管 24 小时内打电话，换一位师傅',
    ),
    photos: answer.photos,
    tone: 'warn',
  }),
  closed: ({ callback }, told) => ({
    title: '这次报修已办结',
    note: callback === 'notReached' ? `回访电话没能打通，不算${you(told)}的评价` : undefined,
  }),
  closedUnconfirmed: (_event, told) => ({
    title: '先行关闭，未确认',
    note: `几次没能联系上${you(told)}，不算${you(told)}已满意。没修好请随时告诉我们`,
    tone: 'warn',
  }),
  acceptanceReminded: (_event, told) => ({ title: `请${you(told)}看看修好没有` }),
  acceptanceCallHanded: (_event, told) => ({ title: `安排给${you(told)}打电话，问修好没有` }),
  clockPassed: ({ clock, level, at }, { reader, now }) => {
    if (level < 100) {
      return reader === 'customer' ? undefined : { title: `${clockNouns[clock]}时限已用 ${level}%`, tone: 'warn' }
    }
    if (level > 100) {
      return reader === 'customer' ? undefined : { title: `${clockNouns[clock]}已到时限的 ${level}%`, tone: 'bad' }
    }
    const promised = `答应 ${sayDeadline(at, now)} 前${clockPromise(clock, reader)}`
    return {
      title: `${clockNouns[clock]}超时了`,
      note: reader === 'customer' ? `${promised}，没有做到，很抱歉。主管已经知道` : promised,
      tone: 'bad',
    }
  },
}

/** The words of a line; undefined for one that is not for this reader, or that a newer server knows and we do not. */
export function sayEvent(type: string, event: unknown, told: Told): EventWords | undefined {
  const say = Object.entries(eventWords).find(([name]) => name === type)?.[1] as Say<RepairEvent['type']> | undefined
  return say?.(event as RepairEvent, told) // the server writes it from the very union
}
