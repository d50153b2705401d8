import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ShownMessage {
  openid: string
  templateId: string
  title: string
  /** Rows in the template's order; `label` as the template names it. */
  rows: { label: string; value: string }[]
  page?: string
  /** Epoch milliseconds of the movable clock. */
  at: number
}

/** What the fake WeChat remembers across restarts. */
export interface WechatState {
  /** Open grants by `openid|templateId`. */
  grants: Record<string, number>
  shown: ShownMessage[]
  phoneCodes: Record<string, { phone: string; until: number }>
  /** When an openid last used the mini-program. */
  lastActive: Record<string, number>
  mediaChecks: { traceId: string; openid: string; mediaUrl: string; at: number }[]
}

const KEPT_MESSAGES = 5000

export interface WechatMemory {
  state: WechatState
  /** Writes the state down; call after each change. */
  save(): void
}

/** Saved at once and by rename: a message that was shown stays shown after a crash. */
export function openMemory(dir: string): WechatMemory {
  const file = join(dir, 'wechat.json')
  const empty: WechatState = { grants: {}, shown: [], phoneCodes: {}, lastActive: {}, mediaChecks: [] }
  const state = existsSync(file)
    ? { ...empty, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<WechatState>) }
    : empty
  return {
    state,
    save() {
      state.shown.splice(0, Math.max(0, state.shown.length - KEPT_MESSAGES))
      writeFileSync(`${file}.next`, JSON.stringify(state))
      renameSync(`${file}.next`, file)
    },
  }
}
