import { partNames, roomNames } from '~/types/ticket/parts.copy'
import type { Snag } from '../../_schema/inspection.schema'

/** `主卧 墙面`: what a snag is called. */
export const snagTitle = ({ room, component }: { room: string; component: string }): string =>
  `${(roomNames as Record<string, string>)[room] ?? ''} ${(partNames as Record<string, string>)[component] ?? ''}`.trim()

export const factWords = {
  started: '开始验房',
  resumed: '继续验房',
  ended: (snags: number) => (snags === 0 ? '验房结束，没有发现问题' : `验房结束，共记录 ${snags} 处问题`),
  short: (words: string) => `不足规定时长，业主意见：${words}`,
  snag: (snag: Pick<Snag, 'number' | 'room' | 'component'>) => `验房问题 ${snag.number}：${snagTitle(snag)}`,
}

export const noticeWords = {
  ended: (unitName: string, snags: number) => ({
    title: '验房已结束，请核对查验记录',
    body:
      snags === 0
        ? `${unitName} 验房已结束，没有记录问题。请核对后签署查验记录。`
        : `${unitName} 验房已结束，共记录 ${snags} 处问题。请逐条核对照片和位置后签署查验记录；还有问题可以接着补充。`,
    short: '请核对并签署查验记录',
  }),
  customerSnag: (unitName: string, title: string) => ({
    title: '业主补充了一处问题',
    body: `${unitName}：${title}。请到现场看一看。`,
  }),
  onSite: '交付现场',
}
