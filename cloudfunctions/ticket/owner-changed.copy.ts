import type { ReporterCause } from '~/types/ticket/journal'
import type { Words } from './ticket.copy'

/** A repair goes on with another person of the flat: to them, and to who works on it. Nobody is named. */
export const reporterChangedWords = {
  customer: (title: string, place: string, cause: ReporterCause): Words => ({
    title: '这件报修由您接着跟进',
    body:
      cause === 'soldOn'
        ? `${place} ${title}：原业主报的修，正在处理。从现在起进展告诉您，验收和评价也由您来。`
        : `${place} ${title}：替您报修的人已没有权限，从现在起由您跟进。`,
    phrase: '请跟进',
  }),
  staff: (title: string, place: string, cause: ReporterCause): Words => ({
    title: cause === 'soldOn' ? `房屋已换业主：${title}` : `改由业主跟进：${title}`,
    body: `${place}，请与现在的业主联系，约好的时间先确认一遍。`,
    phrase: '换了业主',
  }),
}
