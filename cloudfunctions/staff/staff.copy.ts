import type { CalendarDay } from '~/types/kernel/time'
import type { RecognitionKind } from '~/types/staff/recognition.actions'
import type { TrainingTopic } from '~/types/staff/required-trainings'
import { topicNames, workNames } from '~/types/staff/staff.copy'
import type { WorkKind } from '~/types/staff/work'
import type { Decision, Recognition, Training } from '../_schema/staff.schema'

/** Words of the messages that colleagues get about the company's own matters. */
interface Words {
  title: string
  body: string
}

const sayDay = (day: CalendarDay): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

const stateWords: Record<Decision['state'], string> = {
  proposed: '已提交',
  adopted: '通过了',
  rejected: '没有通过',
  withdrawn: '已撤回',
}

export const decisionWords = ({ title, state, meeting }: Decision): Words => ({
  title: `委员会：“${title}”${stateWords[state]}`,
  body:
    meeting && state !== 'withdrawn'
      ? `${sayDay(meeting.metOn)}会议，赞成 ${meeting.votesFor} 票，反对 ${meeting.votesAgainst} 票。纪要：${meeting.minutes}`
      : '可以打开看经过。',
})

/** What follows from a pass that has ended (R1.2, R5.12). */
const withoutIt = (topic: TrainingTopic): string =>
  topic === 'handoverBatch' ? '暂时不能进交付工作组' : '暂时不派新任务'

export const trainingWords = {
  planned: ({ title, day, place, trainer }: Training): Words => ({
    title: `培训通知：${title}`,
    body: `${sayDay(day)}，${place}，由${trainer.name}主讲。请安排好手上的事。`,
  }),
  cancelled: ({ title, day, cancelledBecause }: Training): Words => ({
    title: `培训取消：${title}`,
    body: `${sayDay(day)}的培训不办了：${cancelledBecause ?? ''}`,
  }),
  result: ({ title, passMark }: Training, { isPresent, isPassed, score }: Sat): Words => {
    if (isPassed)
      return { title: `培训通过：${title}`, body: score === null ? '已记下您参加。' : `得 ${score} 分，通过。` }
    const why = isPresent ? `得 ${score ?? 0} 分，${passMark ?? 0} 分及格` : '这次没有到场'
    return { title: `培训还没通过：${title}`, body: `${why}。请联系主讲人补考；必修的没通过，暂时不派新任务。` }
  },
  reminder: (topic: TrainingTopic, last: CalendarDay): Words => ({
    title: `${topicNames[topic]}培训快到期`,
    body: `${sayDay(last)}后失效。到期没有重新通过，${withoutIt(topic)}。`,
  }),
  expired: (topic: TrainingTopic): Words => ({
    title: `${topicNames[topic]}培训已到期`,
    body: `${withoutIt(topic)}，重新通过后马上恢复。`,
  }),
  trainerChanged: (title: string, from: string): Words => ({
    title: `由您主讲：${title}`,
    body: `${from}已离职，这场培训交给您。`,
  }),
}
interface Sat {
  isPresent: boolean
  isPassed: boolean
  score: number | null
}

export const requestWords = {
  answered: (words: string): Words => ({ title: '您的建议有答复了', body: words }),
  overdue: (from: string, words: string): Words => ({
    title: '员工建议过期没有答复',
    body: `${from}：${words}`,
  }),
}

const kindNames: Record<RecognitionKind, string> = { reward: '奖励', warning: '警示' }

export const recognitionWords = {
  recorded: (kind: RecognitionKind, until: CalendarDay): Words => ({
    title: kind === 'reward' ? '有一项奖励提名了您' : '有一项警示与您有关',
    body: `请在${sayDay(until)}前看看依据，写下您的意见；不写也会按时往下走。`,
  }),
  moved: ({ kind, state, about, decision }: Recognition): Words => {
    if (state === 'heard') return { title: `${about.name}写了意见`, body: `${kindNames[kind]}等管理层决定。` }
    return {
      title: state === 'approved' ? `${kindNames[kind]}已批准` : `${kindNames[kind]}不成立`,
      body: decision?.words ?? '',
    }
  },
  toDecide: ({ kind, about }: Recognition): Words => ({
    title: `${kindNames[kind]}等您决定：${about.name}`,
    body: '本人的意见已经写下，或者期限已过没有写。',
  }),
}

export const handedWords = (kind: WorkKind, title: string, from: string): Words => ({
  title: `${from}移交给您：${workNames[kind]}`,
  body: title,
})
