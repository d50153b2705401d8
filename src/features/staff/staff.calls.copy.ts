import type { CallKind } from '~/types/ticket/ticket'

/** What the call is for, at the head of its form. */
export const callTitles: Record<CallKind, string> = {
  callback: '打一周回访电话',
  acceptance: '打电话问修好没有',
  secondHandling: '打二次处理电话',
}

export const callGuides: Record<CallKind, string> = {
  callback: '问两件事：问题解决了吗、给几颗星。没接通不算满意',
  acceptance: '问一件事：修好了吗。没听到“修好了”就不算',
  secondHandling: '先道歉，再问哪里没做好；办法说清楚，换一位师傅',
}

export const callCopy = {
  due: (when: string) => `${when} 前完成`,
  late: (length: string) => `已过时限 ${length}`,
  next: (when: string) => `没接通的话，${when} 后可再打`,
  mayTry: '现在可以打',
  tries: '打过的电话',
  outcome: '结果',
  isSolved: '问题解决了吗？',
  solved: '解决了',
  notSolved: '还没有',
  stars: '给几颗星？',
  starsMay: '给几颗星？（可不问）',
  words: '业主怎么说（可不填）',
  wordsTried: '备注（可不填）',
  wordsHint: '照业主的原话写',
  marked: '您代业主填的，会标明由客服记录',
  secondHandlingFollows: '1–2 星或“还没有”会马上转二次处理，主管 24 小时内打电话',
  save: '记下这次电话',
  done: '已记下',
  needed: {
    outcome: '请选结果',
    answer: '请选解决了没有',
    stars: '请点几颗星',
  } as Record<string, string>,
}
