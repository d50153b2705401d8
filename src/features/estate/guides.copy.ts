import type { GuidePart, GuideStage } from '~/types/estate/guides.actions'

export const stageNames: Record<GuideStage, string> = { interest: '意向登记', subscription: '认筹', signing: '签约' }
export const partNames: Record<GuidePart, string> = {
  steps: '怎么办',
  papers: '带什么',
  money: '钱怎么交',
  rights: '您的权利',
  duties: '您要做到的',
}
export const guidesCopy = {
  confirm: '我已看过',
  confirmed: (when: string) => `您在 ${when} 确认看过`,
  version: (version: number) => `第 ${version} 版`,
  noPermit: '这个楼盘还没有有效的预售许可证，现在任何人都不能收认筹金',
  hasPermit: '预售许可证有效，可以认筹',
  done: '记下了，什么时候都能回来看',
  staffNote: '客户看完会在这里确认',
}
