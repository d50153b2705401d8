import { partNames, repairTitle, roomNames } from '~/types/ticket/parts.copy'
import type { PartId, RoomId } from '~/types/ticket/parts'
import type { Severity } from '~/types/sla/sla'
import type { Suggestion } from '~/types/ticket/suggestion'
import { severityNames } from './ticket.copy'

export const newRepairCopy = {
  steps: ['在哪里', '什么坏了', '拍照说明', '保修与时间'],
  roomTitle: '哪里需要修？',
  roomNote: '点一下就行，后面还能改',
  partTitle: (room: RoomId) => `${room === 'otherRoom' ? '' : roomNames[room]}哪一样？`,
  allParts: '都不是，看全部',
  wordsTitle: '说说看到了什么',
  wordsHint: '例：主卫天花板滴水，越来越快',
  photosTitle: '拍几张照片（可不拍）',
  photosNote: '拍一张近的、一张远的，师傅来之前就能准备',
  photosFailed: '有照片没传上去，请点它再传一次或删掉',
  photosOnWay: '照片还在上传，传完就能提交',
  severityTitle: '有多严重？',
  take: '就按这个',
  coverTitle: '保修',
  convenientTitle: '什么时候方便上门？',
  convenientHint: '或自己写，例：下午 3 点后',
  convenient: ['随时', '工作日白天', '晚上 6 点前后', '周末'],
  summaryTitle: '要提交的',
  photos: (count: number) => (count === 0 ? '没有照片' : `${count} 张照片`),
  permission: '点提交时会问您要不要微信提醒，不要也照样办',
  back: '上一步',
  next: '下一步',
  submit: '提交报修',
  change: '改',
  kept: '上次没写完的还在',
  startAnew: '重新写',
  coverUnknown: '暂时查不到保修情况，不影响提交，受理时会告诉您',
  sentTitle: '收到了，正在安排师傅',
  sentNote: (number: string) => `报修单 ${number}`,
  sentNext: '进展会在“消息”里告诉您，家里人也看得到',
  reminders: (left: number) => (left > 0 ? `还剩 ${left} 次微信提醒` : '没有微信提醒，进展看“消息”'),
  see: '看进展',
  home: '回首页',
  notHandedOverTitle: '交付后才能报修',
  notHandedOverNote: '这套房子还没有交付。有问题请先联系服务专员',
  noUnitTitle: '先找到您的房子',
  noUnitNote: '用签约时留的手机号关联后就能报修',
  link: '去关联',
} as const

/** `听起来像：主卫漏水，紧急`. */
export function suggestionWords({ room, part, severity }: Suggestion, now: { room: RoomId; part: PartId }): string {
  const place = repairTitle(room ?? now.room, part ?? now.part)
  return `听起来像：${place}${severity && severity !== 'routine' ? `，${severityNames[severity]}` : ''}`
}
export const hitWords = (hits: readonly string[]): string => `因为您说了${hits.map(hit => `“${hit}”`).join('')}`

export function summaryWords(draft: { room: RoomId; part: PartId; severity: Severity }): string {
  return `${repairTitle(draft.room, draft.part)} · ${severityNames[draft.severity]}`
}

export const partLabel = (part: PartId): string => partNames[part]
export const roomLabel = (room: RoomId): string => roomNames[room]

/** Covered or not, said before it is sent (R6.7). */
export const coverSentences = {
  covered: (part: string, until: string) => `保到 ${until}，维修不收费（${part}）`,
  lifelong: (part: string) => `${part}在设计使用年限内一直保修，维修不收费`,
  over: (part: string, until: string) => `${part}的保修期到 ${until} 已满。可以照样提交，收费与否先讲清楚，您同意才修`,
  byContract: (part: string) => `${part}按购房合同约定，受理时告诉您`,
  notWarranty: '这是服务，不是房屋保修，照样提交，由物业处理',
}
