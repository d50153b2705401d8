/** Words that people use for the same thing: asking with one finds the others (R3.4). */
export const synonyms: readonly (readonly string[])[] = [
  ['漏水', '渗水', '渗漏', '滴水'],
  ['保修', '质保', '维修期', '保修期'],
  ['首付', '首付款', '头款'],
  ['监管账户', '资金监管', '监管户'],
  ['得房率', '公摊', '公摊面积', '套内面积'],
  ['交房', '交付', '收房', '交楼'],
  ['产证', '房产证', '不动产权证', '产权证', '房本'],
  ['认筹', '认购', '诚意金'],
  ['定金', '订金'],
  ['空鼓', '起鼓'],
  ['物业费', '管理费'],
  ['车位', '停车位', '停车'],
  ['贷款', '按揭'],
  ['预售证', '预售许可', '预售许可证'],
  ['防水', '防渗'],
]

/** Pieces of words that stand in every question and tell nothing. */
export const emptyTerms: readonly string[] = [
  '多久', '怎么', '什么', '么办', '为什', '如何', '是不', '不是', '可以', '以吗', '请问', '一下', '有没', '没有', '多少', '我们', '你们',
  '我的', '的吗', '能不', '不能', '要不', '时候', '哪里', '这个', '那个',
] // prettier-ignore
