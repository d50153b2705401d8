/** How the phone frame names the people of the demonstration. */
export const peopleCopy = {
  ownerSun: { label: '业主 孙女士', about: '云栖里 3号楼1单元 1202，今早主卫漏水' },
  ownerLiang: { label: '业主 梁女士', about: '云栖里 1号楼2单元 502，上周修好，等她打星' },
  family: { label: '孙女士的女儿 小满', about: '替妈妈报修、和师傅沟通，不能代签字' },
  buyer: { label: '准业主 唐先生', about: '听澜府 2号楼1单元 1101，房子还在建' },
  handoverBuyer: { label: '准业主 姜先生', about: '望江台 1号楼1单元 801，今天上午验房' },
  handoverOwner: { label: '业主 秦女士', about: '望江台 1号楼1单元 201，上周四收房，还有两处在整改' },
  agent: { label: '服务专员 周敏', about: '受理报修、派单、打回访电话' },
  supervisor: { label: '客服主管 郑凯', about: '看超时、定暂停异议、二次处理' },
  manager: { label: '客服经理 孙丽', about: '处理升级上来的工单' },
  director: { label: '管理层 高远', about: '看全公司的时限与红线' },
  technician: { label: '维修人员 李建国', about: '联系、上门、出方案、修好拍照' },
  sales: { label: '营销 林悦', about: '发进展报告、开放日、公示与承诺' },
  contractor: { label: '施工单位 罗师傅', about: '只看得到派给自己单位的整改' },
  admin: { label: '系统管理员 何静', about: '建立公司、导入花名册、登记员工' },
} as const
