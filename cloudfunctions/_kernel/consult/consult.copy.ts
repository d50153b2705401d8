import type { Said } from '../said.copy'

/** Questions (R3.4) and deviations (R3.5). */
export const consultCopy = {
  asked: (estate: string, words: string): Said => ({ title: `${estate}有新的咨询`, body: words, phrase: '待答复' }),
  deviation: (estate: string, words: string): Said => ({
    title: `${estate}：客户反映销售说法不一致`,
    body: words,
    phrase: '待核实',
  }),
  askedBack: (number: string, words: string): Said => ({
    title: `咨询 ${number} 有追问`,
    body: words,
    phrase: '待答复',
  }),
  level: (number: string, level: number, estate: string): Said =>
    level >= 100
      ? { title: `咨询 ${number} 已超时`, body: `${estate}：到时限还没有答复，请马上处理`, phrase: '已超时' }
      : {
          title: `咨询 ${number} 时限用掉 ${level}%`,
          body: `${estate}：还没有答复，请在时限前答复客户`,
          phrase: '快到时限',
        },
  breached: (number: string, estate: string): Said => ({
    title: `咨询 ${number} 超时后才答复`,
    body: `${estate}：答复晚于时限，请了解原因`,
    phrase: '超时答复',
  }),
  answered: (answer: string): Said => ({ title: '您的咨询有答复了', body: answer, phrase: '已答复' }),
  onTimeline: (kind: 'question' | 'deviation', words: string) => ({
    title: kind === 'question' ? '提了一个问题' : '反映销售说法不一致',
    body: words,
  }),
  answeredOnTimeline: (words: string) => ({ title: '咨询有了答复', body: words }),
}
