import type { contractorActions } from '~/types/handover/contractors.actions'
import type { HandoverContract } from '~/types/handover/handover.contract'
import type { RefusalOf } from '~/types/kernel/contract'

export const contractorsCopy = {
  title: '施工/维保单位',
  note: '整改派给他们，他们的人只看得到自己的整改',
  add: '加一家单位',
  empty: '还没有施工/维保单位',
  name: '单位名称',
  trades: '做什么（不选：都做）',
  estates: '在哪些楼盘（不选：全部）',
  active: '合作状态',
  isActive: '合作中',
  isOver: '已停用',
  save: '保存',
  saved: '已保存',
  everywhere: '全部楼盘',
  everything: '各专业',
  chooseOne: '所属单位',
}

export const contractorRefusals: Record<
  RefusalOf<HandoverContract, Extract<keyof typeof contractorActions, keyof HandoverContract>>,
  string
> = {
  CONTRACTOR_EXISTS: '已经有这家单位了，请在名单里找',
  ESTATE_UNKNOWN: '有一个楼盘没有找到，请重新选',
}
