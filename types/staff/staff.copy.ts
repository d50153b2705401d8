import type { DecisionKind } from './committee.actions'
import type { Department, Position } from './positions'
import type { TrainingTopic } from './required-trainings'
import type { WorkKind } from './work'

export const departmentNames: Record<Department, string> = {
  serviceCentre: '客服中心',
  sales: '营销',
  market: '市场',
  engineering: '工程部',
  property: '物业',
  design: '设计',
  cost: '成本',
  finance: '财务',
  legal: '法务',
  technology: '技术',
  management: '管理层',
}

export const positionNames: Record<Position, string> = {
  agent: '服务专员',
  supervisor: '客服主管',
  manager: '客服经理',
  director: '管理层',
  technician: '维修人员',
  contractor: '施工/维保单位',
  sales: '营销',
  admin: '系统管理员',
}

export const topicNames: Record<TrainingTopic, string> = {
  informationSecurity: '信息安全',
  talkingPoints: '统一说辞',
  handoverBatch: '交付批次',
  other: '其他专题',
}

export const workNames: Record<WorkKind, string> = {
  repairs: '手上的维修',
  firstAsked: '首问负责的工单',
  calls: '要打的电话',
  promises: '跟进的销售承诺',
  consults: '待答的咨询',
  contacts: '待跟进的联系',
  decisions: '提交的提案',
  trainings: '主讲的培训',
  handovers: '交付批次里的分工',
  rectifications: '手上的交付整改',
}

export const decisionKindNames: Record<DecisionKind, string> = {
  serviceStandard: '服务标准',
  majorComplaint: '重大投诉方案',
  yearlyBudget: '年度服务预算',
  carePlan: '客户关怀计划',
}
