import type { ArticleCategory } from '~/types/estate/answers.actions'
import type { ConsultStep } from '~/types/estate/consult'
import type { ConsultState } from '~/types/estate/consult.lifecycle'

export const categoryNames: Record<ArticleCategory, string> = {
  law: '法规',
  standards: '工程标准',
  use: '使用',
  purchase: '购房',
  handover: '交付',
  warranty: '保修',
}

export const answersCopy = {
  hint: '想问什么，例：防水多久保修',
  all: '全部',
  found: (count: number) => `找到 ${count} 条`,
  newest: '最近更新',
  none: '没有找到答案',
  noneNote: '换个说法试试，或者直接问我们，有答复时限',
  emptyTitle: '还没有问答',
  emptyNote: '想知道什么，直接问我们',
  ask: '问我们',
  notHere: '没有您要的答案？',
  mine: '我问过的',
  close: '知道了',
}

export const consultStates: Record<ConsultState, string> = {
  submitted: '等答复',
  answered: '已答复',
  followedUp: '等再次答复',
  closed: '已结束',
}

/** An answer is owed, and its time has passed. */
export const lateName = '已超时'

export const stepNames: Record<ConsultStep['what'], (name: string) => string> = {
  submitted: () => '提出问题',
  taken: name => `${name} 接下了这个问题`,
  answered: name => `${name} 答复`,
  askedBack: () => '追问',
  helpful: () => '有帮助',
  closed: () => '没有追问，已自动结束',
  late: () => '时限提醒',
}

export const questionCopy = {
  emptyTitle: '还没有问过问题',
  emptyNote: '问了什么、答了什么，都会留在这里',
  ask: '问一个问题',
  askTitle: '想问什么',
  askNote: '提交后就开始计时，答复时限您和我们看到的一样',
  hint: '例：首付款交到哪个账户',
  aboutUnit: '和哪套房子有关',
  noUnit: '不针对哪一套',
  send: '提交问题',
  sent: '收到了，答复时限写在这一页',
  number: (number: string) => `编号 ${number}`,
  handler: (name: string) => `由 ${name} 负责到底`,
  clock: '答复',
  helpful: '有帮助',
  askBack: '还想问',
  askBackTitle: '还想问什么',
  askBackHint: '哪里没说清楚，接着问',
  thanks: '谢谢，很高兴帮到您',
  deviation: '反映销售说法',
  about: (estate: string, unit: string | null) => unit ?? estate,
  visitorNote: '您还没有关联房子，答复会留在这一页，请记得回来看',
  saidOn: '哪天说的',
  saidBy: '谁说的',
}
