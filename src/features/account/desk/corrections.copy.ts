import type { DecidedField } from '~/types/account/own-record'
import { fieldNames } from '../own-record.copy'

export const correctionsDeskCopy = {
  title: '更正申请',
  emptyTitle: '没有等着更正的',
  emptyNote: '客户申请更正姓名、手机号、身份证后四位，会列在这里',
  line: (name: string, field: DecidedField) => `${name} 更正${fieldNames[field]}`,
  change: (was: string, shown: string) => `${was === '' ? '空' : was} 改成 ${shown}`,
  why: (words: string) => `原因：${words}`,
  due: (day: string) => `${day} 前答复`,
  carryOut: '核实无误，更正',
  refuse: '不更正',
  words: '说明',
  wordsHint: '怎么核实的；不更正要写明原因，客户看得到',
  done: '更正好了，已经告诉客户',
  refused: '已经告诉客户原因',
}
