import type { Coming, ContactKind, Direction } from '~/types/archive/files'

const contactWords: Record<ContactKind, Record<Direction, string>> = {
  visit: { ours: '上门拜访', theirs: '客户来访' },
  reception: { ours: '邀约接待', theirs: '到访接待' },
  call: { ours: '打电话联系', theirs: '客户来电' },
  letter: { ours: '寄出信函', theirs: '收到来信' },
}

const cameByWords: Record<Coming, string> = {
  visit: '到访售楼处',
  phone: '来电咨询',
  introduced: '朋友介绍',
  online: '线上了解',
  event: '参加活动',
  other: '其他途径',
}

/** What the timelines of people and units say of their files (R2.2). A unit's line names nobody. */
export const timelineWords = {
  opened: (estate: string, cameBy: Coming) => ({
    title: '首次接触，建立档案',
    body: `${cameByWords[cameBy]}，了解${estate}`,
  }),
  metAgain: (estate: string, cameBy: Coming) => ({ title: '再次咨询', body: `${cameByWords[cameBy]}，了解${estate}` }),
  signed: (unit: string, contract: string) => ({ title: `签约：${unit}`, body: `合同编号 ${contract}，建立专属档案` }),
  unitSigned: (contract: string) => ({ title: '签约', body: `合同编号 ${contract}` }),
  cardChanged: { title: '更新了客户资料', body: '' },
  confirmed: { title: '核对了档案，确认无误', body: '' },
  confirmedMyself: { title: '客户本人确认档案无误', body: '' },
  contact: (kind: ContactKind, direction: Direction) => contactWords[kind][direction],
  followUpDone: (outcome: string) => ({ title: '跟进完成', body: outcome }),
  bought: (unit: string, day: string) => ({ title: `受让房屋：${unit}`, body: `转让日期 ${day}` }),
  sold: (unit: string, day: string) => ({ title: `转让房屋：${unit}`, body: `转让日期 ${day}，从此不再查看这套房屋` }),
  becameCoOwner: (unit: string) => ({ title: `成为共有人：${unit}`, body: '花名册上的共有人，建立专属档案' }),
  unitCoOwner: { title: '共有人建立了档案', body: '' },
  unitSold: (day: string) => ({ title: '房屋转让，业主变更', body: `转让日期 ${day}` }),
}

export const messageWords = {
  followUpDue: (name: string, words: string) => ({ title: `今天要跟进：${name}`, body: words }),
  followUpPush: { thing1: '客户跟进', phrase2: '待跟进' },
  filesStale: {
    title: '有客户档案该核对了',
    body: '有档案很久没有核对。请打开“客户与房屋档案”，在“待核对”里逐户联系、确认',
  },
  pleaseConfirm: (months: number) => ({
    title: '请核对您的资料',
    body: `您的联系方式和资料有 ${months} 个月没有核对了。请看一看，没有变化点“都对”就好`,
  }),
  coOwnerAdded: (unit: string) => ({
    title: '您的房子增加了共有人',
    body: `${unit} 的一位共有人已登记，和您一样能查看进展、报修。如果不对，请马上联系服务专员`,
  }),
}

/** As WeChat's `time` fields want it: `2026年9月22日 09:00`. */
export const templateTime = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 09:00`
