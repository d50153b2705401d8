import { dayOf, daysBetween, minutesOfDay, weekday } from '~/types/kernel/time'
import type { ActivityFile, SignUpFile } from '../_schema/activity.schema'

type What = Pick<ActivityFile, 'title' | 'estateName' | 'from' | 'to' | 'place'>

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const weekdays = ['一', '二', '三', '四', '五', '六', '日']

const clock = (at: number): string => `${Math.floor(minutesOfDay(at) / 60)}:${twoDigits(minutesOfDay(at) % 60)}`
const monthDay = (at: number): string => `${Number(dayOf(at).slice(5, 7))}月${Number(dayOf(at).slice(8))}日`
const exactDay = (at: number): string => `${monthDay(at)} 周${weekdays[weekday(dayOf(at)) - 1] ?? ''}`
const nearDays = ['今天', '明天']
const sayDay = (at: number, now: number): string => nearDays[daysBetween(dayOf(now), dayOf(at))] ?? exactDay(at)

/** `10月17日 周六 9:30–11:30`. */
export const sayTime = ({ from, to }: Pick<What, 'from' | 'to'>): string =>
  `${exactDay(from)} ${clock(from)}–${clock(to)}`

export interface MessageWords {
  title: string
  body: string
  /** For WeChat's last line, 20 characters. */
  short: string
}

export const activityWords = {
  invitation: (what: What): MessageWords => ({
    title: `邀请您参加${what.title}`,
    body: `${what.estateName}，${sayTime(what)}，在${what.place}。名额有限，点开报名`,
    short: '名额有限，点开报名',
  }),
  signedUp: (what: What, { persons, code }: Pick<SignUpFile, 'persons' | 'code'>): MessageWords => ({
    title: `${what.title}报上名了`,
    body: `${sayTime(what)}，在${what.place}，${persons} 人。到场出示签到码 ${code}`,
    short: `${persons} 人，签到码 ${code}`,
  }),
  waiting: (what: What, { persons }: Pick<SignUpFile, 'persons'>): MessageWords => ({
    title: `${what.title}已排队`,
    body: `${sayTime(what)}，${persons} 人。名额满了，您在候补中；一有空位就自动给您留，并马上告诉您`,
    short: '在候补，有空位马上告诉您',
  }),
  gotPlaces: (what: What, { persons, code }: Pick<SignUpFile, 'persons' | 'code'>): MessageWords => ({
    title: `有空位了，${what.title}给您留好了`,
    body: `${sayTime(what)}，在${what.place}，${persons} 人，签到码 ${code}。来不了的话点开取消，位子会给下一家`,
    short: `有空位了，${persons} 人已留好`,
  }),
  cancelledByStaff: (what: What): MessageWords => ({
    title: `${what.title}的报名取消了`,
    body: `${sayTime(what)}的报名已为您取消。还想来，可以再报一次`,
    short: '报名已取消',
  }),
  changed: (what: What): MessageWords => ({
    title: `${what.title}的时间或地点改了`,
    body: `现在是 ${sayTime(what)}，在${what.place}。您的报名还在；来不了的话点开取消`,
    short: '时间或地点改了，报名还在',
  }),
  called: (what: What, why: string): MessageWords => ({
    title: `${what.title}取消了`,
    body: `原定 ${sayTime(what)}。原因：${why}。您不用再做什么`,
    short: '活动取消，不用再来',
  }),
  reminder: (what: What, { persons, code }: Pick<SignUpFile, 'persons' | 'code'>, now: number): MessageWords => ({
    title: `${sayDay(what.from, now)} ${clock(what.from)}，${what.title}`,
    body: `在${what.place}，${persons} 人，签到码 ${code}。来不了的话点开取消，位子会给下一家`,
    short: `签到码 ${code}`,
  }),
  album: (what: What): MessageWords => ({
    title: `${what.title}的照片好了`,
    body: `${monthDay(what.from)}那天的照片放上来了，点开看看`,
    short: '照片好了，点开看看',
  }),
}

/** Lines of the timelines of people and flats (R2.2). */
export const timelineWords = {
  signedUp: (what: What, persons: number): string => `报名${what.title}，${persons} 人`,
  waiting: (what: What, persons: number): string => `候补${what.title}，${persons} 人`,
  gotPlaces: (what: What): string => `候补到了${what.title}的名额`,
  cancelled: (what: What): string => `取消${what.title}的报名`,
  checkedIn: (what: What, persons: number): string => `到场参加${what.title}，${persons} 人`,
  feedback: (what: What, stars: number): string => `给${what.title} ${stars} 颗星`,
  when: (what: What): string => `${sayTime(what)}，${what.place}`,
}
