import { makeCalendar } from '~/types/kernel/calendar'
import { publishedYears } from '~/types/kernel/calendar-years'

/** The working calendar of the published years (R11.1), its tables made once a process. */
export const calendar = makeCalendar(publishedYears)
