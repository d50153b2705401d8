import { dayOf, minutesOfDay, type CalendarDay } from '~/types/kernel/time'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** `2026年9月21日`. */
export const sayDay = (day: CalendarDay): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

/** As WeChat's `time` fields want it: `2026年9月22日 09:00`. */
export function sayTime(instant: number): string {
  const minutes = minutesOfDay(instant)
  return `${sayDay(dayOf(instant))} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`
}

export interface Said {
  title: string
  body: string
  /** Five signs at most, for WeChat. */
  phrase: string
}
