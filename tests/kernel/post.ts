// What tests of the sender say: who allowed how much, what is queued, what became of it.
import type { Deps } from '~/cloudfunctions/_kernel/deps'
import { messageOf, toPerson, type Recipient } from '~/cloudfunctions/_kernel/outbox'
import { sendPending, type SendReport } from '~/cloudfunctions/_kernel/sender'
import type { Message } from '~/cloudfunctions/_schema/documents'
import { morning, type Kernel } from './support'

export const minute = 60_000
export const template = 'template-visitAppointed'
export const openid = 'o-li'
export const li = toPerson('p-li')

export interface Post {
  /** What the person allowed at the tap: WeChat knows it, and so does our ledger. */
  allow(times: number, to?: Recipient, who?: string): Promise<void>
  queue(ids: readonly string[], to?: Recipient, at?: number): Promise<void>
  send(now?: number, deps?: Deps): Promise<SendReport>
  pushes(): Message['push'][]
  states(): string[]
  /** Messages that this person's WeChat has shown. */
  shown(who?: string): number
  ledger(): { left: number; sent: number } | undefined
  /** WeChat's next calls fail so. */
  fault(
    kind: 'limit' | 'busy' | 'timeout' | 'code',
    more?: { errcode?: number; times?: number; delivered?: boolean },
  ): void
}

const push = {
  template: 'visitAppointed',
  fields: { thing1: '厨房漏水', time2: '2026年9月21日 15:00', thing3: '-' },
} as const

export function postOf(kernel: Kernel): Post {
  const pushes = (): Message['push'][] => kernel.rows('messages').map(message => message.push)
  return {
    async allow(times, to = li, who = openid) {
      for (let time = 0; time < times; time += 1) kernel.wechat().prompt(who, [template])
      const counts = { granted: times, sent: 0, left: times }
      await kernel.deps.database.put('grants', { _id: `${who}:${template}`, to, templateId: template, ...counts })
    },
    async queue(ids, to = li, at = morning) {
      const notice = { to, kind: 'k', title: 't', body: 'b', ticketId: 't-1', push }
      await kernel.deps.database.create(
        'messages',
        ids.map(_id => messageOf(_id, notice, at)),
      )
    },
    send: (now = morning, deps = kernel.deps) => sendPending({ ...deps, now: () => now }, now, now + 30_000),
    pushes,
    states: () => pushes().map(({ state }) => state),
    shown: (who = openid) => kernel.wechat().shown(who).length,
    ledger() {
      const [grant] = kernel.rows('grants')
      return grant && { left: grant.left, sent: grant.sent }
    },
    fault: (kind, more = {}) => kernel.wechat().faults.inject({ kind, ...more }),
  }
}
