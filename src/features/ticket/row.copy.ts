import { sayDeadline, sayRange, sayWhen } from '~/src/lib/when'
import { repairTitle } from '~/types/ticket/parts.copy'
import type { RepairState } from '~/types/ticket/repair.lifecycle'
import type { RepairRow } from '~/types/ticket/ticket.views'
import { clockPromise } from './ticket.copy'

/** A repair in one sentence for its owner, and what stands right under it. */
export interface NowWords {
  title: string
  note?: string
}

type Say = (row: RepairRow, now: number) => NowWords

const matter = ({ room, part }: RepairRow): string => repairTitle(room, part)
const craftsman = ({ waiting }: RepairRow): string => (waiting.on === 'technician' && waiting.name) || '师傅'

/** `今天 11:19 前联系您`: what is promised next; an apology when it was not kept. */
function promised({ clock }: RepairRow, now: number): string | undefined {
  if (!clock || clock.dueAt === null) return undefined
  const promise = clockPromise(clock.name)
  const when = sayDeadline(clock.dueAt, now)
  return clock.breached ? `答应 ${when} 前${promise}，没有做到，很抱歉` : `${when} 前${promise}`
}

const until = ({ waiting }: RepairRow, now: number, words: (when: string) => string): string | undefined =>
  waiting.until === undefined ? undefined : words(sayWhen(waiting.until, now))

const sentences: Record<RepairState, Say> = {
  submitted: (row, now) => ({ title: `${matter(row)}，正在安排师傅`, note: promised(row, now) }),
  registered: (row, now) => ({ title: `${matter(row)}已受理，正在派师傅`, note: promised(row, now) }),
  dispatched: (row, now) => ({ title: `${matter(row)}，${craftsman(row)}会打电话约时间`, note: promised(row, now) }),
  responded: (row, now) => ({ title: `${matter(row)}，${craftsman(row)}正在约上门时间`, note: promised(row, now) }),
  appointed: (row, now) => ({
    title: row.appointment
      ? `${craftsman(row)} ${sayRange(row.appointment.from, row.appointment.to, now)} 上门查看${matter(row)}`
      : `${craftsman(row)}约好上门查看${matter(row)}`,
    note: row.clock?.name === 'survey' && !row.clock.breached ? undefined : promised(row, now),
  }),
  surveyed: (row, now) => ({ title: `${craftsman(row)}看过${matter(row)}，正在定方案`, note: promised(row, now) }),
  planned: (row, now) => ({
    title: `${matter(row)}的方案定好了，等开工`,
    note: until(row, now, when => `${when} 前完工`) ?? promised(row, now),
  }),
  repairing: (row, now) => ({
    title: `${craftsman(row)}正在修${matter(row)}`,
    note: until(row, now, when => `预计 ${when} 前修好`) ?? promised(row, now),
  }),
  done: row => ({ title: `${matter(row)}，确认修好了吗？`, note: '您看过再说。没修好就退回，我们接着修' }),
  rework: row => ({ title: `${craftsman(row)}会再来修${matter(row)}`, note: '上次没修好，很抱歉' }),
  accepted: (row, now) => ({
    title: `${matter(row)}修好了，您已确认`,
    note: until(row, now, when => `${when} 前请您评一评`),
  }),
  calledBack: row => ({ title: `${matter(row)}修好了，谢谢您的评价` }),
  reopened: (row, now) => ({
    title: `很抱歉，${matter(row)}马上重新处理`,
    note: until(row, now, when => `主管 ${when} 前给您打电话`),
  }),
  closed: row => ({ title: `${matter(row)}已办结` }),
  closedUnconfirmed: row => ({ title: `${matter(row)}先行关闭`, note: '不算您已满意。没修好请随时再报' }),
  cancelled: row => ({ title: `${matter(row)}已取消` }),
}

const pausedWords: Say = (row, now) => ({
  title: `${matter(row)}先停一停`,
  note: until(row, now, when => `到 ${when} 继续。不同意可以说`) ?? '您不同意暂停，主管正在看',
})

const starsWords: Say = row => ({ title: `${matter(row)}修得怎么样？`, note: '点几颗星，半分钟就好' })

/** The sentence of the one card of now. */
export function sayNow(row: RepairRow, now: number): NowWords {
  if (row.asksForStars) return starsWords(row, now)
  return row.isPaused ? pausedWords(row, now) : sentences[row.state](row, now)
}

/** The sentence on the repair's own page, where the matter is the title and the appointment has a line of its own. */
export function sayOnItsPage(row: RepairRow, now: number): NowWords {
  const isVisit = row.state === 'appointed' && !row.isPaused && row.appointment !== undefined
  return isVisit ? { title: `等${craftsman(row)}上门查看` } : sayNow({ ...row, asksForStars: false }, now)
}

export const rowCopy = {
  title: matter,
  number: (number: string) => `报修单 ${number}`,
  submitted: (when: string) => `${when} 提交`,
  appointment: (from: number, to: number, now: number) => `约定 ${sayRange(from, to, now)} 上门`,
  paused: '已暂停',
  late: '已超时',
  asksForStars: '请评价',
}
