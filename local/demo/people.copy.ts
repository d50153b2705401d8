/** How the phone frame names the people of the demonstration. */
export const peopleCopy = {
  ownerLi: { label: '业主一', about: '云栖里，已收房，正在保修期内' },
  ownerWang: { label: '业主二', about: '云栖里，已收房，家里有人同住' },
  buyer: { label: '准业主', about: '听澜府，房子还在建' },
  agent: { label: '服务专员', about: '受理报修，派单，回访' },
  supervisor: { label: '服务主管', about: '看超时预警，复核暂停' },
  manager: { label: '项目经理', about: '处理升级的工单' },
  director: { label: '客服总监', about: '红线与二次处理' },
  technician: { label: '维修人员', about: '预约，上门，完工拍照' },
  admin: { label: '管理员', about: '导入花名册，管理账号' },
} as const
