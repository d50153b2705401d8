/** How long each kind is kept and why (R13.3), as data with its source; and with whom what is shared. Counsel confirms before a company goes live. */
export interface RetentionRow {
  kind: RetentionKind
  what: string
  howLong: string
  source: string
  /** Kept after the account was closed, without the person's name on it. */
  stays: boolean
}
export type RetentionKind =
  'identity' | 'contract' | 'tickets' | 'messages' | 'consents' | 'views' | 'wishes' | 'requests' | 'logs'

export const retentionRows: readonly RetentionRow[] = [
  {
    kind: 'identity',
    what: '手机号、身份证后四位、微信关联',
    howLong: '到注销或合同履行完为止',
    source: '《个人信息保护法》第十九条',
    stays: false,
  },
  {
    kind: 'contract',
    what: '购房合同、交付和两书记录',
    howLong: '房屋合理使用年限内，加密封存',
    source: '履行合同与《建设工程质量管理条例》第四十条的保修责任',
    stays: true,
  },
  {
    kind: 'tickets',
    what: '报修、投诉和处理过程、现场照片',
    howLong: '保修期满后三年',
    source: '保修责任的凭据，《个人信息保护法》第四十七条',
    stays: true,
  },
  {
    kind: 'consents',
    what: '您的同意与撤回记录、对外共享记录',
    howLong: '三年',
    source: '《网络数据安全管理条例》第十二条',
    stays: true,
  },
  {
    kind: 'views',
    what: '谁看过您的电话、导出过资料',
    howLong: '三年',
    source: '《个人信息保护法》第五十一条的安全措施',
    stays: true,
  },
  {
    kind: 'logs',
    what: '操作日志，只有编号，没有姓名电话',
    howLong: '不少于六个月',
    source: '网络安全要求',
    stays: true,
  },
  {
    kind: 'messages',
    what: '发给您的消息、提醒次数',
    howLong: '到注销为止',
    source: '《个人信息保护法》第十九条',
    stays: false,
  },
  {
    kind: 'wishes',
    what: '需求与偏好、生日、标签',
    howLong: '到您改掉、撤回或注销为止',
    source: '您的同意',
    stays: false,
  },
  {
    kind: 'requests',
    what: '更正申请',
    howLong: '办结后到注销为止',
    source: '《个人信息保护法》第四十六条',
    stays: false,
  },
]

export interface SharingRow {
  who: string
  what: string
  why: string
}
export const sharingRows: readonly SharingRow[] = [
  {
    who: '负责维修的师傅和施工单位',
    what: '称呼、房号、要修的内容；手机号要写明原因才看得到',
    why: '上门维修，受我们委托处理',
  },
  { who: '物业服务中心', what: '房号、公共部位的报修', why: '公共部位由物业一起处理' },
  { who: '微信', what: '发提醒用的编号和提醒内容', why: '把提醒送到您的微信' },
  { who: '主管部门、法院', what: '依法要求的资料', why: '法律要求时，并留下记录' },
]
