import type { ConditionId, HandoverRegion } from './conditions'
import type { ContingencyEvent } from './handover'
import type { PlanItem } from './plan'

/** Names that both ends say: on the screen, and in messages and papers. */
export const conditionNames: Record<ConditionId, string> = {
  completionFiling: '竣工验收备案',
  areaSurvey: '房屋建筑面积实测报告',
  qualityCertificate: '住宅质量保证书',
  userManual: '住宅使用说明书',
  unitAcceptance: '分户验收表',
  conditionsOnDisplay: '交付条件公示',
  deliveryPermit: '新建住宅交付使用许可证',
}

/** Why it is asked for. */
export const conditionSources: Record<ConditionId, string> = {
  completionFiling: '《城市房地产开发经营管理条例》第十七条、《建设工程质量管理条例》第四十九条',
  areaSurvey: '公司交付标准：按实测面积交付',
  qualityCertificate: '《城市房地产开发经营管理条例》第三十条',
  userManual: '《城市房地产开发经营管理条例》第三十条',
  unitAcceptance: '随住宅质量保证书交给每一户',
  conditionsOnDisplay: '当地规定：交付前至少 5 天开始公示，公示不少于 30 天',
  deliveryPermit: '上海市规定：取得许可证后才能交付',
}

export const regionNames: Record<HandoverRegion, string> = {
  elsewhere: '全国规定',
  chongqing: '重庆',
  qingdao: '青岛',
  shanghai: '上海',
}

export const eventNames: Record<ContingencyEvent, string> = {
  crowd: '人多拥挤',
  rain: '下雨',
  powerCut: '停电',
  dispute: '业主争执',
  injury: '有人受伤',
}

export const planKindNames: Record<PlanItem['kind'], string> = {
  process: '流程',
  training: '培训',
  siteLayout: '场地布置',
  contingency: '应急',
  other: '其他',
}
