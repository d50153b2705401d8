import type { CalendarDay } from '~/types/kernel/time'
import type { ContingencyEvent } from '~/types/handover/handover'
import { eventNames } from '~/types/handover/plan.copy'
import type { HandoverBatch } from '../../_schema/handover.schema'

/** Words of the messages that the plan of a batch sends. */
interface Words {
  title: string
  body: string
}
type Batch = Pick<HandoverBatch, 'title' | 'estateName' | 'days'>

const sayDay = (day: CalendarDay | undefined): string =>
  day === undefined ? '' : `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const firstDay = ({ days }: Batch): string => sayDay(days[0])

export const planWords = {
  groupReminder: (batch: Batch): Words => ({
    title: `${batch.estateName}${batch.title}：该成立交付工作组了`,
    body: `${firstDay(batch)}开始交付，工作组要提前三个月定好人。点开指定成员、分工和负责人。`,
  }),
  groupBreach: (batch: Batch): Words => ({
    title: `${batch.estateName}${batch.title}：交付工作组成立晚了`,
    body: `${firstDay(batch)}开始交付，已不足三个月。请马上点开指定成员、分工和负责人。`,
  }),
  inGroup: (batch: Batch, task: string): Words => ({
    title: `您在${batch.estateName}${batch.title}的工作组里`,
    body: `${firstDay(batch)}开始交付，您负责：${task}。`,
  }),
  itemGiven: (batch: Batch, title: string, dueOn: CalendarDay): Words => ({
    title: `交给您：${title}`,
    body: `${batch.estateName}${batch.title}的方案，${sayDay(dueOn)}前做完。`,
  }),
  itemDue: (batch: Batch, title: string): Words => ({
    title: `今天到期：${title}`,
    body: `${batch.estateName}${batch.title}的方案，今天做完后点开登记。`,
  }),
  overridden: (batch: Batch, byName: string, reason: string): Words => ({
    title: `${batch.estateName}${batch.title}：条件未齐，批准先发通知`,
    body: `${byName}批准。理由：${reason}`,
  }),
  played: (batch: Batch, event: ContingencyEvent, words: string, leadName: string): Words => ({
    title: `启动预案：${eventNames[event]}`,
    body: `${batch.estateName}${batch.title}，由${leadName}负责。${words}`,
  }),
  withdrawn: (estateName: string, why: string): Words => ({
    title: '您家的交付安排取消了',
    body: `${estateName}原来通知的交付时间不再有效。原因：${why}。新的时间定下来，会再通知您。`,
  }),
  handedOn: (batch: Batch, from: string): Words => ({
    title: `${from}移交给您：${batch.estateName}${batch.title}`,
    body: `${firstDay(batch)}开始交付。方案里的事项和工作组分工都交给您，点开看看。`,
  }),
}

/** A line of the timelines of the flat and its people (R2.2). */
export const planTimeline = {
  withdrawn: '交付安排取消',
}
