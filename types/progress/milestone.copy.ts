import type { MilestoneKind } from './milestone'

/** What a milestone is called, on the screens and in messages. */
export const milestoneNames: Record<MilestoneKind, string> = {
  start: '开工',
  foundation: '基础完成（±0）',
  topping: '主体结构封顶',
  facade: '外立面完工',
  interior: '室内精装',
  landscape: '园林',
  acceptance: '竣工验收备案',
  handover: '交付',
}

/** As short as the line has room for. */
export const milestoneShort: Record<MilestoneKind, string> = {
  start: '开工',
  foundation: '±0',
  topping: '封顶',
  facade: '外立面',
  interior: '精装',
  landscape: '园林',
  acceptance: '竣工备案',
  handover: '交付',
}
