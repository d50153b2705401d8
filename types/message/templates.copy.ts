import type { TemplateFields, TemplateName } from './templates'

/** How our templates are named in the mini-program's account, and what each field is called there. */
export const templateTitles: Record<TemplateName, string> = {
  repairProgress: '报修进展提醒',
  visitAppointed: '上门时间提醒',
  callbackAsked: '维修回访提醒',
  staffTask: '待办提醒',
  estateProgress: '工程进展通知',
  activityReminder: '活动提醒',
  handoverNotice: '交付事项提醒',
}

export const templateLabels: TemplateFields = {
  repairProgress: {
    character_string1: '报修单号',
    thing2: '报修内容',
    phrase3: '当前状态',
    time4: '更新时间',
    thing5: '说明',
  },
  visitAppointed: { thing1: '报修内容', time2: '上门时间', thing3: '说明' },
  callbackAsked: { thing1: '维修内容', time2: '完成时间', thing3: '说明' },
  staffTask: { thing1: '事项', phrase2: '当前状态', time3: '时限', thing4: '说明' },
  estateProgress: { thing1: '项目名称', thing2: '进展内容', time3: '更新时间', thing4: '说明' },
  activityReminder: { thing1: '活动名称', time2: '活动时间', thing3: '活动地点', thing4: '说明' },
  handoverNotice: { thing1: '房屋', time2: '时间', thing3: '地点', thing4: '说明' },
}

/** Stands in a phrase that has nothing to say: WeChat takes Chinese characters only there, and never none. */
export const nothing = '无'
