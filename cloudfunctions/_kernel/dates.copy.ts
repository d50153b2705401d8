import { dayOf, daysBetween, minutesOfDay, weekday } from '~/types/kernel/time'
import type { Appointment } from '~/types/ticket/ticket'

/** Dates and times as people say them, in Beijing. */
const twoDigits = (value: number): string => String(value).padStart(2, '0')
const weekdays = ['一', '二', '三', '四', '五', '六', '日']
const nearDays = ['今天', '明天', '后天']

export function sayTime(instant: number): string {
  const minutes = minutesOfDay(instant)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

/** `9月22日 周二`. */
export function sayExactDay(instant: number): string {
  const day = dayOf(instant)
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${weekdays[weekday(day) - 1]}`
}

/** `今天`, `明天`, `后天`, or the date. */
export function sayDay(instant: number, now: number): string {
  return nearDays[daysBetween(dayOf(now), dayOf(instant))] ?? sayExactDay(instant)
}

/** `明天 09:00–10:00`; a window over several days names both. */
export function sayWindow({ from, to }: Appointment, now: number): string {
  const start = `${sayDay(from, now)} ${sayTime(from)}`
  return dayOf(from) === dayOf(to) ? `${start}–${sayTime(to)}` : `${start} 至 ${sayDay(to, now)} ${sayTime(to)}`
}

/** `9月22日 周二 09:00–10:00`. */
export function sayExactWindow({ from, to }: Appointment): string {
  const start = `${sayExactDay(from)} ${sayTime(from)}`
  return dayOf(from) === dayOf(to) ? `${start}–${sayTime(to)}` : `${start} 至 ${sayExactDay(to)} ${sayTime(to)}`
}

/** As WeChat's `time` fields want it: `2026年9月22日 09:00`. */
export function sayTemplateTime(instant: number): string {
  const day = dayOf(instant)
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${sayTime(instant)}`
}
