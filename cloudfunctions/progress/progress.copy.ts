import type { CalendarDay } from '~/types/kernel/time'
import { milestoneNames } from '~/types/progress/milestone.copy'
import type { LateMilestone } from '~/types/progress/report'

const monthDay = (day: CalendarDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
const cut = (text: string, most: number): string =>
  [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`

const lateWords = (late: readonly LateMilestone[]): string => {
  const [first] = late
  if (!first) return ''
  const others = late.length > 1 ? `等 ${late.length} 项` : ''
  return `${milestoneNames[first.kind]}${others}比计划晚 ${first.days} 天，原因写在报告里。`
}

export const progressWords = {
  published: (estate: string, number: number, text: string, late: readonly LateMilestone[]) => ({
    title: `${estate} 第 ${number} 期进展报告`,
    body: `${lateWords(late)}${cut(text, 60)}`,
    short: `第 ${number} 期进展报告`,
  }),
  corrected: (estate: string, number: number, changed: string) => ({
    title: `${estate} 第 ${number} 期进展报告有更正`,
    body: `更正的内容：${cut(changed, 80)}。原来的一版仍可以看。`,
    short: `第 ${number} 期报告有更正`,
  }),
  toReview: (estate: string, author: string) => ({
    title: `${estate} 有一份进展报告等您审核`,
    body: `${author} 写的。写过它的人不能审，请您看一看，可以就发布，不行就写明哪里要改。`,
  }),
  returned: (estate: string, name: string, words: string) => ({
    title: `${estate} 的进展报告退回修改`,
    body: `${name}：${words}`,
  }),
  out: (estate: string, number: number, name: string) => ({
    title: `${estate} 第 ${number} 期进展报告已发布`,
    body: `${name} 审核通过，正在通知准业主。谁看过了，可以在报告里看到。`,
  }),
  remind: (estate: string, days: number) => ({
    title: `${estate} 已有 ${days} 天没有进展报告`,
    body: '准业主在等消息。去“工程进展管理”写一份，写完请同事审核。',
  }),
  short: (estate: string, year: number, published: number, wanted: number) => ({
    title: `${estate} ${year} 年的进展报告不够`,
    body: `全年应有 ${wanted} 期，只发布了 ${published} 期。已记在看板上。`,
  }),
  period: (from: CalendarDay, to: CalendarDay) => `${monthDay(from)}–${monthDay(to)}`,
}
