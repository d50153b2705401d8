import { dayOf, minutesOfDay } from '~/types/kernel/time'

const twoDigits = (count: number): string => String(count).padStart(2, '0')

/** As WeChat's `time` fields want it: 2026年11月22日 15:01. */
export function sayTemplateTime(at: number): string {
  const [year, month, day] = dayOf(at).split('-').map(Number)
  const minutes = minutesOfDay(at)
  return `${year}年${month}月${day}日 ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}
