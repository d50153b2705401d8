import type { Department, Position } from './staff.contract'

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
  sales: '营销',
  admin: '系统管理员',
}
