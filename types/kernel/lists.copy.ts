/** 甲、乙、丙. */
export const listed = (words: readonly string[]): string => words.join('、')
/** One clause after the other, in a sentence. */
export const clauses = (words: readonly string[]): string => words.join('，')
/** Rules that stand beside each other. */
export const rulesSaid = (words: readonly string[]): string => words.join('；')
/** A sentence, and what follows it. */
export const sentences = (first: string, then: string): string => `${first}。${then}`
/** What it is about, and what is said of it. */
export const about = (subject: string, said: string): string => `${subject}：${said}`
