/** Words that the fake check finds risky: a short list of our own, enough to walk both ways. */
export const riskyWords = ['赌博', '代开发票', '办证刻章', '枪支'] as const
